import { fromJsonLd, microdata, unique } from '#main/clips/extract/metadata/candidates.ts';
import { isoDate } from '#main/clips/extract/metadata/dates.ts';
import { type JsonLdNode, typesOf } from '#main/clips/extract/metadata/json-ld.ts';
import type { MetaTags } from '#main/clips/extract/metadata/meta-tags.ts';
import { datesNearHeadline, type Line } from '#main/clips/extract/metadata/near-headline.ts';
import { type Beside, labelledDate, visibleDates } from '#main/clips/extract/metadata/visible-metadata.ts';
import type { PageDocument } from '#main/clips/extract/page-dom.ts';
import type { Candidate, Metadata } from '#shared/clips/types.ts';

export interface DateSearch {
  readonly document: PageDocument;
  readonly nodes: readonly JsonLdNode[];
  readonly articles: readonly JsonLdNode[];
  readonly meta: MetaTags;
  readonly lines: readonly Line[];
  /** What stands around the headline. */
  readonly near: readonly Line[];
  readonly beside: Beside;
  readonly url: string | undefined;
  readonly language: string | undefined;
}

/** When the page says it was published and changed, the surest first; never a date of what stands beside the article. */
export function pageDates(search: DateSearch): Pick<Metadata, 'published' | 'updated'> {
  const { document, nodes, articles, meta, lines, near, beside, url, language } = search;
  const seen = visibleDates(document, beside);
  const close = datesNearHeadline(near);
  const pages = nodes.filter(isPage);
  const isDayFirst = writesDayFirst(language, url);
  const known = dates(isDayFirst, [
    ...fromJsonLd(articles, 'datePublished'),
    ...meta.all('open-graph', 'article:published_time', 'og:published_time', 'article:published'),
    ...meta.all('meta', ...publishedNames),
    ...microdata(document, 'datePublished', beside),
    ...fromJsonLd(pages, 'datePublished'),
    ...meta.allLike('meta', publishedName),
    ...seen.published,
    ...close.published,
    ...labelledDate(lines),
    ...fromJsonLd(articles, 'dateCreated'),
    ...dateInAddress(url),
  ]);
  const inData = known.length > 0 ? [] : dateInScripts(document);
  return {
    published: dates(isDayFirst, [...known, ...inData, ...seen.updated, ...close.updated]),
    updated: dates(isDayFirst, [
      ...fromJsonLd(articles, 'dateModified'),
      ...meta.all('open-graph', 'article:modified_time', 'og:updated_time'),
      ...meta.all('meta', 'last-modified', 'lastmod', 'dc.date.modified', 'dcterms.modified', 'revised'),
      ...microdata(document, 'dateModified', beside),
      ...fromJsonLd(pages, 'dateModified'),
      ...seen.updated,
      ...close.updated,
    ]),
  };
}

const publishedNames = [
  'parsely-pub-date',
  'sailthru.date',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.created',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'date_published',
  'article.published',
  'date.created',
  'datepublished',
  'cxenseparse:recs:publishtime',
  'date',
];

/** Names that content systems made up for the same. */
const publishedName =
  /^(?!.*(?:modif|updat|expir|unpubl|event|publisher|publishing)).*(?:publish(?:ed)?|publication|pub-?date|date-?pub|post(?:ed)?[-_.]?date|date[-_.]?posted|first[-_.]?published|issued|created?(?:[-_.]?(?:date|time|at|on))?$)/;

function isPage(node: JsonLdNode): boolean {
  return typesOf(node).some((type) => /^(?:WebPage|ItemPage|AboutPage|VideoObject|Product|Event)$/.test(type));
}

/** The day that many addresses carry: `/2024/05/06/`. */
function dateInAddress(url: string | undefined): Candidate[] {
  const path = url === undefined ? undefined : URL.parse(url)?.pathname;
  const match = /\/(20\d{2}|19\d{2})[/-]([01]?\d)[/-]([0-3]?\d)(?=[/_+-]|$)/.exec(path ?? '');
  return match
    ? [{ value: `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`, origin: 'address' }]
    : [];
}

const dateInScript =
  /\\?"(?:datePublished|(?:first_?)?published_?(?:at|date|on|time)?|publish_?(?:date|time)|pub_?date|publication_?date)\\?"\s*:\s*\\?"(\d{4}-\d\d-\d\d[^"\\]{0,20})/i;
const longestScript = 1_000_000;

/** The first date of publishing in the data of a page that draws itself. */
function dateInScripts(document: PageDocument): Candidate[] {
  for (const script of document.querySelectorAll('script:not([src])')) {
    const source = script.textContent ?? '';
    const date = source.length > longestScript ? undefined : dateInScript.exec(source)?.[1];
    if (date !== undefined) return [{ value: date, origin: 'meta' }];
  }
  return [];
}

/** "3/4/2025" is in March where the page is from there, and in April elsewhere. */
function writesDayFirst(language: string | undefined, url: string | undefined): boolean {
  const [name, region] = (language ?? '').toLowerCase().split('-');
  if (name !== '' && name !== 'en') return true;
  if (region !== undefined) return region !== 'us' && region !== 'ph';
  return /\.(?:uk|ie|au|nz|in|za|ng|ke|sg|my|eu)$/.test(URL.parse(url ?? '')?.hostname ?? '');
}

function dates(isDayFirst: boolean, candidates: readonly Candidate[]): Candidate[] {
  return unique(
    candidates.flatMap(({ value, origin }) => {
      const date = isoDate(value, isDayFirst);
      return date === undefined ? [] : [{ value: date, origin }];
    }),
  );
}
