import { addressKey, isSameArticle, normalizeAddress } from '#main/clips/address.ts';
import { canonicalIn } from '#main/clips/canonical-in.ts';
import type { MediaType } from '#main/clips/extraction.ts';
import type { FetchedPage } from '#main/clips/fetch-page.ts';
import { sniffCapture } from '#main/clips/sniff-capture.ts';
import { FailureError } from '#shared/failures.ts';

export interface FetchedCapture {
  readonly bytes: Uint8Array;
  readonly mediaType: MediaType;
  readonly charset: string | undefined;
  /** Where the page is, by its last redirect. */
  readonly canonicalAddress: string;
}

interface FetchCaptureDeps {
  readonly fetchPage: (address: string, options: { signal: AbortSignal }) => Promise<FetchedPage>;
  /** Stores what was captured; a later one takes the place of an earlier. */
  readonly keep: (bytes: Uint8Array) => Promise<void>;
}

/**
 * Fetches a page. Of an AMP page the site's own page is asked for too, once and under the same rules, since it has what
 * the quick one leaves out; where that cannot be had the quick one is kept.
 *
 * @throws as `fetchPage`, and EMPTY_INPUT, NOT_TEXT, TOO_LARGE, NOT_SAVED
 */
export async function fetchCapture(
  address: string,
  { fetchPage, keep }: FetchCaptureDeps,
  signal: AbortSignal,
): Promise<FetchedCapture> {
  const capture = captureOf(await fetchPage(address, { signal }));
  await keep(capture.bytes);
  const whole = wholePageOf(capture);
  if (whole === undefined) return capture;
  try {
    const better = captureOf(await fetchPage(whole, { signal }));
    // One that leads back to the quick page, or elsewhere, is no better.
    const isOther = better.mediaType === 'text/html' && wholePageOf(better) === undefined;
    if (!isOther || !isSamePage(better.canonicalAddress, whole)) return capture;
    await keep(better.bytes);
    return better;
  } catch (error) {
    if (error instanceof FailureError) return capture;
    throw error;
  }
}

function captureOf({ bytes, mediaType: declaredType, charset, finalAddress }: FetchedPage): FetchedCapture {
  const { pathname } = new URL(finalAddress);
  const mediaType = sniffCapture({ bytes, fileName: pathname, declaredType, charset, what: 'page' });
  return { bytes, mediaType, charset, canonicalAddress: normalizeAddress(finalAddress) };
}

const topBytes = 100_000;

/** The address of the page that an AMP page was made from, where that is another one of the same site. */
function wholePageOf({ bytes, mediaType, canonicalAddress }: FetchedCapture): string | undefined {
  if (mediaType !== 'text/html') return undefined;
  const top = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, topBytes)).toString('utf8');
  if (!/<html\b[^<>]{0,1000}\s(?:amp|⚡)(?:[\s=>/]|$)/i.test(top)) return undefined;
  const named = canonicalIn(top);
  const whole = named === undefined ? undefined : URL.parse(named, canonicalAddress)?.href;
  if (whole === undefined || !isSamePage(whole, canonicalAddress)) return undefined;
  return normalizeAddress(whole) === canonicalAddress ? undefined : whole;
}

/** A page in an AMP cache has the key of the page it was made from, on whatever site the cache is. */
function isSamePage(address: string, other: string): boolean {
  return isSameArticle(address, other) || (/^https?:/.test(address) && addressKey(address) === addressKey(other));
}
