import { addressInText, isStoryAddress, parseAddress } from '#main/clips/address.ts';
import { canonicalIn } from '#main/clips/canonical-in.ts';
import type { MediaType } from '#main/clips/extraction.ts';
import { sniffCapture } from '#main/clips/sniff-capture.ts';
import type { ClipRecord } from '#shared/clips/types.ts';

/** Bytes as they crossed from a window, or as the command line read them. */
interface Bytes {
  arrayBuffer(): Promise<ArrayBuffer>;
}

export type ClipSource =
  | { readonly kind: 'paste'; readonly text: string; readonly html?: string | undefined }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Bytes }
  | { readonly kind: 'address'; readonly address: string };

/** What is taken in, before it is a clip. */
export interface NewCapture {
  readonly capture: ClipRecord['capture'];
  readonly address?: string | undefined;
  /** The address that a saved page gives as its own, by which its clip is found when it is there already. */
  readonly namedAddress?: string | undefined;
  readonly fileName?: string | undefined;
  readonly mediaType: MediaType;
  readonly charset?: string | undefined;
  /** What was captured; an address has nothing yet. */
  readonly bytes?: Uint8Array | undefined;
}

/** @throws EMPTY_INPUT, NOT_TEXT, TOO_LARGE, BAD_ADDRESS */
export async function newCapture(source: ClipSource): Promise<NewCapture> {
  switch (source.kind) {
    case 'paste':
      return pasted(source);
    case 'file':
      return fileCapture(source.name, new Uint8Array(await source.bytes.arrayBuffer()));
    case 'address':
      return { capture: 'address', address: parseAddress(source.address).href, mediaType: 'text/html' };
    default:
      return source satisfies never;
  }
}

function pasted({ text, html: copied }: { text: string; html?: string | undefined }): NewCapture {
  const inText = addressInText(text);
  if (inText) return { capture: 'address', address: parseAddress(inText).href, mediaType: 'text/html' };
  const { html, address } = withoutHeader(copied);
  const hasHtml = html !== undefined && /[^\s<>]/.test(html.replace(/<[^<>]*>/g, ''));
  const bytes = new TextEncoder().encode(hasHtml ? html : text);
  sniffCapture({ bytes, what: 'text', charset: 'utf-8' });
  return { capture: 'paste', mediaType: hasHtml ? 'text/html' : 'text/plain', charset: 'utf-8', bytes, address };
}

/** On Windows a clipboard's HTML begins with lines about it, which name the page it is from. */
function withoutHeader(html: string | undefined): { html: string | undefined; address?: string | undefined } {
  const header = /^Version:[^<]{0,4000}/.exec(html ?? '')?.[0];
  if (html === undefined || header === undefined) return { html };
  const source = /^SourceURL:(https?:\/\/\S+)\s*$/im.exec(header)?.[1];
  return { html: html.slice(header.length), address: source === undefined ? undefined : usableAddress(source) };
}

function fileCapture(fileName: string, bytes: Uint8Array): NewCapture {
  const mediaType = sniffCapture({ bytes, fileName, what: 'file' });
  if (mediaType !== 'text/html') return { capture: 'file', fileName, mediaType, bytes };
  const top = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 100_000)).toString('utf8');
  return { capture: 'file', fileName, mediaType, bytes, address: savedFrom(top), namedAddress: storyIn(top) };
}

/** Where a saved page came from, as browsers and SingleFile write it at its top. */
function savedFrom(top: string): string | undefined {
  const found =
    /<!--\s*saved from url=\(\d{1,5}\)(https?:\/\/[^\s"'<>]{1,2000})/i.exec(top) ??
    /<!--\s*Page saved with SingleFile\s+url:\s*(https?:\/\/[^\s"'<>]{1,2000})/i.exec(top);
  return found?.[1] === undefined ? undefined : usableAddress(found[1]);
}

/** A canonical link that can be a story's; that of a template leads to the site's front page. */
function storyIn(top: string): string | undefined {
  const address = canonicalIn(top) ?? '';
  return isStoryAddress(address) ? address : undefined;
}

/** One that cannot be visited says nothing about where a page is from. */
function usableAddress(address: string): string | undefined {
  const url = URL.parse(address);
  return url && !url.username && !url.password ? parseAddress(url.href).href : undefined;
}
