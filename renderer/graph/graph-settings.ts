import { create } from 'zustand';
import { type DrawnBy, usesWebgl } from '#renderer/graph/drawing/choose-painter.ts';
import type { EntityType } from '#shared/entities/types.ts';
import { entityTypes } from '#shared/entities/types.ts';
import type { GraphAroundInput, WholeGraphInput } from '#shared/graph/contract.ts';
import { type EdgeKind, edgeKindSchema } from '#shared/graph/types.ts';
import type { LinkTarget } from '#shared/targets.ts';

export type OtherKind = GraphAroundInput['kinds'][number];

/** What the user wants to see; kept while the window is open. */
export interface GraphSettings {
  readonly depth: number;
  readonly entityTypes: readonly EntityType[];
  readonly kinds: readonly OtherKind[];
  readonly edges: readonly EdgeKind[];
  /** Days, or nothing. */
  readonly from: string;
  readonly to: string;
  readonly leastTogether: number;
  readonly limit: number;
  /** Of the whole vault's graph. */
  readonly nodeLimit: number;
  readonly drawnBy: DrawnBy;
}

export const startSettings: GraphSettings = {
  depth: 1,
  entityTypes,
  kinds: ['note', 'story'],
  edges: edgeKindSchema.options,
  from: '',
  to: '',
  leastTogether: 1,
  limit: 120,
  nodeLimit: 2_000,
  drawnBy: 'automatic',
};

export const useGraphSettings = create<GraphSettings>()(() => startSettings);

export function changeGraph(change: Partial<GraphSettings>): void {
  useGraphSettings.setState(change);
}

/** Without a graphics processor more can be neither drawn at a good pace nor told apart. */
export const mostByCanvas = { nodes: 5_000, edges: 20_000 };
export const mostByWebgl = { nodes: 20_000, edges: 200_000 };

export function mostFor(drawnBy: DrawnBy) {
  return usesWebgl(drawnBy) ? mostByWebgl : mostByCanvas;
}

/** Days the wrong way round mean none. */
export function areDaysInOrder({ from, to }: GraphSettings): boolean {
  return from === '' || to === '' || from <= to;
}

function sharedInput(settings: GraphSettings) {
  const { kinds, edges, from, to, leastTogether } = settings;
  const days = areDaysInOrder(settings);
  return {
    // All of them is no filter.
    ...(settings.entityTypes.length < entityTypes.length && { entityTypes: [...settings.entityTypes] }),
    kinds: [...kinds],
    edges: [...edges],
    ...(days && from !== '' && { from }),
    ...(days && to !== '' && { to }),
    leastTogether,
  };
}

export function aroundInput(center: LinkTarget, settings: GraphSettings): GraphAroundInput {
  return { ...sharedInput(settings), center, depth: settings.depth, limit: settings.limit };
}

export function wholeInput(settings: GraphSettings): WholeGraphInput {
  const most = mostFor(settings.drawnBy);
  const nodeLimit = Math.min(settings.nodeLimit, most.nodes);
  return { ...sharedInput(settings), nodeLimit, edgeLimit: Math.min(most.edges, 10 * nodeLimit) };
}
