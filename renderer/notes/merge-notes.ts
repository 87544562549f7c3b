import { go } from '#renderer/app/navigation.ts';
import { flushNotes } from '#renderer/notes/flush-notes.ts';
import { client } from '#renderer/rpc/client.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';
import { showToast } from '#renderer/ui/toast.ts';
import type { NoteId } from '#shared/ids.ts';

/** Puts a note at the end of another and shows that one. */
export async function mergeNotes({ id, title }: { id: NoteId; title: string }, into: NoteId): Promise<void> {
  try {
    await flushNotes();
    const { operation } = await client.notes.merge({ id, into });
    go({ view: 'notes', note: into }, { replace: true });
    showToast({
      icon: 'merge',
      message: `“${title || 'Untitled'}” is at the end of this note now, and links to it lead here.`,
      undo: () => {
        takeBack(operation).then(() => go({ view: 'notes', note: id }), showFailure);
      },
    });
  } catch (error) {
    showFailure(error);
  }
}

/** Makes a note of the section under a heading of the note. */
export async function splitNote(id: NoteId, heading: number, title: string): Promise<void> {
  try {
    await flushNotes();
    const made = await client.notes.split({ id, heading, title });
    showToast({
      icon: 'note',
      message: `“${title || 'Untitled'}” is a note of its own now. Links to the heading lead there.`,
      undo: () => {
        takeBack(made.operation).catch(showFailure);
      },
      action: { label: 'Open', run: () => go({ view: 'notes', note: made.id }) },
    });
  } catch (error) {
    showFailure(error);
  }
}

async function takeBack(operation: string): Promise<void> {
  await flushNotes();
  await client.notes.takeBack({ operation });
}
