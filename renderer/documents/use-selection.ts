import type { Targets } from '#renderer/documents/document-actions.ts';
import type { ListScope } from '#renderer/documents/queries.ts';
import { begunAt, rowsBetween, withAll, withRange, withToggled } from '#renderer/documents/selection.ts';
import { useSelectionLine } from '#renderer/documents/use-selection-line.ts';
import { client } from '#renderer/rpc/client.ts';
import type { DocumentRow } from '#shared/documents/types.ts';
import type { DocumentId } from '#shared/ids.ts';

/** The rows of a list that are chosen together. */
export function useSelection(scope: ListScope, rows: readonly DocumentRow[]) {
  const { selection, line, clear } = useSelectionLine();
  const here = rows.map(({ id }) => id);
  const targetsOf = (ids: ReadonlySet<DocumentId>): Targets | undefined =>
    ids.size === 0 ? undefined : { ids: [...ids], rows: rows.filter(({ id }) => ids.has(id)) };
  return {
    /** As they are drawn; undefined while nothing is chosen. */
    targets: targetsOf(selection.ids),
    isEmpty: () => line.current.isEmpty,
    /** Runs with what is chosen, once all of it is known: a key may come sooner than the ids of a long list. */
    whenKnown: (run: (targets: Targets | undefined) => void) =>
      line.current.whenKnown(({ ids }) => run(targetsOf(ids))),
    has: (id: DocumentId) => selection.ids.has(id),
    toggle: (id: DocumentId) => line.current.change((now) => withToggled(now, id)),
    /** From the row the keyboard was on to the one it moved to. */
    draw: (from: DocumentId, to: DocumentId) =>
      line.current.change((now) => {
        const begun = begunAt(now, from);
        const anchor = begun.anchor ?? from;
        return withRange(begun, anchor, rowsBetween(here, anchor, to));
      }),
    /** To a row, from where the last range was begun, else from `from`. */
    extend: (from: DocumentId | undefined, to: DocumentId) =>
      line.current.change((now) => {
        const anchor = now.anchor ?? from ?? to;
        return withRange(now, anchor, rowsBetween(here, anchor, to));
      }),
    clear,
    /** The rows that are not here yet too. */
    all: () => {
      line.current.change(() => withAll(here));
      line.current.changeOnce(idsOf(scope), (_, ids) => withAll(ids));
    },
  };
}

async function idsOf(scope: ListScope): Promise<DocumentId[]> {
  const ids: DocumentId[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.documents.listIds({ ...scope, ...(cursor !== undefined && { cursor }) });
    ids.push(...page.ids);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return ids;
}
