import { microdata } from '#main/clips/extract/metadata/candidates.ts';
import { deepestValue, isNode, type JsonLdNode, textOf } from '#main/clips/extract/metadata/json-ld.ts';
import type { MetaTags } from '#main/clips/extract/metadata/meta-tags.ts';
import { splitNames, uniqueNames } from '#main/clips/extract/metadata/names.ts';
import { authorsNearHeadline, type Line, labelledAuthor } from '#main/clips/extract/metadata/near-headline.ts';
import type { SiteNames } from '#main/clips/extract/metadata/site-names.ts';
import { authorElsewhere, type Beside, visibleAuthors } from '#main/clips/extract/metadata/visible-metadata.ts';
import type { PageDocument } from '#main/clips/extract/page-dom.ts';
import type { Metadata, MetadataOrigin } from '#shared/clips/types.ts';

export interface AuthorSearch {
  readonly document: PageDocument;
  readonly nodes: readonly JsonLdNode[];
  readonly articles: readonly JsonLdNode[];
  readonly meta: MetaTags;
  readonly lines: readonly Line[];
  /** What stands around the headline. */
  readonly near: readonly Line[];
  readonly beside: Beside;
  readonly site: SiteNames;
}

type Authors = Metadata['authors'][number];

/** Who the page says wrote it, each way of saying so once, the surest first. */
export function authors({
  document,
  nodes,
  articles,
  meta,
  lines,
  near,
  beside,
  site,
}: AuthorSearch): Metadata['authors'] {
  const from = (origin: MetadataOrigin, ...keys: string[]) => ({
    names: meta.all(origin, ...keys).flatMap(({ value }) => splitNames(value)),
    origin,
  });
  const found: { names: string[]; origin: MetadataOrigin }[] = [
    ...articles.map((node) => ({ names: namesOf(node.author ?? node.creator, nodes), origin: 'json-ld' as const })),
    from('meta', 'citation_author', 'parsely-author', 'sailthru.author'),
    from('meta', 'author', 'byl', 'dc.creator', 'dcterms.creator', 'article:author_name'),
    from('open-graph', 'article:author', 'og:article:author'),
    { names: microdata(document, 'author', beside).flatMap(({ value }) => splitNames(value)), origin: 'microdata' },
    { names: writtenBy(meta), origin: 'meta' },
    ...[
      ...visibleAuthors(document, beside),
      authorsNearHeadline(near),
      labelledAuthor(lines),
      authorElsewhere(document),
    ].map((names) => ({
      names,
      origin: 'visible' as const,
    })),
  ];
  const kept = new Map<string, Authors>();
  for (const { names, origin } of found) {
    const value = uniqueNames(names);
    const key = value.join('|').toLowerCase();
    if (value.length > 0 && !kept.has(key)) kept.set(key, { value, origin });
  }
  // A page that names its own site as the author has the writer's name elsewhere, or none.
  const isSite = ({ value }: Authors) => value.every((name) => site.has(name) || site.hasAddress(name));
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
