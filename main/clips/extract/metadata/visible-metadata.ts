import { isHidden, unread } from '#main/clips/extract/hidden.ts';
import { isoDate } from '#main/clips/extract/metadata/dates.ts';
import { splitNames, uniqueNames } from '#main/clips/extract/metadata/names.ts';
import { changed, writtenDate } from '#main/clips/extract/metadata/written-dates.ts';
import {
  isElement,
  isText,
  type PageDocument,
  type PageElement,
  type PageNode,
  wordsOf,
} from '#main/clips/extract/page-dom.ts';
import type { Candidate } from '#shared/clips/types.ts';

const besideNames = new Set(['aside', 'nav', 'footer']);
const besideWords = /related|comment|sidebar|recommend|trending|promo|newsletter/i;
const frames = new Set(['html', 'body', 'main', 'article']);

/** Tells the article's own surroundings from what stands beside it; each element is judged once. */
export class Beside {
  readonly #known = new Map<PageElement, boolean>();

  constructor(document: PageDocument) {
    // What holds the heading holds the article, whatever it is called: `with-sidebar` is a page that has one.
    for (let above = document.querySelector('h1'); above; above = above.parentElement)
      if (frames.has(above.localName) || !besideNames.has(above.localName)) this.#known.set(above, false);
  }

  has(element: PageElement): boolean {
    const way: PageElement[] = [];
    let above: PageElement | null = element;
    while (above && !this.#known.has(above)) {
      way.push(above);
      above = above.parentElement;
    }
    let isBeside = above ? this.#known.get(above) === true : false;
    for (const inner of way.reverse()) {
      isBeside ||= isCalledBeside(inner);
      this.#known.set(inner, isBeside);
    }
    return isBeside;
  }
}

function isCalledBeside(element: PageElement): boolean {
  if (frames.has(element.localName)) return false;
  if (besideNames.has(element.localName)) return true;
  return besideWords.test(`${element.getAttribute('class') ?? ''} ${/comment|sidebar/i.exec(element.id)?.[0] ?? ''}`);
}

export function visibleTitles(document: PageDocument): Candidate[] {
  const headings = [...document.querySelectorAll('h1')].filter((heading) => !heading.closest('aside, footer, nav'));
  const values = headings
    .map((heading) =>
      seenWords(heading)
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/\s*[¶#]$/, ''),
    )
    .filter((title) => title.length > 3 && title.length < 300);
  return values.slice(0, 3).map((value) => ({ value, origin: 'visible' }));
}

/** A heading's words without its buttons, drawings and hidden parts. */
function seenWords(node: PageNode): string {
  if (isText(node)) return node.textContent ?? '';
  if (!isElement(node)) return '';
  if (node.localName === 'br') return ' ';
  if (unread.has(node.localName) || isHidden(node)) return '';
  const words = [...node.childNodes].map(seenWords).join('');
  return /^(?:div|p|h[1-6]|section|small)$/.test(node.localName) ? ` ${words} ` : words;
}

const bylines = [
  '[rel~="author"]',
  '[class*="byline"] a[href*="author"], [class*="byline"] a[href*="/by/"]',
  '[class*="author-name"], [class*="author_name"], [class*="authorName"], [class*="AuthorName"], [class*="author__name"]',
  '[class~="byline"], [class~="author"], [class*="byline"]',
  'address a, [class*="author"] a',
  '[class$="__author"], [class*="__author "], [class*="entry-author"], [class*="post-author"], [class*="author-details-name"], [class*="author-title"]',
  'a[href*="/author/"], a[href*="/authors/"], a[href*="/people/"]',
];

/** Names that stand as a byline, the surest places first. */
export function visibleAuthors(document: PageDocument, beside: Beside): string[][] {
  return bylines
    .map((selector) => {
      const places = inArticle(document, selector, beside)
        .map(wordsOf)
        .filter((words) => words.length > 2 && words.length < 80);
      return places.slice(0, 4).flatMap(splitNames);
    })
    .filter((names) => names.length > 0);
}

const datePlaces = [
  'article time, main time',
  'time',
  '[class*="publish"], [class*="posted-on"], [class*="post-date"], [class*="entry-date"], [class*="article-date"], [class*="date-posted"], [class*="pubdate"], [class*="dateline"], [class*="post_time"], [class*="blog-date"], [class*="__date"]',
  '[class~="date"], [class*="byline"], [class*="timestamp"], [class*="date-"], [class*="-date"]',
];

/** Dates that stand where an article's date stands, never those of a list beside it; those of a change are apart. */
export function visibleDates(document: PageDocument, beside: Beside): { published: Candidate[]; updated: Candidate[] } {
  const found: { published: Candidate[]; updated: Candidate[] } = { published: [], updated: [] };
  for (const selector of datePlaces) {
    const places = inArticle(document, selector, beside).filter((place) => wordsOf(place).length < 120);
    const dated = places.slice(0, 12).flatMap((place) => {
      const value = dateOf(place);
      return value === undefined ? [] : [{ value, isChange: changed.test(sayingOf(place)) }];
    });
    const first = dated.find(({ isChange }) => !isChange);
    const change = dated.find(({ isChange }) => isChange);
    if (first) found.published.push({ value: first.value, origin: 'visible' });
    if (change) found.updated.push({ value: change.value, origin: 'visible' });
  }
  return found;
}

/** What is said of a date: its own words, its class, and the words of what holds it and little else. */
function sayingOf(place: PageElement): string {
  const around = wordsOf(place.parentElement);
  const said = around.length < 60 ? around : wordsOf(place);
  return `${place.getAttribute('class') ?? ''} ${said}`;
}

function dateOf(place: PageElement): string | undefined {
  // The tree keeps the case of attributes' names.
  const stated = [...place.attributes].find(({ name }) => name.toLowerCase() === 'datetime')?.value;
  const words = wordsOf(place);
  const written = [stated, words, writtenDate.exec(words)?.[0], words.slice(-80)];
  return written.find((value) => value !== undefined && isoDate(value) !== undefined);
}

const saysPublished =
  /^(?:first |originally |article |date )?(?:published|posted|publication date|publish date|date|erschienen|veröffentlicht|publié|publicado|pubblicato|gepubliceerd|publicerad|opublikowano|опубликовано|発行日|公開日|发布)(?: on| at| am| le| el| il| op)?(?: the)?\b/i;

/** A date that the page calls its own, wherever it stands. */
export function labelledDate(lines: readonly { readonly text: string }[]): Candidate[] {
  for (const [i, { text }] of lines.entries()) {
    if (text.length > 120 || !saysPublished.test(text)) continue;
    const isAlone = text.replace(saysPublished, '').length < 3;
    const date = writtenDate.exec(isAlone ? (lines[i + 1]?.text ?? '').slice(0, 60) : text)?.[0];
    if (date !== undefined && isoDate(date) !== undefined) return [{ value: date, origin: 'visible' }];
  }
  return [];
}

/** The one name that links to an author, wherever it stands; none where there are more. */
export function authorElsewhere(document: PageDocument): string[] {
  const links = [...document.querySelectorAll('[rel~="author"], a[href*="/author/"]')].slice(0, 100);
  const names = uniqueNames(links.map(wordsOf).filter((words) => words.length > 2 && words.length < 60));
  return names.length === 1 ? names : [];
}

function inArticle(document: PageDocument, selector: string, beside: Beside): PageElement[] {
  return [...document.querySelectorAll(selector)].slice(0, 500).filter((element) => !beside.has(element));
}
