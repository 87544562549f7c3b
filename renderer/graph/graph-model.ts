import type { EdgeKind, GraphEdge, GraphNode } from '#shared/graph/types.ts';

/** A graph by numbers: nodes and edges are their places in the lists, which is what layout and drawing count in. */
export interface GraphModel {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Of edge `e` the nodes at `2e` and `2e + 1`. */
  readonly ends: Uint32Array;
  readonly radii: Float32Array;
  readonly widths: Float32Array;
  /** The edges at a node, the strongest first. */
  edgesOf(node: number): readonly number[];
}

/** An edge that names a node which is not there is left out. */
export function modelOf(nodes: readonly GraphNode[], given: readonly GraphEdge[]): GraphModel {
  const indexOf = new Map(nodes.map(({ key }, at) => [key, at]));
  const edges: GraphEdge[] = [];
  const ends = new Uint32Array(given.length * 2);
  const at: number[][] = nodes.map(() => []);
  for (const edge of given) {
    const from = indexOf.get(edge.from);
    const to = indexOf.get(edge.to);
    if (from === undefined || to === undefined || from === to) continue;
    ends[2 * edges.length] = from;
    ends[2 * edges.length + 1] = to;
    at[from]?.push(edges.length);
    at[to]?.push(edges.length);
    edges.push(edge);
  }
  const weights = Uint32Array.from(edges, ({ weight }) => weight);
  const isSorted = new Uint8Array(nodes.length);
  return {
    nodes,
    edges,
    indexOf,
    ends: ends.subarray(0, 2 * edges.length),
    radii: Float32Array.from(nodes, radiusOf),
    widths: Float32Array.from(edges, widthOf),
    edgesOf(node) {
      const list = at[node] ?? none;
      // Put in order when first asked for: of most nodes nobody asks.
      if (isSorted[node] === 0) {
        isSorted[node] = 1;
        at[node]?.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
      }
      return list;
    },
  };
}

const none: readonly number[] = [];

export const emptyModel = modelOf([], []);

/** The node at the other end. */
export function otherEnd({ ends }: GraphModel, edge: number, node: number): number {
  const from = ends[2 * edge] ?? 0;
  return from === node ? (ends[2 * edge + 1] ?? 0) : from;
}

/** By mentions, but so that a hundred times as many is not a hundred times as large. */
function radiusOf({ target, weight }: GraphNode): number {
  if (target.kind === 'story') return 8;
  if (target.kind !== 'entity') return 5.5;
  return Math.min(18, 4.5 + 1.9 * Math.log2(1 + Math.max(1, weight)));
}

function widthOf({ kind, weight }: GraphEdge): number {
  if (isDotted(kind)) return 1;
  return Math.min(5, 1 + 0.8 * Math.log2(Math.max(1, weight)));
}

/** What the user or a document did, rather than what the text says of two things. */
export function isDotted(kind: EdgeKind): boolean {
  return kind === 'filed' || kind === 'link' || kind === 'mention';
}
