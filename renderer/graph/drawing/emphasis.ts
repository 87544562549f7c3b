import { type GraphModel, otherEnd } from '#renderer/graph/graph-model.ts';

/** What stands out and what steps back. Numbers, because they go to the graphics processor as they are. */
export interface EmphasisMap {
  /** A node: 0 plain, 1 dim. */
  readonly nodes: Uint8Array;
  /** An edge: 0 plain, 1 dim, 2 strong. */
  readonly edges: Uint8Array;
  readonly isPlain: boolean;
}

/** Around the nodes that matter their neighbors stay lit; of a chosen edge only its two ends. Nothing chosen: all plain. */
export function emphasisOf(model: GraphModel, around: readonly number[], edge: number | undefined): EmphasisMap {
  const nodes = new Uint8Array(model.nodes.length);
  const edges = new Uint8Array(model.edges.length);
  if (around.length === 0 && edge === undefined) return { nodes, edges, isPlain: true };
  nodes.fill(1);
  edges.fill(1);
  if (edge !== undefined) {
    edges[edge] = 2;
    nodes[model.ends[2 * edge] ?? 0] = 0;
    nodes[model.ends[2 * edge + 1] ?? 0] = 0;
    return { nodes, edges, isPlain: false };
  }
  for (const node of around) {
    nodes[node] = 0;
    for (const at of model.edgesOf(node)) {
      edges[at] = 2;
      nodes[otherEnd(model, at, node)] = 0;
    }
  }
  return { nodes, edges, isPlain: false };
}
