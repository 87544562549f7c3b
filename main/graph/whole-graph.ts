import { strongest } from '#main/graph/strongest.ts';
import type { SearchIndex } from '#main/index/search-index.ts';
import type { ClaimPredicate } from '#shared/entities/statements.ts';
import type { WholeGraphInput } from '#shared/graph/contract.ts';
import type { GraphEdge, GraphPart } from '#shared/graph/types.ts';
import type { EntityId } from '#shared/ids.ts';

export interface WholeGraphDeps {
  readonly index: Pick<SearchIndex, 'graphEntities' | 'graphLinked' | 'graphSlice' | 'counts'>;
}

/** What one message carries: more at once would hold the window. */
const nodesInPart = 1_000;
const edgesInPart = 2_500;
/** Links and claims are few beside what stands together; however many there are, they take no more than this share. */
const toldShare = 0.5;

/**
 * The graph of the vault: its most mentioned entities, the notes and stories that links and filing join to them, what they
 * are said to do, and which of them stand together, counted a few hundred documents at a time, with progress. It stops
 * between two slices when nobody listens any more.
 */
export async function* wholeGraph(
  input: WholeGraphInput,
  { index }: WholeGraphDeps,
  signal?: AbortSignal,
): AsyncGenerator<GraphPart, void> {
  const named = await index.graphEntities(input);
  const linked = await index.graphLinked(input);
  const nodes = [...named.nodes, ...linked.nodes];
  let isPartial = named.isPartial || linked.isPartial;
  const counts = await index.counts();
  const total = counts.clips + counts.notes;
  const part = (given: Partial<GraphPart>): GraphPart => ({
    ...{ done: 0, total, nodes: [], edges: [], isPartial, isDone: false },
    ...given,
  });
  for (let at = 0; at < nodes.length; at += nodesInPart) yield part({ nodes: nodes.slice(at, at + nodesInPart) });
  const shown = new Set(nodes.map(({ key }) => key));
  const told: GraphEdge[] = linked.edges.filter(({ from, to }) => shown.has(from) && shown.has(to));
  const together = new Map<string, number>();
  if (input.edges.includes('together') || input.edges.includes('claim')) {
    const claims = new Map<string, GraphEdge>();
    let done = 0;
    for (let after: number | null = 0; after !== null; ) {
      signal?.throwIfAborted();
      const slice = await index.graphSlice({ after, from: input.from, to: input.to, edges: input.edges });
      for (const [one, other, n] of slice.pairs) {
        if (!shown.has(`entity:${one}`) || !shown.has(`entity:${other}`)) continue;
        const key = `${one} ${other}`;
        together.set(key, (together.get(key) ?? 0) + n);
      }
      for (const claim of slice.claims) count(claims, claim, shown);
      after = slice.next;
      done = Math.min(total, done + slice.documents);
      yield part({ done });
    }
    for (const claim of claims.values()) told.push(claim);
  }
  const most = Math.floor(input.edgeLimit * toldShare);
  const weights = new Map(told.map((edge) => [edge, edge.weight]));
  const first = (await strongest(weights, { least: 1, limit: most }, signal)).map(([edge]) => edge);
  const limit = input.edgeLimit - first.length;
  const pairs = await strongest(together, { least: input.leastTogether, limit }, signal);
  isPartial ||= told.length > most || pairs.length === limit;
  const edges = [...first, ...pairs.map(togetherEdge)];
  for (let at = 0; at < edges.length; at += edgesInPart)
    yield part({ done: total, edges: edges.slice(at, at + edgesInPart) });
  yield part({ done: total, isDone: true });
}

function count(
  claims: Map<string, GraphEdge>,
  [subject, object, predicate, n]: readonly [EntityId, EntityId, ClaimPredicate, number],
  shown: ReadonlySet<string>,
): void {
  const [from, to] = [`entity:${subject}`, `entity:${object}`];
  if (!shown.has(from) || !shown.has(to)) return;
  const key = `${from} ${to} ${predicate}`;
  claims.set(key, { from, to, kind: 'claim', predicate, weight: (claims.get(key)?.weight ?? 0) + n });
}

function togetherEdge([pair, weight]: [string, number]): GraphEdge {
  const [one, other] = pair.split(' ');
  return { from: `entity:${one}`, to: `entity:${other}`, kind: 'together', weight, predicate: null };
}
