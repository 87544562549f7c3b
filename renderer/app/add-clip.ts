import { create } from 'zustand';

interface AddClipState {
  readonly isOpen: boolean;
  readonly initialText: string | undefined;
}

/** The dialog that adds a clip: one for the window, opened from anywhere. */
export const useAddClip = create<AddClipState>()(() => ({ isOpen: false, initialText: undefined }));

export function openAddClip(initialText?: string): void {
  useAddClip.setState({ isOpen: true, initialText });
}

export function closeAddClip(): void {
  useAddClip.setState({ isOpen: false, initialText: undefined });
}
