import { type GraphModel, otherEnd } from '#renderer/graph/graph-model.ts';
import { formatCount, plural } from '#renderer/ui/format.ts';
import { entityTypeLabels } from '#renderer/ui/type-labels.ts';
import { predicateWords } from '#shared/entities/statement-words.ts';
import { entityTypes } from '#shared/entities/types.ts';
import type { EdgeKind, GraphEdge, GraphNode } from '#shared/graph/types.ts';

export function titleOf(node: GraphNode | undefined): string {
  return node?.title || 'Untitled';
}

export function typeWords({ target, entityType }: GraphNode): string {
  if (entityType) return entityTypeLabels[entityType].one;
  return { note: 'Note', clip: 'Clip', story: 'Story', entity: 'Topic' }[target.kind];
}

/** "23 mentions", "9 documents"; a note or clip has no number. */
export function weightWords({ target, weight }: GraphNode): string {
  if (target.kind === 'entity') return plural(weight, 'mention');
  return target.kind === 'story' ? plural(weight, 'document') : '';
}

export const edgeKindLabels: Readonly<Record<EdgeKind, string>> = {
  together: 'In the same paragraphs',
  claim: 'Claims',
  link: 'Links',
  mention: 'Mentions in documents',
  filed: 'Stories they are in',
};

/** How an edge reads. */
export function edgeWords({ kind, weight, predicate }: GraphEdge): string {
  switch (kind) {
    case 'together':
      return plural(weight, 'shared paragraph');
    case 'claim':
      return `${predicate ? predicateWords[predicate] : 'is said to'}, ${plural(weight, 'report')}`;
    case 'link':
      return 'links to';
    case 'mention':
      return plural(weight, 'mention');
    case 'filed':
      return weight > 1 ? `in ${plural(weight, 'document')} of it` : 'filed in';
    default:
      return kind satisfies never;
  }
}

const namedNeighbors = 4;

export function neighborWords(model: GraphModel, node: number, most = namedNeighbors): string {
  const names = neighborsOf(model, node).map((neighbor) => titleOf(model.nodes[neighbor.node]));
  const rest = names.length - most;
  return [...names.slice(0, most), ...(rest > 0 ? [`${formatCount(rest)} more`] : [])].join(', ');
}

/** What a screen reader is told of a node. */
export function nodeWords(model: GraphModel, at: number): string {
  const node = model.nodes[at];
  if (!node) return '';
  const neighbors = neighborWords(model, at);
  const links = neighbors ? `linked to ${neighbors}` : 'linked to nothing shown';
  return [titleOf(node), typeWords(node), weightWords(node), links].filter(Boolean).join(', ');
}

export interface Neighbor {
  readonly node: number;
  /** Everything between the two, the strongest first. */
  readonly edges: readonly number[];
}

/** Each neighbor once; things in the same paragraphs first, the most often together at the top. */
export function neighborsOf(model: GraphModel, node: number): Neighbor[] {
  const edgesTo = Map.groupBy(model.edgesOf(node), (edge) => otherEnd(model, edge, node));
  return [...edgesTo]
    .map(([other, edges]) => ({ node: other, edges }))
    .sort((a, b) => strengthOf(model, b) - strengthOf(model, a) || a.node - b.node);
}

/** Paragraphs that both are in. */
export function strengthOf(model: GraphModel, { edges }: Neighbor): number {
  return edges.reduce((most, edge) => {
    const { kind, weight } = model.edges[edge] ?? { kind: 'link', weight: 0 };
    return kind === 'together' ? Math.max(most, weight) : most;
  }, 0);
}

/** "Graph around Stoke Space: 28 things and 54 links. 4 people, 9 organizations, 2 stories." */
export function summaryOf(name: string, model: GraphModel): string {
  const counts = [
    ...entityTypes.map((type) => [countOf(model, (node) => node.entityType === type), entityTypeLabels[type]] as const),
    ...(['story', 'note', 'clip'] as const).map(
      (kind) => [countOf(model, ({ target }) => target.kind === kind), kindLabels[kind]] as const,
    ),
  ];
  const parts = counts
    .filter(([count]) => count > 0)
    .map(([count, { one, many }]) => plural(count, one.toLowerCase(), many.toLowerCase()));
  const all = `${plural(model.nodes.length, 'thing')} and ${plural(model.edges.length, 'link')}`;
  return `${name}: ${all}. ${parts.join(', ')}.`;
}

export const kindLabels = {
  story: { one: 'Story', many: 'Stories' },
  note: { one: 'Note', many: 'Notes' },
  clip: { one: 'Clip', many: 'Clips' },
} as const;

export function countOf(model: GraphModel, isCounted: (node: GraphNode) => boolean): number {
  return model.nodes.reduce((sum, node) => sum + (isCounted(node) ? 1 : 0), 0);
}
