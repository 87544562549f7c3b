import { isoDate } from '#main/clips/extract/metadata/dates.ts';
import { splitNames, uniqueNames } from '#main/clips/extract/metadata/names.ts';
import { type PageDocument, type PageElement, wordsOf } from '#main/clips/extract/page-dom.ts';
import type { ParsedSiteRules, PartRule } from '#main/clips/site-rules/parse-site-rules.ts';
import type { Candidate, Metadata } from '#shared/clips/types.ts';

const mostFound = 50;

/** What a page is by the rules of its site alone. */
export function ruledMetadata(document: PageDocument, rules: ParsedSiteRules, url: string | undefined): Metadata {
  const values = (part: PartRule['part']) =>
    rules.parts.filter((rule) => rule.part === part).flatMap((rule) => valuesAt(document, rule));
  const first = (found: readonly string[]): Candidate[] =>
    found.slice(0, 1).map((value) => ({ value, origin: 'site-rules' }));
  const dates = (found: readonly string[]) => found.map((date) => isoDate(date)).filter((date) => date !== undefined);
  const addresses = (found: readonly string[]) => found.flatMap((value) => webAddress(value, url));
  const names = uniqueNames(values('author').flatMap(splitNames));
  return {
    title: first(values('title')),
    authors: names.length > 0 ? [{ value: names, origin: 'site-rules' }] : [],
    outlet: first(rules.outlet === undefined ? [] : [rules.outlet]),
    published: first(dates(values('published'))),
    updated: first(dates(values('updated'))),
    language: first(values('language')),
    canonical: first(addresses(values('canonical'))),
    section: first(values('section')),
    picture: first(addresses(values('picture'))),
  };
}

/** What the rules say stands before all that the page says of itself. */
export function rulesFirst(ruled: Metadata, found: Metadata): Metadata {
  return {
    title: before(found.title, ruled.title),
    authors: [
      ...ruled.authors,
      ...found.authors.filter(({ value }) => value.join() !== ruled.authors[0]?.value.join()),
    ],
    outlet: before(found.outlet, ruled.outlet),
    published: before(found.published, ruled.published),
    updated: before(found.updated, ruled.updated),
    language: before(found.language, ruled.language),
    canonical: before(found.canonical, ruled.canonical),
    section: before(found.section, ruled.section),
    picture: before(found.picture, ruled.picture),
  };
}

/** Takes out of a page what its site's rules say is no part of any article. */
export function stripByRules(document: PageDocument, rules: ParsedSiteRules): void {
  for (const { selector } of rules.parts.filter(({ part }) => part === 'strip')) {
    for (const element of [...document.querySelectorAll(selector)])
      if (!/^(?:html|head|body)$/.test(element.localName)) element.remove();
  }
}

/** The elements that hold the article as the rules have it, in reading order, none inside another. */
export function bodyByRules(document: PageDocument, rules: ParsedSiteRules): PageElement[] {
  const selectors = rules.parts.filter(({ part }) => part === 'body').map(({ selector }) => selector);
  if (selectors.length === 0) return [];
  const found = [...document.querySelectorAll(selectors.join(', '))];
  const all = new Set(found);
  return found.filter((element) => !hasAncestorIn(element, all));
}

function hasAncestorIn(element: PageElement, elements: ReadonlySet<PageElement>): boolean {
  for (let above = element.parentElement; above; above = above.parentElement) if (elements.has(above)) return true;
  return false;
}

function valuesAt(document: PageDocument, { selector, attribute }: PartRule): string[] {
  const found = [...document.querySelectorAll(selector)].slice(0, mostFound);
  return found
    .map((element) => plain(attribute === undefined ? ownValue(element) : (element.getAttribute(attribute) ?? '')))
    .filter((value) => value !== '');
}

/** What stands in an element, or what an element without words is there to say. */
function ownValue(element: PageElement): string {
  if (element.localName === 'meta') return element.getAttribute('content') ?? '';
  if (element.localName === 'time') return element.getAttribute('datetime') ?? wordsOf(element);
  if (element.localName === 'img') return element.getAttribute('src') ?? '';
  if (element.localName === 'link') return element.getAttribute('href') ?? '';
  return wordsOf(element);
}

function plain(text: string): string {
  return text.slice(0, 2000).replace(/\s+/g, ' ').trim().slice(0, 500);
}

function webAddress(value: string, base: string | undefined): string[] {
  const address = URL.parse(value, base);
  return address && /^https?:$/.test(address.protocol) ? [address.href] : [];
}

function before(found: readonly Candidate[], ruled: readonly Candidate[]): Candidate[] {
  return [...ruled, ...found.filter(({ value }) => !ruled.some((rule) => rule.value === value))];
}
