import { create } from 'zustand';

/** The highlight whose note is open to be written in. */
export const useOpenNote = create<{ readonly highlight: string | undefined }>()(() => ({ highlight: undefined }));

export function openNote(highlight: string | undefined): void {
  useOpenNote.setState({ highlight });
}
