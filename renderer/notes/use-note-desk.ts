import { useQueryClient } from '@tanstack/react-query';
import type { LexicalEditor } from 'lexical';
import { useEffect, useRef, useState } from 'react';
import { go } from '#renderer/app/navigation.ts';
import { showEditorState } from '#renderer/editor/state/load-editor-state.ts';
import { storedStateOf } from '#renderer/editor/state/stored-state-of.ts';
import { Autosave, type NoteText, type SaveStatus } from '#renderer/notes/autosave.ts';
import { leaveNote, registerFlush } from '#renderer/notes/flush-notes.ts';
import { clearFromJournal, keepInJournal } from '#renderer/notes/journal.ts';
import { noteOf, saveNote } from '#renderer/notes/queries.ts';
import { failureOf } from '#renderer/rpc/client.ts';
import { showToast } from '#renderer/ui/toast.ts';
import { noteIdSchema } from '#shared/ids.ts';
import type { Note } from '#shared/notes/types.ts';

/** What an open note needs: its title and editor, its saving, and what happens when the vault has another version. */
export interface NoteDesk {
  readonly title: string;
  readonly setTitle: (title: string) => void;
  readonly status: SaveStatus;
  readonly saveError: unknown;
  readonly autosave: Autosave;
  readonly editor: LexicalEditor | undefined;
  readonly setEditor: (editor: LexicalEditor) => void;
  /** Puts words from elsewhere (the journal) in place of what is shown, as if they had been typed. */
  readonly bringBack: (text: NoteText) => void;
}

export function useNoteDesk(note: Note): NoteDesk {
  const queries = useQueryClient();
  const [title, showTitle] = useState(note.title);
  const [status, setStatus] = useState<SaveStatus>('saved');
  const [saveError, setSaveError] = useState<unknown>();
  const [editor, setEditor] = useState<LexicalEditor>();
  const text = useRef({ title: note.title, state: note.state, editor });
  text.current.editor = editor;
  const { id } = note;

  const [autosave] = useState(
    () =>
      new Autosave(note.revision, {
        read: () => {
          const { title, state, editor } = text.current;
          return { title, state: editor ? storedStateOf(editor.getEditorState()) : state };
        },
        save: (unsaved) => saveNote({ id, ...unsaved }),
        keepJournal: (unsaved) => keepInJournal(id, unsaved).catch(reportJournal),
        clearJournal: () => clearFromJournal(id).catch(reportJournal),
        onStatus: setStatus,
        onSaved: (saved, answer) => {
          setSaveError(undefined);
          // An answer that was asked for before the save must not come after it and bring the old text back.
          void queries.cancelQueries({ queryKey: noteOf(id).queryKey });
          queries.setQueryData(noteOf(id).queryKey, (old) => old && { ...old, ...saved, ...answer });
        },
        onFailed: (error) => {
          const failure = failureOf(error);
          if (failure?.code !== 'CONFLICT' || failure.data.copyId === undefined) {
            setSaveError(error);
            return 'unsaved';
          }
          tellOfCopy(failure.data.copyId);
          void queries.invalidateQueries({ queryKey: noteOf(id).queryKey });
          return 'settled';
        },
      }),
  );

  // Another version in the vault: shown while nothing is unsaved; else the next save decides.
  useEffect(() => {
    if (!editor || !autosave.isForeign(note.revision) || !autosave.isClean) return;
    autosave.loaded(note.revision);
    text.current.title = note.title;
    showTitle(note.title);
    showEditorState(editor, note.state);
  }, [autosave, editor, note]);

  useEffect(() => {
    const flush = () => autosave.flush();
    const leaveWindow = () => {
      void autosave.keepNow();
      void autosave.flush();
    };
    const unregister = registerFlush(flush);
    window.addEventListener('pagehide', leaveWindow);
    window.addEventListener('beforeunload', leaveWindow);
    window.addEventListener('blur', flush);
    return () => {
      unregister();
      window.removeEventListener('pagehide', leaveWindow);
      window.removeEventListener('beforeunload', leaveWindow);
      window.removeEventListener('blur', flush);
      leaveNote(id, autosave.flush());
    };
  }, [autosave, id]);

  const setTitle = (next: string) => {
    if (next === text.current.title) return;
    text.current.title = next;
    showTitle(next);
    autosave.changed();
  };
  return {
    title,
    setTitle,
    status,
    saveError,
    autosave,
    editor,
    setEditor,
    bringBack: (kept) => {
      setTitle(kept.title);
      if (editor) showEditorState(editor, kept.state);
      autosave.changed();
    },
  };
}

function tellOfCopy(copyId: string): void {
  const copy = noteIdSchema.safeParse(copyId).data;
  showToast({
    message: 'This note was changed elsewhere as well. Both versions are kept: yours is now a note of its own.',
    ...(copy ? { action: { label: 'Open your version', run: () => go({ view: 'notes', note: copy }) } } : {}),
  });
}

/** The journal is the second net; without it saving goes on as before. */
function reportJournal(error: unknown): void {
  console.warn('The journal of unsaved words could not be written', error);
}
