import { type GraphModel, modelOf } from '#renderer/graph/graph-model.ts';
import { entityTypes } from '#shared/entities/types.ts';
import type { GraphEdge, GraphNode } from '#shared/graph/types.ts';
import { entityIdSchema, storyIdSchema } from '#shared/ids.ts';

/** A node for tests and measures. */
export function sampleNode(number: number, more: Partial<GraphNode> = {}): GraphNode {
  const id = entityIdSchema.parse(`01h${String(number).padStart(23, '0')}`);
  return {
    key: `entity:${id}`,
    target: { kind: 'entity', id },
    title: `Thing ${number}`,
    entityType: entityTypes[number % entityTypes.length] ?? 'topic',
    weight: 1 + (number % 40),
    distance: 1,
    ...more,
  };
}

export function sampleStory(number: number, title: string): GraphNode {
  const id = storyIdSchema.parse(`01h${String(number).padStart(23, '0')}`);
  return sampleNode(number, { key: `story:${id}`, target: { kind: 'story', id }, title, entityType: null });
}

export function sampleEdge(from: GraphNode, to: GraphNode, more: Partial<GraphEdge> = {}): GraphEdge {
  return { from: from.key, to: to.key, kind: 'together', weight: 1, predicate: null, ...more };
}

/** Groups of twenty with bridges between them: as clustered as a vault is. */
export function sampleGraph(count: number, edgesEach = 3): GraphModel {
  const nodes = Array.from({ length: count }, (_, number) => sampleNode(number));
  const edges = nodes.flatMap((node, number) =>
    Array.from({ length: edgesEach }, (_, step) => {
      const isBridge = step === edgesEach - 1 && number % 20 === 0;
      const to = isBridge ? (number * 7 + 13) % count : number - (number % 20) + ((number * (step + 3) + 1) % 20);
      return sampleEdge(node, nodes[to % count] ?? node, { weight: 1 + (number % 9) });
    }),
  );
  return modelOf(nodes, edges);
}
