import { createStore } from 'zustand/vanilla';
import type { ResolvedTarget } from '#shared/documents/types.ts';
import { keyOfTarget, type LinkTarget } from '#shared/targets.ts';

/**
 * What is known about link targets by now: title, type, missing. A small cache, filled by `documents.resolve` and by
 * whatever already knows (a suggestion that was picked), read when a link is drawn.
 */
export const targetDetails = createStore<ReadonlyMap<string, ResolvedTarget>>()(() => new Map());

export function detailsOf(target: LinkTarget): ResolvedTarget | undefined {
  return targetDetails.getState().get(keyOfTarget(target));
}

export function rememberTargets(resolved: readonly ResolvedTarget[]): void {
  if (resolved.length === 0) return;
  const next = new Map(targetDetails.getState());
  for (const each of resolved) next.set(keyOfTarget(each.target), each);
  targetDetails.setState(next, true);
}
