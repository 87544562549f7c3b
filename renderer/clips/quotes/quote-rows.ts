import { quoteIntoNote } from '#renderer/clips/quotes/quote-into-note.ts';
import { askForNote } from '#renderer/clips/quotes/quote-request.ts';
import type { MenuRow } from '#renderer/ui/Menu.tsx';
import type { Highlight } from '#shared/highlights/types.ts';
import type { ClipId } from '#shared/ids.ts';

/** A highlight is quoted with the words of the version that it was marked in. */
export function quoteRows(clip: ClipId, { anchor: { version, start, end, exact } }: Highlight): MenuRow[] {
  const passage = { clip, version, start, end, exact };
  return [
    { label: 'Quote into a note', icon: 'quote', onSelect: () => void quoteIntoNote(passage) },
    { label: 'Quote into another note…', icon: 'note', onSelect: () => askForNote(passage) },
  ];
}
