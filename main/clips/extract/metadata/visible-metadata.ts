import { splitNames } from '#main/clips/extract/metadata/names.ts';
import { type PageDocument, type PageElement, wordsOf } from '#main/clips/extract/page-dom.ts';
import type { Candidate } from '#shared/clips/types.ts';

const elsewhere =
  'aside, nav, footer, [class*="related"], [class*="comment"], [class*="sidebar"], [class*="recommend"], [class*="trending"], [class*="promo"], [id*="comment"], [id*="sidebar"], [class*="newsletter"]';

export function visibleTitles(document: PageDocument): Candidate[] {
  const headings = [...document.querySelectorAll('h1')].filter((heading) => !heading.closest('aside, footer, nav'));
  const values = headings.map(wordsOf).filter((title) => title.length > 3 && title.length < 300);
  return values.slice(0, 3).map((value) => ({ value, origin: 'visible' }));
}

const bylines = [
  '[rel~="author"]',
  '[class*="byline"] a[href*="author"], [class*="byline"] a[href*="/by/"]',
  '[class*="author-name"], [class*="author_name"], [class*="authorName"], [class*="AuthorName"]',
  '[class~="byline"], [class~="author"], [class*="byline"]',
  'address a, [class*="author"] a',
];

/** Names that stand as a byline, the surest places first. */
export function visibleAuthors(document: PageDocument): string[][] {
  return bylines
    .map((selector) => {
      const places = inArticle(document, selector)
        .map(wordsOf)
        .filter((words) => words.length > 2 && words.length < 80);
      return places.slice(0, 4).flatMap(splitNames);
    })
    .filter((names) => names.length > 0);
}

const datePlaces = [
  'article time[datetime], main time[datetime]',
  'time[datetime]',
  'time',
  '[class*="publish"], [class*="posted-on"], [class*="post-date"], [class*="entry-date"], [class*="article-date"], [class*="date-posted"], [class*="pubdate"], [class*="dateline"]',
  '[class~="date"], [class*="byline"], [class*="timestamp"]',
];

/** Dates that stand where an article's date stands; never those of a list beside it. */
export function visibleDates(document: PageDocument): Candidate[] {
  return datePlaces.flatMap((selector) => {
    const [first] = inArticle(document, selector).filter((place) => wordsOf(place).length < 120);
    const value = first?.getAttribute('datetime') ?? (first ? wordsOf(first).slice(-80) : '');
    return value ? [{ value, origin: 'visible' as const }] : [];
  });
}

/** A date written out within a few lines of the page's heading, where nothing marks it as one. */
export function dateNearTitle(visible: string, document: PageDocument): Candidate[] {
  const written = writtenDate.exec(afterTitle(visible, document))?.[0];
  return written ? [{ value: written, origin: 'visible' }] : [];
}

/** A name that follows "By" within a few lines of the page's heading, where nothing marks it as one. */
export function authorNearTitle(visible: string, document: PageDocument): string[] {
  const written = /\b(?:By|Author|Written by):? ((?:\p{Lu}[\p{L}.'’-]+ ){1,3}\p{Lu}[\p{L}'’-]+)/u.exec(
    afterTitle(visible, document),
  );
  return written?.[1] ? splitNames(written[1]) : [];
}

function afterTitle(visible: string, document: PageDocument): string {
  const heading = wordsOf(document.querySelector('h1'));
  const at = heading.length > 3 ? visible.indexOf(heading) : -1;
  return at < 0 ? '' : visible.slice(at + heading.length, at + heading.length + 400);
}

const writtenDate =
  /\b(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?,? \d{4})\b/i;

function inArticle(document: PageDocument, selector: string): PageElement[] {
  return [...document.querySelectorAll(selector)].filter((element) => !element.closest(elsewhere));
}
