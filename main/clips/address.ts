import { FailureError } from '#shared/failures.ts';

const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|ref_src|ref_url|cmpid|ocid|ncid|smid|s_cid|vero_id|oly_\w+_id|guccounter|guce_referrer\w*|spm|trk|_ga|_gl|srsltid)$/i;

/**
 * The address that says which page this is: host in lower case, no default port, fragment or tracking parameter, and the
 * parameters that are left in alphabetical order.
 *
 * @throws BAD_ADDRESS when it is not an http or https address
 */
export function normalizeAddress(address: string): string {
  const url = parseAddress(address);
  url.hash = '';
  const kept = [...url.searchParams].filter(([name]) => !tracking.test(name));
  // Untouched parameters keep their own spelling (`%20` stays what it is): only a change is written anew.
  if (kept.length !== [...url.searchParams].length || !isSorted(kept)) {
    url.search = new URLSearchParams(kept.toSorted(byName)).toString();
  }
  return url.href;
}

/**
 * Reads an http or https address; one written without its scheme (`example.com/story`) is https.
 *
 * @throws BAD_ADDRESS
 */
export function parseAddress(address: string): URL {
  const trimmed = address.trim();
  const url =
    URL.parse(trimmed) ?? (/^[\w-]+(?:\.[\w-]+)+(?:[/?#:]|$)/.test(trimmed) ? URL.parse(`https://${trimmed}`) : null);
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === '' || url.username || url.password) {
    throw new FailureError('BAD_ADDRESS', { address: address.slice(0, 4096) });
  }
  return url;
}

/** The address a pasted text is, when it is nothing else. */
export function addressInText(text: string): string | undefined {
  const trimmed = text.trim();
  return /^https?:\/\/\S+$/i.test(trimmed) && URL.canParse(trimmed) ? trimmed : undefined;
}

/** The last part of an address's path, for the user's eyes; its host when there is none. */
export function fileNameOf(address: string): string {
  const url = URL.parse(address);
  if (!url) return address;
  const last = url.pathname.split('/').findLast((part) => part !== '');
  if (!last) return url.hostname;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

function isSorted(parameters: readonly [string, string][]): boolean {
  return parameters.every((parameter, i) => i === 0 || byName(parameters[i - 1] ?? parameter, parameter) <= 0);
}

function byName([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
