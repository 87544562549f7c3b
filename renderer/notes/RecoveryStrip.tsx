import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { go } from '#renderer/app/navigation.ts';
import { flushNotes } from '#renderer/notes/flush-notes.ts';
import { dropUnsaved, recoverNote, unsavedNotes } from '#renderer/notes/journal.ts';
import { noteOf } from '#renderer/notes/queries.ts';
import styles from '#renderer/notes/RecoveryStrip.module.css';
import { Button } from '#renderer/ui/Button.tsx';
import { formatDateTime } from '#renderer/ui/format.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';
import { showToast } from '#renderer/ui/toast.ts';
import type { UnsavedNote } from '#shared/notes/types.ts';

/** Offers words that were typed before the app or a window ended, and never reached the vault. */
export function RecoveryStrip() {
  const queries = useQueryClient();
  const [notes, setNotes] = useState<readonly UnsavedNote[]>([]);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    let isGone = false;
    unsavedNotes().then(
      (found) => !isGone && setNotes(found),
      (error: unknown) => console.warn('The journal of unsaved words could not be read', error),
    );
    return () => {
      isGone = true;
    };
  }, []);

  const [first] = notes;
  if (!first) return null;
  const bringBack = async () => {
    setBusy(true);
    try {
      await flushNotes();
      let copy: UnsavedNote['id'] | null = null;
      for (const { id } of notes) {
        copy = (await recoverNote(id)).copyId ?? copy;
        await queries.invalidateQueries({ queryKey: noteOf(id).queryKey });
      }
      setNotes([]);
      const open = copy ?? first.id;
      showToast({
        message: copy
          ? 'Your words are back. What did not fit with the note as it is now is a note of its own.'
          : 'Your words are back where they were typed.',
        action: { label: copy ? 'Open your version' : 'Open the note', run: () => go({ view: 'notes', note: open }) },
      });
    } catch (error) {
      showFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const keepSaved = async () => {
    try {
      for (const { id } of notes) await dropUnsaved(id);
      setNotes([]);
    } catch (error) {
      showFailure(error);
    }
  };
  return (
    <section className={styles.strip} role="alert" aria-label="Words that were not saved">
      <p>
        <strong>{notes.length === 1 ? `“${first.title || 'Untitled'}”` : `${notes.length} notes`}</strong>
        {notes.length === 1 ? ' has' : ' have'} words typed up to {formatDateTime(first.keptAt)} that did not reach the
        vault before Backstory ended. They are safe on this computer.
      </p>
      <Button kind="primary" size="small" isBusy={isBusy} onClick={() => void bringBack()}>
        Bring them back
      </Button>
      <Button kind="quiet" size="small" onClick={() => void keepSaved()}>
        Keep what is saved
      </Button>
    </section>
  );
}
