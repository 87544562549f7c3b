import { create } from 'zustand';
import type { DocumentRow } from '#shared/documents/types.ts';

/** The row of the list that the keyboard is on, for what is shown beside it. */
export const useActiveRow = create<{ readonly row: DocumentRow | undefined }>()(() => ({ row: undefined }));

export function setActiveRow(row: DocumentRow | undefined): void {
  useActiveRow.setState({ row });
}
