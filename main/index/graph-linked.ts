import { millisecondsOf } from '#main/index/document-moment.ts';
import { GraphNodes } from '#main/index/graph-nodes.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import { membersOf } from '#main/index/story-members.ts';
import type { DocumentKind } from '#shared/documents/document-kind.ts';
import type { WholeGraphInput } from '#shared/graph/contract.ts';
import type { Graph, GraphEdge } from '#shared/graph/types.ts';
import type { EntityId, StoryId } from '#shared/ids.ts';
import { keyOfTarget, type LinkTarget } from '#shared/targets.ts';

/** The newest; a vault with more links is told about as far as these go. */
const linksRead = 50_000;
const storiesRead = 200;
const entitiesOfStory = 12;
/** Of all things in the graph of a vault so many may be other than entities. */
const otherShare = 0.25;

/**
 * The notes, clips and stories of the whole vault that links and filing join, with these links. An edge may lead to an
 * entity that is not among the nodes here.
 */
export function graphLinked(index: IndexDatabase, input: WholeGraphInput): Graph {
  const nodes = new GraphNodes(index, { ...input, limit: Math.max(2, Math.floor(input.nodeLimit * otherShare)) });
  const isShown = (target: LinkTarget) => target.kind === 'entity' || nodes.add(target, 1);
  const edges: GraphEdge[] = [];
  const join = (from: LinkTarget, to: LinkTarget, kind: 'link' | 'filed', weight: number) => {
    if (isShown(from) && isShown(to))
      edges.push({ from: keyOfTarget(from), to: keyOfTarget(to), kind, weight, predicate: null });
  };
  if (input.edges.includes('link')) for (const [from, to] of linksOf(index, input)) join(from, to, 'link', 1);
  if (input.edges.includes('filed') && input.kinds.includes('story'))
    for (const { story, entity, n } of filedIn(index))
      join({ kind: 'story', id: story }, { kind: 'entity', id: entity }, 'filed', n);
  return { nodes: nodes.all(), edges, isPartial: nodes.wasFull };
}

function linksOf(index: IndexDatabase, { kinds, from, to }: WholeGraphInput): [LinkTarget, LinkTarget][] {
  const dayMs = 86_400_000;
  const rows = index.all<{ document: string; kind: DocumentKind; target: string }>(
    `SELECT DISTINCT links.document, kind, target, links.at FROM links JOIN documents ON documents.id = links.document
      WHERE kind IN (SELECT value FROM json_each(?)) AND links.at >= ? AND links.at < ?
      ORDER BY links.at DESC LIMIT ${linksRead}`,
    JSON.stringify(kinds),
    from === undefined ? -1e15 : (millisecondsOf(from) ?? -1e15),
    to === undefined ? 1e15 : (millisecondsOf(to) ?? 1e15) + dayMs,
  );
  return rows.map(({ document, kind, target }) => {
    const [targetKind, id] = target.split(':');
    // As `keyOfTarget` wrote it; and the kind says which id a document's is.
    return [{ kind, id: document } as LinkTarget, { kind: targetKind, id } as LinkTarget];
  });
}

/** The most named entities of each story, and what the user put in it. */
function filedIn(index: IndexDatabase): { readonly story: StoryId; readonly entity: EntityId; readonly n: number }[] {
  const stories = index.all<{ id: StoryId }>(
    `SELECT id FROM stories WHERE merged_into IS NULL AND is_archived = 0 ORDER BY id DESC LIMIT ${storiesRead}`,
  );
  return stories.flatMap(({ id }) => {
    const named = index.all<{ entity: EntityId; n: number }>(
      `SELECT entity, documents AS n FROM entity_stories WHERE story = ?
        ORDER BY documents DESC, entity LIMIT ${entitiesOfStory}`,
      id,
    );
    const known = new Set(named.map(({ entity }) => entity));
    const byHand = membersOf(index, id).filter((entity) => !known.has(entity));
    return [...named, ...byHand.map((entity) => ({ entity, n: 1 }))].map((row) => ({ story: id, ...row }));
  });
}
