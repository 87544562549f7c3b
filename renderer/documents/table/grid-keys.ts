import type { KeyboardEvent } from 'react';
import { isDelete, isSingleKey } from '#renderer/documents/DocumentList.tsx';
import { actionOfKey } from '#renderer/documents/document-actions.ts';
import { cellAfter } from '#renderer/documents/table/cell-after.ts';
import type { HeldKeys } from '#renderer/ui/use-held-keys.ts';

/** Keys that are for the row they are pressed on. */
export function isRowKey(event: KeyboardEvent): boolean {
  const isSingle = isSingleKey(event);
  return (
    event.key === 'Enter' ||
    event.key === 'F2' ||
    event.key === ' ' ||
    isDelete(event) ||
    (isSingle && (event.key === 'x' || actionOfKey(event.key) !== undefined))
  );
}

/** What the grid would take, it takes when its rows are there. */
export function holdGridKey(event: KeyboardEvent, held: HeldKeys): void {
  const isMove = cellAfter(event, { row: 0, column: 0 }, { rows: 1, columns: 1, page: 1 }) !== undefined;
  const isAll = event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey) && !event.altKey;
  if (!isMove && !isAll && !isRowKey(event)) return;
  held.hold(event);
  event.preventDefault();
  event.stopPropagation();
}
