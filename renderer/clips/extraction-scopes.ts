import type { ExtractionScope } from '#shared/clips/types.ts';

/** From the least of a page to the most. */
export const scopes: readonly { readonly id: ExtractionScope; readonly label: string }[] = [
  { id: 'narrow', label: 'Less' },
  { id: 'article', label: 'As an article' },
  { id: 'wide', label: 'More' },
  { id: 'all', label: 'Everything' },
];

/** "New version: 120 words more". */
export function lengthChange(before: number, after: number): string {
  const words = (count: number) => `${new Intl.NumberFormat().format(count)} ${count === 1 ? 'word' : 'words'}`;
  if (after === before) return 'New version: as many words as before';
  return after > before ? `New version: ${words(after - before)} more` : `New version: ${words(before - after)} fewer`;
}
