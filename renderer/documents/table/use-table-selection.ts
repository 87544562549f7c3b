import { useRef, useState } from 'react';
import type { Targets } from '#renderer/documents/document-actions.ts';
import { nothingSelected, withAll, withRange, withToggled } from '#renderer/documents/selection.ts';
import type { TableRows } from '#renderer/documents/table/table-rows.ts';
import { useTableIds } from '#renderer/documents/table/use-table.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';
import type { TableInput, TableRow } from '#shared/documents/table.ts';
import type { DocumentId } from '#shared/ids.ts';

/** The rows of a table that are chosen together, by where they stand: those of a range may not be here yet. */
export function useTableSelection(input: TableInput, rows: TableRows, rowAt: (index: number) => TableRow | undefined) {
  const ids = useTableIds(input, rows);
  const [selection, setSelection] = useState(nothingSelected);
  const [anchor, setAnchor] = useState<number>();
  const targets: Targets | undefined =
    selection.ids.size === 0 ? undefined : { ids: [...selection.ids], rows: ids.known(selection.ids) };

  const range = (from: number, to: number) => {
    const apply = (between: readonly DocumentId[]) =>
      setSelection((now) => {
        const [first] = between;
        return first === undefined ? now : withRange(now, first, between);
      });
    const here = idsHere(rows, rowAt, from, to);
    if (here) apply(here);
    else void ids.between(from, to).then(apply, showFailure);
  };
  const gathering = useRef<Promise<DocumentId[]> | undefined>(undefined);
  return {
    /** Undefined while nothing is chosen. */
    targets,
    /** Runs with what is chosen, once all of it is known: a key may come sooner than the ids of a long table. */
    whenKnown: (run: (targets: Targets | undefined) => void) => {
      if (!gathering.current) run(targets);
      else void gathering.current.then((all) => run({ ids: all, rows: ids.known(new Set(all)) }), showFailure);
    },
    has: (id: DocumentId) => selection.ids.has(id),
    toggle: (index: number) => {
      const row = rowAt(index);
      if (!row) return;
      setAnchor(index);
      setSelection((now) => withToggled(now, row.id));
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
      gathering.current = undefined;
      setAnchor(undefined);
      setSelection(nothingSelected);
    },
    all: () => {
      const asked = ids.all();
      gathering.current = asked;
      const isWanted = () => gathering.current === asked;
      void asked
        .then((all) => isWanted() && setSelection(withAll(all)), showFailure)
        .finally(() => {
          if (isWanted()) gathering.current = undefined;
        });
    },
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
