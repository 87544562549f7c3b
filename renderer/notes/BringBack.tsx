import { useEffect, useState } from 'react';
import type { NoteText } from '#renderer/notes/autosave.ts';
import { clearFromJournal, type JournalEntry, readJournal } from '#renderer/notes/journal.ts';
import styles from '#renderer/notes/NoteView.module.css';
import { Button } from '#renderer/ui/Button.tsx';
import { formatDateTime } from '#renderer/ui/format.ts';
import { readEditorState } from '#shared/notes/editor-state.ts';
import type { Note } from '#shared/notes/types.ts';

interface BringBackProps {
  readonly note: Note;
  readonly onBringBack: (text: NoteText) => void;
}

/** Offers words that were typed before a crash and never reached the vault. */
export function BringBack({ note, onBringBack }: BringBackProps) {
  const [entry, setEntry] = useState<JournalEntry>();
  const [opened] = useState(note);
  useEffect(() => {
    let isGone = false;
    readJournal(opened.id).then(
      (found) => {
        if (!isGone && found && !isSame(found, opened)) setEntry(found);
      },
      (error: unknown) => console.warn('The journal of unsaved words could not be read', error),
    );
    return () => {
      isGone = true;
    };
  }, [opened]);

  if (!entry) return null;
  return (
    <div className={styles.bringBack} role="alert">
      <p>
        Words typed up to {formatDateTime(entry.keptAt)} did not reach the vault. They were kept on this computer; the
        note below is the last version that was saved.
      </p>
      <Button
        kind="primary"
        size="small"
        onClick={() => {
          onBringBack(entry);
          setEntry(undefined);
        }}
      >
        Bring them back
      </Button>
      <Button
        kind="quiet"
        size="small"
        onClick={() => {
          setEntry(undefined);
          void clearFromJournal(opened.id);
        }}
      >
        Keep the saved version
      </Button>
    </div>
  );
}

function isSame(entry: JournalEntry, note: Note): boolean {
  const textOf = (text: NoteText) => `${text.title}\n${readEditorState(text.state).text}`;
  return textOf(entry) === textOf(note);
}
