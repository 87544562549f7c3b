import type { LexicalEditor } from 'lexical';
import { useEffect } from 'react';
import { placeCaretAt } from '#renderer/editor/state/place-caret-at.ts';
import { takeCaret } from '#renderer/notes/open-made.ts';
import type { NoteId } from '#shared/ids.ts';

/** Puts the caret of a note that was just made where its template says. */
export function useMadeCaret(editor: LexicalEditor | undefined, id: NoteId): void {
  useEffect(() => {
    if (!editor) return;
    const caret = takeCaret(id);
    if (caret !== undefined) placeCaretAt(editor, caret);
  }, [editor, id]);
}
