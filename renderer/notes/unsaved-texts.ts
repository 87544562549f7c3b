import type { NoteId } from '#shared/ids.ts';
import type { NoteText } from '#shared/notes/merge/merge-states.ts';

interface UnsavedText {
  readonly text: NoteText;
  /** What the vault and the window had last agreed on. */
  readonly base: NoteText;
  /** Ends the attempts to save it from the closed note. */
  readonly stop: () => void;
}

const texts = new Map<NoteId, UnsavedText>();

/** Keeps the words of a note that was closed while its saves failed. Saving goes on being tried. */
export function keepUnsaved(id: NoteId, unsaved: UnsavedText): void {
  texts.get(id)?.stop();
  texts.set(id, unsaved);
}

/** The words go back to the note, which is open again. */
export function takeUnsaved(id: NoteId): UnsavedText | undefined {
  const unsaved = texts.get(id);
  texts.delete(id);
  unsaved?.stop();
  return unsaved;
}

/** They were saved after all. */
export function forgetUnsaved(id: NoteId): void {
  texts.delete(id);
}
