import { create } from 'zustand';

export const useShortcutSheet = create<{ readonly isOpen: boolean }>()(() => ({ isOpen: false }));

export function openShortcuts(): void {
  useShortcutSheet.setState({ isOpen: true });
}

export function closeShortcuts(): void {
  useShortcutSheet.setState({ isOpen: false });
}
