import { authors } from '#main/clips/extract/metadata/authors.ts';
import { fromJsonLd, unique } from '#main/clips/extract/metadata/candidates.ts';
import {
  articleNodes,
  isNode,
  type JsonLdNode,
  jsonLdNodes,
  textOf,
  typesOf,
} from '#main/clips/extract/metadata/json-ld.ts';
import { languageOfWords } from '#main/clips/extract/metadata/language-of-words.ts';
import { MetaTags } from '#main/clips/extract/metadata/meta-tags.ts';
import { type Line, linesNearHeadline } from '#main/clips/extract/metadata/near-headline.ts';
import { pageDates } from '#main/clips/extract/metadata/page-dates.ts';
import { SiteNames } from '#main/clips/extract/metadata/site-names.ts';
import { titles } from '#main/clips/extract/metadata/titles.ts';
import { Beside } from '#main/clips/extract/metadata/visible-metadata.ts';
import type { PageDocument } from '#main/clips/extract/page-dom.ts';
import type { Candidate, Metadata } from '#shared/clips/types.ts';

/**
 * Everything the page says of itself, each kind ranked by how often its origin tells the truth; `lines` are the blocks
 * of its visible text.
 */
export function pageMetadata(document: PageDocument, url: string | undefined, lines: readonly Line[]): Metadata {
  const nodes = jsonLdNodes(document);
  const articles = articleNodes(nodes, url);
  const meta = new MetaTags(document);
  const outlet = outlets(nodes, articles, meta, url);
  const names = outlet.map(({ value }) => value);
  const beside = new Beside(document);
  const title = titles({ document, articles, meta, outlets: names, url });
  const near = linesNearHeadline(
    lines,
    title.map(({ value }) => value),
  );
  const language = languages(document, articles, meta);
  const found = { document, nodes, articles, meta, lines, near, beside, url, language: language[0]?.value };
  return {
    title,
    authors: authors({ ...found, site: new SiteNames(names, url) }),
    outlet,
    ...pageDates(found),
    language: [...language, ...languageOfWords(lines.map(({ text }) => text).join(' '))],
    canonical: canonicals(document, meta, url),
    section: unique([
      ...fromJsonLd(articles, 'articleSection'),
      ...meta.all('open-graph', 'article:section'),
      ...meta.all('meta', 'section', 'parsely-section'),
    ]),
    picture: pictures(articles, meta, url),
  };
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
