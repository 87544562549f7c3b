import { useQueryClient } from '@tanstack/react-query';
import type { LexicalEditor } from 'lexical';
import { useEffect, useRef, useState } from 'react';
import { followOwnNames } from '#renderer/editor/reference/follow-own-names.ts';
import { storedStateOf } from '#renderer/editor/state/stored-state-of.ts';
import { Autosave, type SaveStatus } from '#renderer/notes/autosave.ts';
import { leaveNote, registerFlush } from '#renderer/notes/flush-notes.ts';
import { clearFromJournal, keepInJournal } from '#renderer/notes/journal.ts';
import { giveHistoryBack, keepHistory } from '#renderer/notes/kept-histories.ts';
import { whenKnown } from '#renderer/notes/known-text.ts';
import { NoteVersions } from '#renderer/notes/note-versions.ts';
import { noteOf, saveNote } from '#renderer/notes/queries.ts';
import { forgetTold, tellOfUnsaved } from '#renderer/notes/tell-of-versions.ts';
import { forgetUnsaved, keepUnsaved, takeUnsaved } from '#renderer/notes/unsaved-texts.ts';
import { failureOf } from '#renderer/rpc/client.ts';
import type { EditorState, Note } from '#shared/notes/types.ts';

/** What an open note needs: its title and editor, its saving, and what happens when the vault has another version. */
export interface NoteDesk {
  readonly title: string;
  readonly setTitle: (title: string) => void;
  readonly status: SaveStatus;
  readonly saveError: unknown;
  readonly autosave: Autosave;
  readonly editor: LexicalEditor | undefined;
  readonly setEditor: (editor: LexicalEditor) => void;
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

  const read = () => {
    const { title, state, editor } = text.current;
    return { title, state: editor ? storedStateOf(editor.getEditorState()) : state };
  };
  /** What main has word for word: what this window saved last, or what it was given, once that is known to be shown so. */
  const saved = useRef<{ readonly revision: string; readonly state: EditorState }>(undefined);
  const sinceOf = (revision: string) => (saved.current?.revision === revision ? saved.current.state : undefined);
  const [versions] = useState(
    () =>
      new NoteVersions(id, {
        read,
        showTitle: (next) => {
          text.current.title = next;
          showTitle(next);
        },
        editor: () => text.current.editor,
      }),
  );
  const [autosave] = useState(
    () =>
      new Autosave(note.revision, {
        read,
        save: (unsaved) => saveNote({ id, ...unsaved, since: sinceOf(unsaved.revision) }),
        keepJournal: (unsaved, isLast) =>
          keepInJournal(id, unsaved, isLast ? undefined : sinceOf(unsaved.revision)).catch(reportJournal),
        clearJournal: () => clearFromJournal(id).catch(reportJournal),
        onStatus: setStatus,
        onSaved: (written, answer) => {
          saved.current = { revision: answer.revision, state: written.state };
          setSaveError(undefined);
          forgetTold();
          forgetUnsaved(id);
          const { base } = versions;
          versions.saved(written);
          const { editor } = text.current;
          if (editor) followOwnNames(editor, id, base, written);
          // An answer that was asked for before the save must not come after it and bring the old text back.
          void queries.cancelQueries({ queryKey: noteOf(id).queryKey });
          queries.setQueryData(noteOf(id).queryKey, (old) => old && { ...old, ...written, ...answer });
        },
        onFailed: async (error) => {
          try {
            if (failureOf(error)?.code === 'CONFLICT') return { mergedWith: await versions.merge() };
          } catch (failed) {
            setSaveError(failed);
            tellOfUnsaved(failed);
            return undefined;
          }
          setSaveError(error);
          tellOfUnsaved(error);
          return undefined;
        },
      }),
  );

  const [loaded] = useState(note);
  useEffect(() => {
    if (!editor) return undefined;
    versions.opened();
    const { state } = versions.base;
    const stop = whenKnown(state, loaded.state, () => {
      saved.current ??= { revision: loaded.revision, state };
    });
    giveHistoryBack(id, editor);
    const unsaved = takeUnsaved(id);
    if (unsaved) {
      versions.takeIn(unsaved.base, unsaved.text);
      autosave.changed();
    }
    return stop;
  }, [autosave, editor, versions, id, loaded]);

  // Another version in the vault: shown while nothing is unsaved; else the next save merges the two.
  useEffect(() => {
    if (!editor || !autosave.isForeign(note.revision) || !autosave.isClean) return;
    autosave.loaded(note.revision);
    versions.show(note);
  }, [autosave, editor, note, versions]);

  useEffect(() => {
    const flush = () => autosave.flush();
    const leaveWindow = () => {
      void autosave.keepNow();
      void autosave.flush();
    };
    const onHidden = () => document.visibilityState === 'hidden' && leaveWindow();
    const unregister = registerFlush(flush);
    window.addEventListener('pagehide', leaveWindow);
    window.addEventListener('beforeunload', leaveWindow);
    window.addEventListener('blur', flush);
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      unregister();
      window.removeEventListener('pagehide', leaveWindow);
      window.removeEventListener('beforeunload', leaveWindow);
      window.removeEventListener('blur', flush);
      document.removeEventListener('visibilitychange', onHidden);
      const { editor } = text.current;
      if (editor) keepHistory(id, editor);
      const leaving = autosave.flush().then(() => {
        if (autosave.isClean) return;
        keepUnsaved(id, { text: versions.text, base: versions.base, stop: () => autosave.stop() });
      });
      leaveNote(id, leaving);
      versions.left();
    };
  }, [autosave, id, versions]);

  const setTitle = (next: string) => {
    if (next === text.current.title) return;
    text.current.title = next;
    showTitle(next);
    autosave.changed();
  };
  return { title, setTitle, status, saveError, autosave, editor, setEditor };
}

/** The journal is the second net; without it saving goes on as before. */
function reportJournal(error: unknown): void {
  console.warn('The journal of unsaved words could not be written', error);
}
