import type { LexicalEditor } from 'lexical';
import { type NoteId, noteIdSchema } from '#shared/ids.ts';

interface OpenNoteEditor {
  readonly editor: LexicalEditor;
  readonly pane: 'main' | 'beside';
}

const open = new Map<NoteId, OpenNoteEditor>();
const storageKey = 'backstory.last-note';
let last: NoteId | undefined;

/** Makes the editor of an open note reachable for what is put into notes from elsewhere, until the answer is called. */
export function registerOpenNote(id: NoteId, note: OpenNoteEditor): () => void {
  open.set(id, note);
  return () => {
    if (open.get(id) === note) open.delete(id);
  };
}

export function editorOfNote(id: NoteId): LexicalEditor | undefined {
  return open.get(id)?.editor;
}

/** The note that is on screen, the one beside first. */
export function openNoteId(): NoteId | undefined {
  const notes = [...open];
  return (notes.find(([, { pane }]) => pane === 'beside') ?? notes[0])?.[0];
}

/** Something was written in a note. Called on every key: only another note than before is kept. */
export function rememberNote(id: NoteId): void {
  if (id === last) return;
  last = id;
  localStorage.setItem(storageKey, id);
}

/** The note that was written in last, in this window or before. */
export function lastNoteId(): NoteId | undefined {
  return last ?? noteIdSchema.safeParse(localStorage.getItem(storageKey)).data;
}
