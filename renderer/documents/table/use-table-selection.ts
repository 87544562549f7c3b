import { useState } from 'react';
import type { Targets } from '#renderer/documents/document-actions.ts';
import { type Selection, withAll, withRange, withToggled } from '#renderer/documents/selection.ts';
import type { TableRows } from '#renderer/documents/table/table-rows.ts';
import { useTableIds } from '#renderer/documents/table/use-table.ts';
import { useSelectionLine } from '#renderer/documents/use-selection-line.ts';
import type { TableInput, TableRow } from '#shared/documents/table.ts';
import type { DocumentId } from '#shared/ids.ts';

/** The rows of a table that are chosen together, by where they stand: those of a range may not be here yet. */
export function useTableSelection(input: TableInput, rows: TableRows, rowAt: (index: number) => TableRow | undefined) {
  const ids = useTableIds(input, rows);
  const { selection, line, clear } = useSelectionLine();
  const [anchor, setAnchor] = useState<number>();
  const targetsOf = (chosen: ReadonlySet<DocumentId>): Targets | undefined =>
    chosen.size === 0 ? undefined : { ids: [...chosen], rows: ids.known(chosen) };

  const range = (from: number, to: number) => {
    const apply = (now: Selection, between: readonly DocumentId[]) => {
      const [first] = between;
      return first === undefined ? now : withRange(now, first, between);
    };
    const here = idsHere(rows, rowAt, from, to);
    if (here) line.current.change((now) => apply(now, here));
    else line.current.changeOnce(ids.between(from, to), apply);
  };
  return {
    /** As they are drawn; undefined while nothing is chosen. */
    targets: targetsOf(selection.ids),
    isEmpty: () => line.current.isEmpty,
    /** Runs with what is chosen, once all of it is known: a key may come sooner than the ids of a long table. */
    whenKnown: (run: (targets: Targets | undefined) => void) =>
      line.current.whenKnown(({ ids: chosen }) => run(targetsOf(chosen))),
    has: (id: DocumentId) => selection.ids.has(id),
    toggle: (index: number) => {
      const row = rowAt(index);
      if (!row) return;
      setAnchor(index);
      line.current.change((now) => withToggled(now, row.id));
    },
    /** From the row the keyboard was on to the one it moved to. */
    draw: (from: number, to: number) => {
      const begun = anchor ?? from;
      setAnchor(begun);
      range(begun, to);
    },
    extend: (from: number, to: number) => {
      const begun = anchor ?? Math.max(0, from);
      setAnchor(begun);
      range(begun, to);
    },
    clear: () => {
      setAnchor(undefined);
      clear();
    },
    all: () => line.current.changeOnce(ids.all(), (_, all) => withAll(all)),
  };
}

/** The ids from one place to another, where all of them are here. */
function idsHere(
  rows: TableRows,
  rowAt: (index: number) => TableRow | undefined,
  from: number,
  to: number,
): DocumentId[] | undefined {
  const ids: DocumentId[] = [];
  for (let index = Math.min(from, to); index <= Math.max(from, to); index += 1) {
    if (rows.at(index)?.kind !== 'row') continue;
    const row = rowAt(index);
    if (!row) return undefined;
    ids.push(row.id);
  }
  return ids;
}
