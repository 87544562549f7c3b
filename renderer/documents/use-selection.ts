import { useRef, useState } from 'react';
import type { Targets } from '#renderer/documents/document-actions.ts';
import type { ListScope } from '#renderer/documents/queries.ts';
import {
  begunAt,
  nothingSelected,
  rowsBetween,
  withAll,
  withRange,
  withToggled,
} from '#renderer/documents/selection.ts';
import { client } from '#renderer/rpc/client.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';
import type { DocumentRow } from '#shared/documents/types.ts';
import type { DocumentId } from '#shared/ids.ts';

/** The rows of a list that are chosen together. */
export function useSelection(scope: ListScope, rows: readonly DocumentRow[]) {
  const [selection, setSelection] = useState(nothingSelected);
  const here = rows.map(({ id }) => id);
  const targets: Targets | undefined =
    selection.ids.size === 0
      ? undefined
      : { ids: [...selection.ids], rows: rows.filter(({ id }) => selection.ids.has(id)) };
  const gathering = useRef<Promise<DocumentId[]> | undefined>(undefined);
  return {
    /** Undefined while nothing is chosen. */
    targets,
    /** Runs with what is chosen, once all of it is known: a key may come sooner than the ids of a long list. */
    whenKnown: (run: (targets: Targets | undefined) => void) => {
      if (!gathering.current) run(targets);
      else void gathering.current.then((ids) => run({ ids, rows }), showFailure);
    },
    has: (id: DocumentId) => selection.ids.has(id),
    toggle: (id: DocumentId) => setSelection((now) => withToggled(now, id)),
    /** From the row the keyboard was on to the one it moved to. */
    draw: (from: DocumentId, to: DocumentId) =>
      setSelection((now) => {
        const begun = begunAt(now, from);
        const anchor = begun.anchor ?? from;
        return withRange(begun, anchor, rowsBetween(here, anchor, to));
      }),
    /** To a row, from where the last range was begun, else from `from`. */
    extend: (from: DocumentId | undefined, to: DocumentId) =>
      setSelection((now) => {
        const anchor = now.anchor ?? from ?? to;
        return withRange(now, anchor, rowsBetween(here, anchor, to));
      }),
    clear: () => {
      gathering.current = undefined;
      setSelection(nothingSelected);
    },
    /** The rows that are not here yet too. */
    all: () => {
      setSelection(withAll(here));
      const asked = idsOf(scope);
      gathering.current = asked;
      const isWanted = () => gathering.current === asked;
      void asked
        .then((ids) => isWanted() && setSelection(withAll(ids)), showFailure)
        .finally(() => {
          if (isWanted()) gathering.current = undefined;
        });
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
