import { type GraphModel, otherEnd } from '#renderer/graph/graph-model.ts';
import type { GraphEdge } from '#shared/graph/types.ts';

/** What is chosen, by names that outlast another graph: at most two things, or one edge. */
export interface Choice {
  readonly nodes: readonly string[];
  /** As `keyOfEdge` writes it. */
  readonly edge: string | undefined;
  /** Where the arrow keys are. */
  readonly cursor: string | undefined;
}

export const nothingChosen: Choice = { nodes: [], edge: undefined, cursor: undefined };

export function keyOfEdge({ from, to, kind, predicate }: GraphEdge): string {
  return [from, to, kind, predicate ?? ''].join(' ');
}

/** A press selects; once more takes it back; with Shift it is a second one beside the first. */
export function chooseNode(choice: Choice, key: string, isSecond: boolean): Choice {
  const { nodes } = choice;
  if (nodes.includes(key)) return { nodes: nodes.filter((other) => other !== key), edge: undefined, cursor: key };
  const first = isSecond ? nodes.slice(-1) : [];
  return { nodes: [...first, key], edge: undefined, cursor: key };
}

export function chooseEdge(choice: Choice, edge: GraphEdge): Choice {
  return { ...choice, nodes: [], edge: keyOfEdge(edge) };
}

/** The edge that is chosen, where it is in this graph. */
export function chosenEdge(model: GraphModel, { edge }: Choice): number | undefined {
  if (edge === undefined) return undefined;
  const [from, to] = edge.split(' ');
  const at = model.edges.findIndex((other) => other.from === from && other.to === to && keyOfEdge(other) === edge);
  return at < 0 ? undefined : at;
}

export function chosenNodes(model: GraphModel, { nodes }: Choice): number[] {
  return nodes.map((key) => model.indexOf.get(key)).filter((node) => node !== undefined);
}

/** The strongest edge between two nodes. */
export function edgeBetween(model: GraphModel, one: number, other: number): number | undefined {
  return model.edgesOf(one).find((edge) => otherEnd(model, edge, one) === other);
}
