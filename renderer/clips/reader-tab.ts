import { create } from 'zustand';
import { openDetails } from '#renderer/app/layout.ts';

export type ReaderTab = 'entities' | 'highlights' | 'backlinks' | 'info';

/** Which part of the details is shown beside clips; it stays from clip to clip. */
export const useReaderTab = create<{ readonly tab: ReaderTab }>()(() => ({ tab: 'entities' }));

/** Shows a part of the details, and gives the keyboard to a field of it. */
export function showReaderTab(tab: ReaderTab, field?: string): void {
  useReaderTab.setState({ tab });
  openDetails();
  if (field === undefined) return;
  // The field is there with the next paint.
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[aria-label="${field}"]`)?.focus());
}
