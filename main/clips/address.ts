import { getDomain } from 'tldts';
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
 * What is the same for every address of one page, and for its AMP, mobile and print-free variants. It is for telling
 * pages apart and may not lead anywhere: the scheme, `www.`, `m.` and `amp.`, `/amp` and a last slash are gone.
 *
 * @throws BAD_ADDRESS
 */
export function addressKey(address: string): string {
  const url = new URL(normalizeAddress(unwrapAmpCache(address)));
  const route = /^#!./.test(parseAddress(address).hash) ? parseAddress(address).hash : '';
  const path = url.pathname
    .replace(/\/amp\/?$/, '/')
    .replace(/\.amp(\.html?)?$/, (_all, html: string | undefined) => html ?? '')
    .replace(/\/index\.html?$/, '/')
    .replace(/(?<=.)\/+$/, '');
  const parameters = [...url.searchParams].filter(
    ([name, value]) =>
      !(/^amp$/i.test(name) && /^(?:1|true|)$/i.test(value)) && !(/^outputType$/i.test(name) && value === 'amp'),
  );
  const search = parameters.length > 0 ? `?${new URLSearchParams(parameters.toSorted(byName))}` : '';
  return `${plainHost(url)}${path}${search}${route}`;
}

/** `amp.`, `m.` and the like say how a site shows its pages, not which site it is. */
function plainHost(url: URL): string {
  const [first = '', ...rest] = url.host.replace(/\.$/, '').split('.');
  return rest.length >= 2 && /^(?:www\d?|amp|m|mobile)$/.test(first) ? rest.join('.') : url.host;
}

/** A page in Google's AMP cache is the page it was made from. */
function unwrapAmpCache(address: string): string {
  const { hostname, pathname, search } = parseAddress(address);
  const inside = /(?:^|\.)google\.[a-z.]+$/.test(hostname)
    ? /^\/amp\/(?:s\/)?([^/@]+\.[^@]+)$/.exec(pathname)?.[1]
    : /\.cdn\.ampproject\.org$/.test(hostname)
      ? /^\/[cvri]\/(?:s\/)?([^/@]+\.[^@]+)$/.exec(pathname)?.[1]
      : undefined;
  return inside !== undefined && URL.canParse(`https://${inside}${search}`) ? `https://${inside}${search}` : address;
}

/**
 * Whether a page's own word on its address can be believed: it names the same site, and not the site's front page, a
 * section of it or another story. Pages copy this word from their templates and from each other.
 */
export function isSameArticle(canonical: string, page: string): boolean {
  const [a, b] = [pageAddress(canonical), pageAddress(page)];
  if (!a || !b || siteOf(a) !== siteOf(b)) return false;
  if (addressKey(a.href) === addressKey(b.href)) return true;
  const [named, seen] = [pathWords(a), pathWords(b)];
  if (named.last === '' || seen.last === '') return false;
  // A number of four digits or more that both have is the story's, unless it is a year.
  const ids = (words: string) => (words.match(/\d{4,}/g) ?? []).filter((id) => !/^(?:19|20)\d\d$/.test(id));
  const [namedIds, seenIds] = [ids(named.all), ids(seen.all)];
  if (namedIds.length > 0 && seenIds.length > 0) return namedIds.some((id) => seenIds.includes(id));
  return named.last === seen.last && named.last.length >= 8;
}

/**
 * Whether an address can be a story's where nothing else says where the page is from: its path ends in the words or the
 * number of a story, so that pages with the address of their site's front page or section are not taken for one page.
 */
export function isStoryAddress(address: string): boolean {
  const url = pageAddress(address);
  if (!url) return false;
  const { last, all } = pathWords(url);
  return last.split(/[-_]/).length >= 3 || /\d{4,}/.test(all.replace(/\b(?:19|20)\d\d\b/g, ''));
}

/** A page names what it likes as its address; a wrong one is no reason to fail. */
function pageAddress(address: string): URL | undefined {
  const url = URL.parse(address);
  return url && /^https?:$/.test(url.protocol) && !url.username && !url.password ? url : undefined;
}

function siteOf(url: URL): string {
  return getDomain(url.href, { allowPrivateDomains: true }) ?? url.host;
}

/** The last part of the path without its ending, and all that tells pages of a site apart. */
function pathWords(url: URL): { last: string; all: string } {
  const path = new URL(`https://${addressKey(url.href)}`).pathname.toLowerCase();
  const last = path.split('/').findLast((part) => part !== '') ?? '';
  return { last: last.replace(/\.(?:s?html?|php|aspx?)$/, ''), all: `${path}${url.search}` };
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
