import type { DocumentRow } from '#shared/documents/types.ts';

export interface DayGroup {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly documents: readonly DocumentRow[];
}

/** When a document belongs into its story: a clip when it was published, a note when it was last written. */
export function dateOf({ kind, published, at }: DocumentRow): string {
  return kind === 'clip' && published !== null ? published : at;
}

/** The documents of a story under their days, the newest first. */
export function dayGroups(documents: readonly DocumentRow[]): DayGroup[] {
  const days = new Map<string, DocumentRow[]>();
  for (const document of [...documents].sort((a, b) => dateOf(b).localeCompare(dateOf(a)))) {
    const day = dayOf(dateOf(document));
    days.set(day, [...(days.get(day) ?? []), document]);
  }
  return [...days].map(([day, group]) => ({ day, documents: group }));
}

/** A moment in UTC belongs to the local day; a date as a page gives it is kept as it was written. */
function dayOf(date: string): string {
  if (!date.endsWith('Z')) return date.slice(0, 10);
  const local = new Date(date);
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${local.getFullYear()}-${pad(local.getMonth() + 1)}-${pad(local.getDate())}`;
}
