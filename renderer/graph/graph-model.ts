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
  const edges = given.filter(({ from, to }) => from !== to && indexOf.has(from) && indexOf.has(to));
  const ends = new Uint32Array(edges.length * 2);
  const at: number[][] = [];
  edges.forEach((edge, e) => {
    for (const [side, key] of [edge.from, edge.to].entries()) {
      const node = indexOf.get(key) ?? 0;
      ends[2 * e + side] = node;
      at[node] ??= [];
      at[node].push(e);
    }
  });
  const weight = (e: number) => edges[e]?.weight ?? 0;
  for (const list of at) list?.sort((a, b) => weight(b) - weight(a) || a - b);
  return {
    nodes,
    edges,
    indexOf,
    ends,
    radii: Float32Array.from(nodes, radiusOf),
    widths: Float32Array.from(edges, widthOf),
    edgesOf: (node) => at[node] ?? none,
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
