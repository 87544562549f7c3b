import type { LexicalEditor } from 'lexical';
import { create } from 'zustand';
import type { NoteId, StoryId } from '#shared/ids.ts';

/** The dialogs about notes: one at a time for the window, opened from anywhere. */
export type NoteDialog =
  | { readonly kind: 'capture' }
  | { readonly kind: 'new-from-template' }
  | {
      readonly kind: 'insert-template';
      readonly editor: LexicalEditor;
      readonly title: string;
      readonly story: StoryId | undefined;
    }
  | { readonly kind: 'merge'; readonly id: NoteId; readonly title: string };

export const useNoteDialog = create<{ readonly dialog: NoteDialog | undefined }>()(() => ({ dialog: undefined }));

export function openNoteDialog(dialog: NoteDialog): void {
  useNoteDialog.setState({ dialog });
}

export function closeNoteDialog(): void {
  useNoteDialog.setState({ dialog: undefined });
}
