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

function inArticle(document: PageDocument, selector: string): PageElement[] {
  return [...document.querySelectorAll(selector)].filter((element) => !element.closest(elsewhere));
}
