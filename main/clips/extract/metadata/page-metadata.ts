import { isoDate } from '#main/clips/extract/metadata/dates.ts';
import {
  articleNodes,
  deepestValue,
  isNode,
  type JsonLdNode,
  jsonLdNodes,
  textOf,
  typesOf,
} from '#main/clips/extract/metadata/json-ld.ts';
import { languageOfWords } from '#main/clips/extract/metadata/language-of-words.ts';
import { MetaTags } from '#main/clips/extract/metadata/meta-tags.ts';
import { splitNames, uniqueNames } from '#main/clips/extract/metadata/names.ts';
import {
  authorNearTitle,
  Beside,
  dateNearTitle,
  visibleAuthors,
  visibleDates,
  visibleTitles,
} from '#main/clips/extract/metadata/visible-metadata.ts';
import { type PageDocument, wordsOf } from '#main/clips/extract/page-dom.ts';
import type { Candidate, Metadata, MetadataOrigin } from '#shared/clips/types.ts';

/** Everything the page says of itself, each kind ranked by how often its origin tells the truth. */
export function pageMetadata(document: PageDocument, url: string | undefined, visible: string): Metadata {
  const nodes = jsonLdNodes(document);
  const articles = articleNodes(nodes, url);
  const meta = new MetaTags(document);
  const outlet = outlets(nodes, articles, meta, url);
  const beside = new Beside(document);
  const seen = visibleDates(document, beside);
  return {
    title: titles(
      document,
      articles,
      meta,
      outlet.map(({ value }) => value),
    ),
    authors: authors({ document, nodes, articles, meta, visible, beside, outlets: outlet.map(({ value }) => value) }),
    outlet,
    published: dates([
      ...fromJsonLd(articles, 'datePublished'),
      ...meta.all('open-graph', 'article:published_time', 'og:published_time', 'article:published'),
      ...meta.all('meta', ...publishedNames),
      ...microdata(document, 'datePublished', beside),
      ...fromJsonLd(nodes.filter(isPage), 'datePublished'),
      ...seen.published,
      ...dateNearTitle(visible, document),
      ...dateInAddress(url),
      ...seen.updated,
    ]),
    updated: dates([
      ...fromJsonLd(articles, 'dateModified'),
      ...meta.all('open-graph', 'article:modified_time', 'og:updated_time'),
      ...meta.all('meta', 'last-modified', 'lastmod', 'dc.date.modified', 'dcterms.modified', 'revised'),
      ...microdata(document, 'dateModified', beside),
      ...fromJsonLd(nodes.filter(isPage), 'dateModified'),
      ...seen.updated,
    ]),
    language: [...languages(document, articles, meta), ...languageOfWords(visible)],
    canonical: canonicals(document, meta, url),
    section: unique([
      ...fromJsonLd(articles, 'articleSection'),
      ...meta.all('open-graph', 'article:section'),
      ...meta.all('meta', 'section', 'parsely-section'),
    ]),
    picture: pictures(articles, meta, url),
  };
}

