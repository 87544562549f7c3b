import { addressInText, parseAddress } from '#main/clips/address.ts';
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

function pasted({ text, html }: { text: string; html?: string | undefined }): NewCapture {
  const address = addressInText(text);
  if (address) return { capture: 'address', address: parseAddress(address).href, mediaType: 'text/html' };
  const hasHtml = html !== undefined && /[^\s<>]/.test(html.replace(/<[^<>]*>/g, ''));
  const bytes = new TextEncoder().encode(hasHtml ? html : text);
  sniffCapture({ bytes, what: 'text', charset: 'utf-8' });
  return { capture: 'paste', mediaType: hasHtml ? 'text/html' : 'text/plain', charset: 'utf-8', bytes };
}

function fileCapture(fileName: string, bytes: Uint8Array): NewCapture {
  const mediaType = sniffCapture({ bytes, fileName, what: 'file' });
  const address = mediaType === 'text/html' ? savedFrom(bytes) : undefined;
  return { capture: 'file', fileName, mediaType, bytes, address };
}

/** Where a saved page came from, as browsers and SingleFile write it at its top. */
function savedFrom(bytes: Uint8Array): string | undefined {
  const top = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4000)).toString('latin1');
  const found =
    /<!--\s*saved from url=\(\d{1,5}\)(https?:\/\/[^\s"'<>]{1,2000})/i.exec(top) ??
    /<!--\s*Page saved with SingleFile\s+url:\s*(https?:\/\/[^\s"'<>]{1,2000})/i.exec(top);
  return found?.[1] !== undefined && URL.canParse(found[1]) ? parseAddress(found[1]).href : undefined;
}
