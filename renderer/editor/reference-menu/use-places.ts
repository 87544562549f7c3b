import { useQuery } from '@tanstack/react-query';
import type { LexicalEditor } from 'lexical';
import { useMemo } from 'react';
import { storedStateOf } from '#renderer/editor/state/stored-state-of.ts';
import { noteOf } from '#renderer/notes/queries.ts';
import type { NoteId } from '#shared/ids.ts';
import { type NotePlace, placesOfNote } from '#shared/notes/note-parts.ts';

const none: readonly NotePlace[] = [];

/** The headings and blocks of a note that links can point at; of the note one writes in as it is on screen. */
export function usePlaces(editor: LexicalEditor, own: NoteId, note: NoteId | undefined): readonly NotePlace[] {
  const isOwn = note === own;
  const { data } = useQuery({ ...noteOf(note ?? own), enabled: note !== undefined && !isOwn });
  const state = isOwn ? undefined : data?.state;
  return useMemo(() => {
    // Read once when the menu comes to it: the blocks stay where they are while one types in a link.
    if (isOwn) return placesOfNote(storedStateOf(editor.getEditorState()));
    return state ? placesOfNote(state) : none;
  }, [isOwn, state, editor]);
}
