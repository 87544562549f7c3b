import { create } from 'zustand';
import type { IconName } from '#renderer/ui/Icon.tsx';

export interface Toast {
  /** What happened. */
  readonly message: string;
  readonly icon?: IconName | undefined;
  /** Takes it back. */
  readonly undo?: (() => void) | undefined;
  /** Something else to do about it. */
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

interface ToastState {
  readonly toast: (Toast & { readonly key: number }) | undefined;
}

let lastKey = 0;

export const useToast = create<ToastState>()(() => ({ toast: undefined }));

/** Says what happened, one at a time: the newest wins. */
export function showToast(toast: Toast): void {
  lastKey += 1;
  useToast.setState({ toast: { ...toast, key: lastKey } });
}

export function dismissToast(): void {
  useToast.setState({ toast: undefined });
}

/** Runs the undo of the toast on screen; false when there is none. */
export function undoLast(): boolean {
  const { toast } = useToast.getState();
  if (!toast?.undo) return false;
  toast.undo();
  dismissToast();
  return true;
}
