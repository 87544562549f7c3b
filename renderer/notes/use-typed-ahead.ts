import { $getRoot, type LexicalEditor } from 'lexical';
import { useEffect, useEffectEvent } from 'react';
import { takeTyped } from '#renderer/notes/typed-ahead.ts';
import type { NoteId } from '#shared/ids.ts';

/** Puts what was typed before a new note was there into it: the first line is its title, the rest its text. */
export function useTypedAhead(
  editor: LexicalEditor | undefined,
  note: NoteId,
  setTitle: (title: string) => void,
): void {
  const put = useEffectEvent((editor: LexicalEditor) => {
    const [title = '', ...lines] = takeTyped(note).split('\n');
    if (title !== '') setTitle(title);
    if (lines.length === 0) return;
    editor.focus(() => editor.update(() => $getRoot().selectStart().insertRawText(lines.join('\n'))));
  });
  useEffect(() => {
    if (editor) put(editor);
  }, [editor]);
}
