import { mattersOf } from '#main/index/claims-of.ts';
import { millisecondsOf } from '#main/index/document-moment.ts';
import { canonicalId } from '#main/index/entity-decisions.ts';
import { GraphNodes } from '#main/index/graph-nodes.ts';
import type { Steps } from '#main/index/in-slices.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import { membersOf, storiesWithMember } from '#main/index/story-members.ts';
import type { GraphAroundInput } from '#shared/graph/contract.ts';
import type { EdgeKind, Graph, GraphEdge, GraphNode } from '#shared/graph/types.ts';
import type { DocumentId, EntityId, StoryId } from '#shared/ids.ts';
import { keyOfTarget, type LinkTarget } from '#shared/targets.ts';

/** Of a thing's neighbors of one kind so many are taken up, the strongest first. */
const neighborsOf = { together: 40, documents: 12, stories: 8, entities: 30 };
/** An entity's newest paragraphs, in which its company is counted, and its newest claims. */
const reach = { paragraphs: 2_000, claims: 200 };
/** Of what is not in the middle: there are a hundred of them to ask. */
const reachFurther: typeof reach = { paragraphs: 500, claims: 50 };
/** Of a story: in these its entities' company is counted. */
const documentsRead = 300;
const documentsOfOneKind = 2_000;

/** The neighbors of a thing, and theirs, as far as `depth` and `limit` reach: the nearest and the strongest first. */
export function* graphAroundSteps(index: IndexDatabase, input: GraphAroundInput): Steps<Graph> {
  const center: LinkTarget =
    input.center.kind === 'entity' ? { kind: 'entity', id: canonicalId(index, input.center.id) } : input.center;
  const nodes = new GraphNodes(index, input);
  if (!nodes.add(center, 0)) return { nodes: [], edges: [], isPartial: false };
  const edges = new Map<string, GraphEdge>();
  let frontier: LinkTarget[] = [center];
  for (let distance = 1; distance <= input.depth && frontier.length > 0; distance++) {
    const found: Neighbor[] = [];
    for (const target of frontier) {
      found.push(...neighbors(index, target, input, distance === 1 ? reach : reachFurther));
      yield;
    }
    const next: LinkTarget[] = [];
    for (const { target, edge } of found.sort((a, b) => b.edge.weight - a.edge.weight)) {
      yield;
      const isNew = !nodes.has(target);
      if (!nodes.add(target, distance)) continue;
      if (isNew) next.push(target);
      keep(edges, edge);
    }
    frontier = next;
  }
  yield;
  const among =
    center.kind === 'entity' ? amongCompany(index, center.id, input) : amongShown(index, center, nodes.all(), input);
  for (const edge of among) if (nodes.hasBoth(edge)) keep(edges, edge);
  return { nodes: nodes.all(), edges: [...edges.values()], isPartial: nodes.wasFull };
}

function keep(edges: Map<string, GraphEdge>, edge: GraphEdge): void {
  const isBothWays = edge.kind !== 'claim' && edge.kind !== 'link';
  const [from, to] = isBothWays && edge.to < edge.from ? [edge.to, edge.from] : [edge.from, edge.to];
  const key = `${edge.kind} ${from} ${to} ${edge.predicate}`;
  const known = edges.get(key);
  if (!known || known.weight < edge.weight) edges.set(key, { ...edge, from, to });
}

interface Neighbor {
  readonly target: LinkTarget;
  readonly edge: GraphEdge;
}

function neighbors(
  index: IndexDatabase,
  target: LinkTarget,
  input: GraphAroundInput,
  { paragraphs, claims }: typeof reach,
): Neighbor[] {
  const wants = (kind: EdgeKind) => input.edges.includes(kind);
  const own = keyOfTarget(target);
  const to = (other: LinkTarget, kind: EdgeKind, weight: number, isFrom = true): Neighbor => {
    const [from, end] = isFrom ? [own, keyOfTarget(other)] : [keyOfTarget(other), own];
    return { target: other, edge: { from, to: end, kind, weight, predicate: null } };
  };
  const linking = wants('link') ? documentsLinking(index, own, input).map((other) => to(other, 'link', 1, false)) : [];
  switch (target.kind) {
    case 'entity':
      return [
        ...linking,
        ...(wants('together')
          ? companions(index, target.id, input, paragraphs).map(({ id, n }) =>
              to({ kind: 'entity', id }, 'together', n),
            )
          : []),
        ...(wants('claim') ? claimNeighbors(index, target.id, claims) : []),
        ...(wants('filed')
          ? storiesOfEntity(index, target.id).map(({ id, n }) => to({ kind: 'story', id }, 'filed', n))
          : []),
        ...(wants('mention')
          ? documentsNaming(index, target.id, input).map((other) => to(other, 'mention', 1, false))
          : []),
      ];
    case 'story':
      return [
        ...linking,
        ...(wants('filed')
          ? [
              ...entitiesOfStory(index, target.id).map(({ id, n }) => to({ kind: 'entity', id }, 'filed', n)),
              ...documentsOfStory(index, target.id, input).map((other) => to(other, 'filed', 1)),
            ]
          : []),
      ];
    case 'note':
    case 'clip':
      return [
        ...linking,
        ...(wants('link') ? linkedFrom(index, target.id).map((other) => to(other, 'link', 1)) : []),
        ...(wants('mention')
          ? entitiesOfDocument(index, target.id).map(({ id, n }) => to({ kind: 'entity', id }, 'mention', n))
          : []),
        ...(wants('filed')
          ? storiesOfDocument(index, target.id).map((id) => to({ kind: 'story', id }, 'filed', 1))
          : []),
      ];
    default:
      return target satisfies never;
  }
}

