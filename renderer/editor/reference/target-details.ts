import { createStore } from 'zustand/vanilla';
import type { ResolvedTarget } from '#shared/documents/types.ts';
import { keyOfTarget, type LinkTarget } from '#shared/targets.ts';

/**
 * What is known about link targets by now: title, type, missing. A small cache, filled by `documents.resolve` and by
 * whatever already knows (a suggestion that was picked), read when a link is drawn.
 */
export const targetDetails = createStore<ReadonlyMap<string, ResolvedTarget>>()(() => new Map());

export function detailsOf(target: LinkTarget, among = targetDetails.getState()): ResolvedTarget | undefined {
  return among.get(keyOfDetails(target)) ?? among.get(keyOfTarget(target));
}

/** Whether it is known of the very part that a link points at, if it points at one. */
export function isLookedUp(target: LinkTarget): boolean {
  return targetDetails.getState().has(keyOfDetails(target));
}

/** A heading or block of a note may be gone while the note is there, so each has details of its own. */
export function keyOfDetails(target: LinkTarget): string {
  const { heading, block } = target.kind === 'note' ? target : {};
  if (heading === undefined && block === undefined) return keyOfTarget(target);
  return `${keyOfTarget(target)}#${heading ?? ''}^${block ?? ''}`;
}

export function rememberTargets(resolved: readonly ResolvedTarget[]): void {
  if (resolved.length === 0) return;
  const next = new Map(targetDetails.getState());
  let isOther = false;
  for (const each of resolved) {
    const key = keyOfDetails(each.target);
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
    a?.title === b.title &&
    a.entityType === b.entityType &&
    a.isMissing === b.isMissing &&
    a.isInTrash === b.isInTrash &&
    a.isPartMissing === b.isPartMissing
  );
}
