import type { DocumentId } from '#shared/ids.ts';

/** The rows that are chosen together. */
export interface Selection {
  readonly ids: ReadonlySet<DocumentId>;
  /** Where a range begins, and where the last one ended. */
  readonly anchor: DocumentId | undefined;
  readonly end: DocumentId | undefined;
  /** What was chosen before the range: a range that is drawn again begins from it. */
  readonly before: ReadonlySet<DocumentId>;
}

export const nothingSelected: Selection = {
  ids: new Set(),
  anchor: undefined,
  end: undefined,
  before: new Set(),
};

/** With a row chosen, or not any more. */
export function withToggled({ ids }: Selection, id: DocumentId): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id, end: id, before: next };
}

/** A range that goes on from a row: the last one, where it ended there, else a new one. */
export function begunAt(selection: Selection, from: DocumentId): Selection {
  if (selection.end === from) return selection;
  return { ...selection, anchor: from, before: selection.ids };
}

/** With all rows from the anchor to another: `between` has them, in whatever order the list has them. */
export function withRange({ before }: Selection, anchor: DocumentId, between: readonly DocumentId[]): Selection {
  const end = between[0] === anchor ? between.at(-1) : between[0];
  return { ids: new Set([...before, ...between]), anchor, end, before };
}

export function withAll(ids: readonly DocumentId[]): Selection {
  const all = new Set(ids);
  return { ids: all, anchor: ids[0], end: undefined, before: all };
}

/** The rows between two of them, both included; only the second where the first is not in the list. */
export function rowsBetween(ids: readonly DocumentId[], from: DocumentId, to: DocumentId): DocumentId[] {
  const start = ids.indexOf(from);
  const end = ids.indexOf(to);
  if (end < 0) return [];
  if (start < 0) return [to];
  return ids.slice(Math.min(start, end), Math.max(start, end) + 1);
}
