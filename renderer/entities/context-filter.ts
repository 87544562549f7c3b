import { begunAt } from '#renderer/entities/begun-at.ts';
import { weekOf } from '#renderer/entities/chart-weeks.ts';
import type { BacklinkDocument, BacklinkGroup } from '#shared/backlinks/types.ts';

/** Which documents the list shows. */
export interface ContextFilter {
  readonly kind: 'all' | BacklinkDocument['kind'];
  /** Only those of the week that begins on this Monday. */
  readonly week: string | undefined;
  /** Only those that came after this moment. */
  readonly since: string | null;
}

/** The groups with only these documents; groups that have none are left out. */
export function keepDocuments(groups: readonly BacklinkGroup[], filter: ContextFilter): BacklinkGroup[] {
  return groups.flatMap(({ story, documents }) => {
    const kept = documents.filter((document) => isKept(document, filter));
    return kept.length > 0 ? [{ story, documents: kept }] : [];
  });
}

function isKept(document: BacklinkDocument, { kind, week, since }: ContextFilter): boolean {
  if (kind !== 'all' && document.kind !== kind) return false;
  if (week !== undefined && weekOf(document.at) !== week) return false;
  return since === null || isNewSince(document, since);
}

export function isNewSince({ id }: Pick<BacklinkDocument, 'id'>, lookedAt: string | null): boolean {
  return lookedAt !== null && begunAt(id) > Date.parse(lookedAt);
}
