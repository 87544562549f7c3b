import { decodeEntities } from '#main/clips/extract/decode-entities.ts';
import { fromJsonLd, unique } from '#main/clips/extract/metadata/candidates.ts';
import type { JsonLdNode } from '#main/clips/extract/metadata/json-ld.ts';
import type { MetaTags } from '#main/clips/extract/metadata/meta-tags.ts';
import { SiteNames } from '#main/clips/extract/metadata/site-names.ts';
import { visibleTitles } from '#main/clips/extract/metadata/visible-metadata.ts';
import type { PageDocument } from '#main/clips/extract/page-dom.ts';
import type { Candidate } from '#shared/clips/types.ts';

export interface TitleSearch {
  readonly document: PageDocument;
  readonly articles: readonly JsonLdNode[];
  readonly meta: MetaTags;
  readonly outlets: readonly string[];
  readonly url: string | undefined;
}

/** What the page may be called, without what its site is called. */
export function titles({ document, articles, meta, outlets, url }: TitleSearch): Candidate[] {
  const inHead: Candidate = { value: oneLine(document.title), origin: 'meta' };
  const named = [...meta.all('open-graph', 'og:title'), ...(inHead.value === '' ? [] : [inHead])];
  const seen = visibleTitles(document);
  const ends = seen.filter(({ value }) => named.some((title) => endsWith(oneLine(title.value), value)));
  const site = new SiteNames([...outlets, ...ends.map(({ value }) => value)], url);
  // The name of the site stands above all of its pages.
  const own = seen.filter(({ value }) => site.has(value));
  const headings = seen.filter(({ value }) => !site.has(value));
  const bare = (candidate: Candidate) => ({
    ...candidate,
    value: withoutSite(asHeaded(oneLine(decodeEntities(candidate.value)), headings), site),
  });
  // Titles in a page's head are written for search engines; its one heading is what the reader saw.
  const surest =
    headings.length === 1 ? headings.filter(({ value }) => named.some((title) => isAlike(value, title.value))) : [];
  return unique([
    ...surest,
    ...meta.all('open-graph', 'og:title').map(bare),
    ...fromJsonLd(articles, 'headline').map(bare),
    ...meta.all('meta', 'citation_title', 'dc.title', 'parsely-title', 'sailthru.title', 'twitter:title').map(bare),
    ...headings,
    ...(inHead.value === '' ? [] : [bare(inHead)]),
    ...own,
  ]);
}

const separator = '[|–—·•»:-]+';
const suffix = new RegExp(`^(.{4,}?)\\s+${separator}\\s+([^|–—·•»]{2,60})$`, 'su');
const beforeHeading = new RegExp(`\\s${separator}\\s$`);

/** Whether a heading has at least half of its longer words in common with a title. */
function isAlike(heading: string, title: string): boolean {
  const words = heading.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  const lower = title.toLowerCase();
  return words.length > 0 && words.filter((word) => lower.includes(word)).length >= words.length / 2;
}

/** Whether a heading is what a title ends with, after something else: "Story — The Outlet" under a heading "The Outlet". */
function endsWith(title: string, heading: string): boolean {
  const rest = title.slice(0, -heading.length);
  return title.toLowerCase().endsWith(heading.toLowerCase()) && rest.trim().length > 4 && beforeHeading.test(rest);
}

/** "Story | Anything" is "Story" where the page is headed so. */
function asHeaded(title: string, headings: readonly Candidate[]): string {
  const headed = headings.find(
    ({ value }) => title.startsWith(value) && /^\s+[|–—·•»:-]+\s/.test(title.slice(value.length)),
  );
  return headed?.value ?? title;
}

/** "Story | The Outlet" is "Story" where the site is known by that name. */
function withoutSite(title: string, site: SiteNames): string {
  // A longer one is no title, and would keep the pattern busy.
  if (title.length > 500) return title;
  const match = suffix.exec(title);
  if (!match || !site.seemsToHave(match[2] ?? '')) return title;
  return withoutSite(match[1] ?? title, site);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