interface Counted<Id> {
  readonly id: Id;
  readonly n: number;
}

/** The newest paragraphs that name an entity, in the days that are asked for. */
const placesSql = `SELECT DISTINCT document, paragraph FROM mentions
  WHERE entity = ?1 AND layer <> 'rejected' AND at >= ?2 AND at < ?3 ORDER BY at DESC, document DESC LIMIT ?4`;

function daysOf({ from, to }: GraphAroundInput): [number, number] {
  const dayMs = 86_400_000;
  const first = from === undefined ? undefined : millisecondsOf(from);
  const last = to === undefined ? undefined : millisecondsOf(to);
  return [first ?? -1e15, last === undefined ? 1e15 : last + dayMs];
}

function companions(
  index: IndexDatabase,
  id: EntityId,
  input: GraphAroundInput,
  paragraphs: number,
): Counted<EntityId>[] {
  return index.all(
    `WITH places AS MATERIALIZED (${placesSql})
      SELECT entity AS id, count(*) AS n FROM (
        SELECT DISTINCT mentions.document, mentions.paragraph, mentions.entity FROM places
        CROSS JOIN mentions INDEXED BY mentions_of_document USING (document, paragraph)
        WHERE layer <> 'rejected' AND mentions.entity <> ?1)
      GROUP BY entity HAVING n >= ?5 ORDER BY n DESC, entity LIMIT ${neighborsOf.together}`,
    ...[id, ...daysOf(input), paragraphs, input.leastTogether],
  );
}

/** Who of an entity's company is in the same of its paragraphs. */
function amongCompany(index: IndexDatabase, id: EntityId, input: GraphAroundInput): GraphEdge[] {
  if (!input.edges.includes('together')) return [];
  const company = companions(index, id, input, reach.paragraphs).map((companion) => companion.id);
  const rows = index.all<Named>(
    `WITH places AS MATERIALIZED (${placesSql})
      SELECT DISTINCT mentions.document, mentions.paragraph, mentions.entity FROM places
      CROSS JOIN mentions INDEXED BY mentions_of_document USING (document, paragraph)
      WHERE layer <> 'rejected' AND mentions.entity IN (SELECT value FROM json_each(?5))`,
    ...[id, ...daysOf(input), reach.paragraphs, JSON.stringify(company)],
  );
  return pairsIn(rows, input.leastTogether);
}

/** Which of the entities that are shown are in the same paragraphs of a document, or of a story's newest documents. */
function amongShown(
  index: IndexDatabase,
  center: Exclude<LinkTarget, { kind: 'entity' }>,
  shown: readonly GraphNode[],
  input: GraphAroundInput,
): GraphEdge[] {
  if (!input.edges.includes('together')) return [];
  const ids = shown.flatMap(({ target }) => (target.kind === 'entity' ? [target.id] : []));
  const documents =
    center.kind === 'story'
      ? `SELECT document FROM document_stories WHERE story = ?1 ORDER BY moment DESC LIMIT ${documentsRead}`
      : 'SELECT ?1';
  const rows = index.all<Named>(
    `SELECT DISTINCT document, paragraph, entity FROM mentions INDEXED BY mentions_of_document
      WHERE document IN (${documents}) AND layer <> 'rejected' AND at >= ?2 AND at < ?3
        AND entity IN (SELECT value FROM json_each(?4)) LIMIT ${20 * reach.paragraphs}`,
    ...[center.id, ...daysOf(input), JSON.stringify(ids)],
  );
  return pairsIn(rows, input.leastTogether);
}

interface Named {
  readonly document: DocumentId;
  readonly paragraph: number;
  readonly entity: EntityId;
}

/** Whoever stands in one paragraph stands together there, once. */
function pairsIn(rows: readonly Named[], least: number): GraphEdge[] {
  const pairs = new Map<string, number>();
  for (const named of Map.groupBy(rows, ({ document, paragraph }) => `${document} ${paragraph}`).values()) {
    const ids = named.map(({ entity }) => entity).sort();
    ids.forEach((one, at) => {
      for (const other of ids.slice(at + 1)) pairs.set(`${one} ${other}`, (pairs.get(`${one} ${other}`) ?? 0) + 1);
    });
  }
  return [...pairs].flatMap(([pair, weight]) => {
    const [one, other] = pair.split(' ');
    if (weight < least) return [];
    return [{ from: `entity:${one}`, to: `entity:${other}`, kind: 'together' as const, weight, predicate: null }];
  });
}

