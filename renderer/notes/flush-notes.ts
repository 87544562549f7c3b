import type { NoteId } from '#shared/ids.ts';

const openNotes = new Set<() => Promise<void>>();
const leaving = new Map<NoteId, Promise<void>>();

/** Makes an open note's unsaved words reachable for `flushNotes`, until the answer is called. */
export function registerFlush(flush: () => Promise<void>): () => void {
  openNotes.add(flush);
  return () => {
    openNotes.delete(flush);
  };
}

/**
 * Saves what is unsaved in every open note. Call it before acting on notes from elsewhere (linking a mention, renaming,
 * closing the vault), so that the two changes do not meet.
 */
export async function flushNotes(): Promise<void> {
  await Promise.all([...[...openNotes].map((flush) => flush()), ...leaving.values()]);
}

/** A note that was closed and is still being saved; opening it again waits for that. */
export function leaveNote(id: NoteId, saving: Promise<void>): void {
  const done = saving.finally(() => {
    if (leaving.get(id) === done) leaving.delete(id);
  });
  leaving.set(id, done);
}

export function leavingOf(id: NoteId): Promise<void> | undefined {
  return leaving.get(id);
}