const publishedNames = [
  'parsely-pub-date',
  'sailthru.date',
  'citation_publication_date',
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

function titles(
  document: PageDocument,
  articles: readonly JsonLdNode[],
  meta: MetaTags,
  outlets: readonly string[],
): Candidate[] {
  const named = [...meta.all('open-graph', 'og:title'), ...(document.title ? [{ value: document.title }] : [])];
  const own = new Set(outlets.map(squeezed));
  const all = visibleTitles(document);
  // The name of the site stands above all of its pages.
  const headings = [
    ...all.filter(({ value }) => !own.has(squeezed(value))),
    ...all.filter(({ value }) => own.has(squeezed(value))),
  ];
  const withoutSuffix = (candidate: Candidate) => ({
    ...candidate,
    value: asHeaded(withoutOutlet(candidate.value, outlets), headings),
  });
  // Titles in a page's head are written for search engines; its one heading is what the reader saw.
  const surest =
    headings.length === 1 ? headings.filter(({ value }) => named.some((name) => isAlike(value, name.value))) : [];
  return unique([
    ...surest,
    ...meta.all('open-graph', 'og:title').map(withoutSuffix),
    ...fromJsonLd(articles, 'headline').map(withoutSuffix),
    ...meta
      .all('meta', 'citation_title', 'dc.title', 'parsely-title', 'sailthru.title', 'twitter:title')
      .map(withoutSuffix),
    ...headings,
    ...(document.title ? [withoutSuffix({ value: document.title, origin: 'meta' })] : []),
  ]);
}

/** Whether a heading has at least half of its longer words in common with a title. */
function isAlike(heading: string, title: string): boolean {
  const words = heading.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  const lower = title.toLowerCase();
  return words.length > 0 && words.filter((word) => lower.includes(word)).length >= words.length / 2;
}

/** "Story | Anything" is "Story" where the page is headed so. */
function asHeaded(title: string, headings: readonly Candidate[]): string {
  const headed = headings.find(
    ({ value }) => title.startsWith(value) && /^\s+[|–—·»:-]+\s/.test(title.slice(value.length)),
  );
  return headed?.value ?? title;
}

/** "Story | The Outlet" is "Story" when the outlet is known by that name. */
function withoutOutlet(title: string, outlets: readonly string[]): string {
  // A longer one is no title, and would keep the pattern busy.
  if (title.length > 500) return title;
  const match = /^(.{4,}?)\s+[|–—·»:-]+\s+([^|–—·»]{2,60})$/su.exec(title.replace(/\s+/g, ' ').trim());
  if (!match) return title;
  const same = (a: string, b: string) => squeezed(a) === squeezed(b);
  return outlets.some((outlet) => same(outlet, match[2] ?? '')) ? (match[1] ?? title) : title;
}

function squeezed(text: string): string {
  return text.toLowerCase().replace(/^the\s+|\.(?:com|org|net)$|[^\p{L}\p{N}]/gu, '');
}

interface AuthorSearch {
  readonly document: PageDocument;
  readonly nodes: readonly JsonLdNode[];
  readonly articles: readonly JsonLdNode[];
  readonly meta: MetaTags;
  readonly visible: string;
  readonly beside: Beside;
  readonly outlets: readonly string[];
}

function authors(search: AuthorSearch): Metadata['authors'] {
  const { document, nodes, articles, meta, visible, beside, outlets } = search;
  const found: { names: string[]; origin: MetadataOrigin }[] = [
    ...articles.map((node) => ({ names: namesOf(node.author ?? node.creator, nodes), origin: 'json-ld' as const })),
    {
      names: meta
        .all('meta', 'citation_author', 'parsely-author', 'sailthru.author')
        .flatMap(({ value }) => splitNames(value)),
      origin: 'meta',
    },
    {
      names: meta
        .all('meta', 'author', 'byl', 'dc.creator', 'dcterms.creator', 'article:author_name')
        .flatMap(({ value }) => splitNames(value)),
      origin: 'meta',
    },
    {
      names: meta.all('open-graph', 'article:author', 'og:article:author').flatMap(({ value }) => splitNames(value)),
      origin: 'open-graph',
    },
    { names: microdata(document, 'author', beside).flatMap(({ value }) => splitNames(value)), origin: 'microdata' },
    { names: writtenBy(meta), origin: 'meta' },
    ...[...visibleAuthors(document, beside), authorNearTitle(visible, document)].map((names) => ({
      names,
      origin: 'visible' as const,
    })),
  ];
  const kept = new Map<string, Metadata['authors'][number]>();
  for (const { names, origin } of found) {
    const value = uniqueNames(names);
    const key = value.join('|').toLowerCase();
    if (value.length > 0 && !kept.has(key)) kept.set(key, { value, origin });
  }
  // A page that names its own site as the author has the writer's name elsewhere, or none.
  const own = new Set(outlets.map(squeezed));
  const isSite = ({ value }: Metadata['authors'][number]) => value.every((name) => own.has(squeezed(name)));
  return [...kept.values()].toSorted((a, b) => Number(isSite(a)) - Number(isSite(b))).slice(0, 8);
}

/** Pages tell who wrote them in cards for other services, as a label and its value. */
function writtenBy(meta: MetaTags): string[] {
  return [1, 2].flatMap((n) => {
    const [label] = meta.all('meta', `twitter:label${n}`);
    const [data] = meta.all('meta', `twitter:data${n}`);
    return data &&
      /^(?:written by|author|by|verfasst von|écrit par|escrito por|scritto da|geschreven door)\W*$/i.test(
        label?.value ?? '',
      )
      ? splitNames(data.value)
      : [];
  });
}

/** The day that many addresses carry: `/2024/05/06/`. */
function dateInAddress(url: string | undefined): Candidate[] {
  const path = url === undefined ? undefined : URL.parse(url)?.pathname;
  const match = /\/(20\d{2}|19\d{2})[/-]([01]?\d)[/-]([0-3]?\d)(?=[/_-]|$)/.exec(path ?? '');
  return match
    ? [{ value: `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`, origin: 'address' }]
    : [];
}

/** Addresses of pictures that stand for the article. */
function pictures(articles: readonly JsonLdNode[], meta: MetaTags, url: string | undefined): Candidate[] {
  const told = articles.flatMap(({ image }) => {
    const first = Array.isArray(image) ? image[0] : image;
    const value = isNode(first) ? textOf(first.url ?? first.contentUrl) : textOf(first);
    return value === undefined ? [] : [{ value, origin: 'json-ld' as const }];
  });
  const found = [
    ...meta.all('open-graph', 'og:image:secure_url', 'og:image', 'og:image:url'),
    ...told,
    ...meta.all('meta', 'twitter:image', 'twitter:image:src', 'thumbnail', 'parsely-image-url'),
  ];
  return unique(
    found.flatMap(({ value, origin }) => {
      const address = value.length > 2000 ? null : URL.parse(value, url);
      return address && /^https?:$/.test(address.protocol) && address.href.length <= 500
        ? [{ value: address.href, origin }]
        : [];
    }),
  );
}

function namesOf(value: unknown, nodes: readonly JsonLdNode[], depth = 0): string[] {
  if (depth > deepestValue) return [];
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((inner) => namesOf(inner, nodes, depth + 1));
  if (typeof value === 'string') return splitNames(value);
  if (!isNode(value)) return [];
  if (value.name === undefined && typeof value['@id'] === 'string') {
    const named = nodes.find((node) => node['@id'] === value['@id'] && node.name !== undefined);
    return named ? namesOf(named, nodes, depth + 1) : [];
  }
  const name = textOf(value.name);
  return name === undefined ? [] : splitNames(name);
}

function outlets(
  nodes: readonly JsonLdNode[],
  articles: readonly JsonLdNode[],
  meta: MetaTags,
  url: string | undefined,
): Candidate[] {
  const host = url === undefined ? '' : (URL.parse(url)?.hostname ?? '').replace(/^(?:www|m|amp)\./, '');
  const publisher = (node: JsonLdNode) => {
    const value = node.publisher;
    const id = isNode(value) && value.name === undefined ? value['@id'] : undefined;
    return textOf(id === undefined ? value : nodes.find((other) => other['@id'] === id && other.name));
  };
  const named = (node: JsonLdNode) => textOf(node.name);
  const jsonLd = (values: (string | undefined)[]) =>
    values.filter((value) => value !== undefined).map((value) => ({ value, origin: 'json-ld' as const }));
  return unique([
    ...meta.all('open-graph', 'og:site_name'),
    ...jsonLd(articles.map(publisher)),
    ...jsonLd(nodes.filter((node) => typesOf(node).includes('WebSite')).map(named)),
    ...meta.all('meta', 'application-name', 'citation_journal_title', 'dc.publisher', 'apple-mobile-web-app-title'),
    ...(host === '' ? [] : [{ value: host, origin: 'address' as const }]),
  ]).filter(({ value }) => value.length <= 100 && !/^https?:/.test(value));
}

function languages(document: PageDocument, articles: readonly JsonLdNode[], meta: MetaTags): Candidate[] {
  const root = document.documentElement;
  const declared = root?.getAttribute('lang') ?? root?.getAttribute('xml:lang') ?? undefined;
  const found = [
    ...(declared ? [{ value: declared, origin: 'meta' as const }] : []),
    ...fromJsonLd(articles, 'inLanguage'),
    ...meta.all('open-graph', 'og:locale'),
    ...meta.all('meta', 'content-language', 'language', 'dc.language'),
  ];
  const tags = found.map((candidate) => ({ ...candidate, value: candidate.value.trim().replace(/_/g, '-') }));
  return unique(tags.filter(({ value }) => /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(value)));
}

/** A canonical address is believed only when it is of the same site; what the user opened says which that is. */
function canonicals(document: PageDocument, meta: MetaTags, url: string | undefined): Candidate[] {
  const link = document.querySelector('link[rel~="canonical"][href]')?.getAttribute('href');
  const found = [...(link ? [{ value: link, origin: 'meta' as const }] : []), ...meta.all('open-graph', 'og:url')];
  const site = (host: string) => host.replace(/^(?:www|m|mobile|amp)\./, '');
  const resolved = found.flatMap(({ value, origin }) => {
    const address = URL.parse(value, url);
    if (!address || !/^https?:$/.test(address.protocol)) return [];
    const own = url === undefined ? undefined : URL.parse(url);
    if (own && site(own.hostname) !== site(address.hostname)) return [];
    // A page deep in a site whose canonical address is the front page names the wrong one.
    return own && own.pathname !== '/' && address.pathname === '/' ? [] : [{ value: address.href, origin }];
  });
  return unique(resolved);
}

function fromJsonLd(nodes: readonly JsonLdNode[], key: string): Candidate[] {
  return nodes.flatMap((node) => {
    const value = textOf(node[key]);
    return value === undefined ? [] : [{ value, origin: 'json-ld' as const }];
  });
}

function isPage(node: JsonLdNode): boolean {
  return typesOf(node).some((type) => /^(?:WebPage|ItemPage|AboutPage|VideoObject|Product|Event)$/.test(type));
}

/** Microdata of the article itself, not of a comment or a linked story. */
function microdata(document: PageDocument, property: string, beside: Beside): Candidate[] {
  const values: Candidate[] = [];
  for (const element of document.querySelectorAll(`[itemprop~="${property}"]`)) {
    if (values.length >= 6) break;
    if (beside.has(element) || element.closest('[itemtype*="Comment"]')) continue;
    const name = property === 'author' ? element.querySelector('[itemprop~="name"]') : null;
    const value =
      (name ?? element).getAttribute('content') ?? element.getAttribute('datetime') ?? wordsOf(name ?? element);
    if (value && value.length < 300) values.push({ value, origin: 'microdata' });
  }
  return values;
}

function dates(candidates: readonly Candidate[]): Candidate[] {
  return unique(
    candidates.flatMap(({ value, origin }) => {
      const date = isoDate(value);
      return date === undefined ? [] : [{ value: date, origin }];
    }),
  );
}

/** One line without what cannot be seen or turns the line around; no longer than anything of its kind. */
function plain(value: string): string {
  return value
    .slice(0, 4000)
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 500)
    .toWellFormed();
}

function unique(candidates: readonly Candidate[]): Candidate[] {
  const kept = new Map<string, Candidate>();
  for (const { value, origin } of candidates) {
    const clean = plain(value);
    if (clean !== '' && !kept.has(clean)) kept.set(clean, { value: clean, origin });
  }
  return [...kept.values()].slice(0, 8);
}
