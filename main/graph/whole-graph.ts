import type { SearchIndex } from '#main/index/search-index.ts';
import type { WholeGraphInput } from '#shared/graph/contract.ts';
import type { GraphEdge, GraphPart } from '#shared/graph/types.ts';

export interface WholeGraphDeps {
  readonly index: Pick<SearchIndex, 'graphEntities' | 'graphSlice' | 'counts'>;
}

/** What one message carries: more at once would hold the window. */
const nodesInPart = 1_000;
const edgesInPart = 2_500;

/**
 * The graph of the vault: its most mentioned entities, and which of them stand together, counted a few hundred documents at
 * a time, with progress. It stops between two slices when nobody listens any more.
 */
export async function* wholeGraph(
  input: WholeGraphInput,
  { index }: WholeGraphDeps,
  signal?: AbortSignal,
): AsyncGenerator<GraphPart, void> {
  const { nodes, isPartial } = await index.graphEntities(input);
  const counts = await index.counts();
  const total = counts.clips + counts.notes;
  const part = (given: Partial<GraphPart>): GraphPart => ({
    ...{ done: 0, total, nodes: [], edges: [], isPartial, isDone: false },
    ...given,
  });
  for (let at = 0; at < nodes.length; at += nodesInPart) yield part({ nodes: nodes.slice(at, at + nodesInPart) });
  const together = new Map<string, number>();
  if (input.edges.includes('together')) {
    const shown = new Set(nodes.map(({ target }) => target.id));
    let done = 0;
    for (let after: number | null = 0; after !== null; ) {
      signal?.throwIfAborted();
      const slice = await index.graphSlice({ after, from: input.from, to: input.to });
      for (const [one, other, n] of slice.pairs) {
        if (!shown.has(one) || !shown.has(other)) continue;
        const key = `${one} ${other}`;
        together.set(key, (together.get(key) ?? 0) + n);
      }
      after = slice.next;
      done = Math.min(total, done + 500);
      yield part({ done });
    }
  }
  const edges = strongest(together, input);
  for (let at = 0; at < edges.length; at += edgesInPart)
    yield part({ done: total, edges: edges.slice(at, at + edgesInPart) });
  yield part({ done: total, isDone: true, isPartial: isPartial || edges.length === input.edgeLimit });
}

function strongest(together: ReadonlyMap<string, number>, { leastTogether, edgeLimit }: WholeGraphInput): GraphEdge[] {
  return [...together]
    .filter(([, n]) => n >= leastTogether)
    .sort((a, b) => b[1] - a[1])
    .slice(0, edgeLimit)
    .map(([pair, weight]) => {
      const [one, other] = pair.split(' ');
      return { from: `entity:${one}`, to: `entity:${other}`, kind: 'together', weight, predicate: null };
    });
}
