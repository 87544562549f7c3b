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
  let isOther = false;
  for (const each of resolved) {
    const key = keyOfTarget(each.target);
    if (isSame(next.get(key), each)) continue;
    next.set(key, each);
    isOther = true;
  }
  if (isOther) targetDetails.setState(next, true);
}

/** Every target whose details are kept and that `isMeant` names. */
export function knownTargets(isMeant: (target: LinkTarget) => boolean): LinkTarget[] {
  return [...targetDetails.getState().values()].map(({ target }) => target).filter(isMeant);
}

/** Links are drawn again only for what is drawn. */
function isSame(a: ResolvedTarget | undefined, b: ResolvedTarget): boolean {
  return (
    a?.title === b.title && a.entityType === b.entityType && a.isMissing === b.isMissing && a.isInTrash === b.isInTrash
  );
}