function claimNeighbors(index: IndexDatabase, id: EntityId, most: number): Neighbor[] {
  const rows = index.all<{ document: DocumentId; n: number }>(
    'SELECT document, n FROM claim_entities WHERE origin = ? ORDER BY at DESC, document DESC, n LIMIT ?',
    ...[id, most],
  );
  return mattersOf(index, rows).flatMap(({ subject, object, predicate, claims }): Neighbor[] => {
    const other = subject.entity?.id === id ? object?.entity : subject.entity;
    if (!other || other.id === id || !subject.entity || !object?.entity) return [];
    const edge = { kind: 'claim' as const, weight: claims.length, predicate };
    return [
      {
        target: { kind: 'entity', id: other.id },
        edge: { ...edge, from: `entity:${subject.entity.id}`, to: `entity:${object.entity.id}` },
      },
    ];
  });
}

function storiesOfEntity(index: IndexDatabase, id: EntityId): Counted<StoryId>[] {
  const named = index.all<Counted<StoryId>>(
    `SELECT stories.id, documents AS n FROM entity_stories JOIN stories ON stories.id = story AND merged_into IS NULL
      WHERE entity = ? ORDER BY documents DESC, stories.id LIMIT ${neighborsOf.stories}`,
    id,
  );
  return withByHand(
    named,
    storiesWithMember(index, id).map((story) => story.id),
  );
}

function entitiesOfStory(index: IndexDatabase, id: StoryId): Counted<EntityId>[] {
  const named = index.all<Counted<EntityId>>(
    `SELECT entity AS id, documents AS n FROM entity_stories WHERE story = ?
      ORDER BY documents DESC, entity LIMIT ${neighborsOf.entities}`,
    id,
  );
  return withByHand(named, membersOf(index, id));
}

/** What the user put there is joined at least as strongly as what one document names. */
function withByHand<Id>(named: readonly Counted<Id>[], byHand: readonly Id[]): Counted<Id>[] {
  const known = new Set(named.map(({ id }) => id));
  return [...named, ...byHand.filter((id) => !known.has(id)).map((id) => ({ id, n: 1 }))];
}

function entitiesOfDocument(index: IndexDatabase, id: DocumentId): Counted<EntityId>[] {
  return index.all(
    `SELECT entity AS id, count AS n FROM document_entities WHERE document = ?
      ORDER BY count DESC, entity LIMIT ${neighborsOf.entities}`,
    id,
  );
}

function storiesOfDocument(index: IndexDatabase, id: DocumentId): StoryId[] {
  return index
    .all<{ story: StoryId }>('SELECT story FROM document_stories WHERE document = ?', id)
    .map(({ story }) => story);
}

function documentsLinking(index: IndexDatabase, key: string, input: GraphAroundInput): LinkTarget[] {
  return newestOf(index, 'links WHERE target = ?1', key, input);
}

function documentsNaming(index: IndexDatabase, id: EntityId, input: GraphAroundInput): LinkTarget[] {
  return newestOf(index, `mentions WHERE entity = ?1 AND layer <> 'rejected'`, id, input);
}

function documentsOfStory(index: IndexDatabase, id: StoryId, input: GraphAroundInput): LinkTarget[] {
  return newestOf(index, '(SELECT story, document, moment AS at FROM document_stories) WHERE story = ?1', id, input);
}

/** The newest of some documents, of the kinds and days that are asked for; of one kind alone, among the newest of both. */
function newestOf(index: IndexDatabase, rows: string, value: string, input: GraphAroundInput): LinkTarget[] {
  const kinds = input.kinds.filter((kind) => kind !== 'story');
  if (kinds.length === 0) return [];
  return (
    index
      .all<{ id: string; kind: 'note' | 'clip' }>(
        `WITH named AS MATERIALIZED (SELECT DISTINCT document, at FROM ${rows} AND at >= ?2 AND at < ?3
            ORDER BY at DESC, document DESC LIMIT ?5)
          SELECT id, kind FROM named CROSS JOIN documents ON id = named.document
          WHERE kind IN (SELECT value FROM json_each(?4))
          ORDER BY named.at DESC, named.document DESC LIMIT ${neighborsOf.documents}`,
        ...[value, ...daysOf(input), JSON.stringify(kinds)],
        kinds.length > 1 ? neighborsOf.documents : documentsOfOneKind,
      )
      // The kind says which id it is.
      .map(({ kind, id }) => ({ kind, id }) as LinkTarget)
  );
}

function linkedFrom(index: IndexDatabase, id: DocumentId): LinkTarget[] {
  return index
    .all<{ target: string }>('SELECT DISTINCT target FROM links WHERE document = ? LIMIT 100', id)
    .map(({ target }) => {
      const [kind, linked] = target.split(':');
      // As `keyOfTarget` wrote it.
      return { kind, id: linked } as LinkTarget;
    });
}
