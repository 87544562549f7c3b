import { create } from 'zustand';

interface PaletteState {
  readonly isOpen: boolean;
  /** What the field starts with: a prefix, most of the time. */
  readonly initial: string;
}

export const usePalette = create<PaletteState>()(() => ({ isOpen: false, initial: '' }));

export function openPalette(initial = ''): void {
  usePalette.setState({ isOpen: true, initial });
}

export function closePalette(): void {
  usePalette.setState({ isOpen: false });
}
