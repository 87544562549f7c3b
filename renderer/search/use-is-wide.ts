import { useSyncExternalStore } from 'react';

/** Whether the window is at least so wide. */
export function useIsWide(least: number): boolean {
  return useSyncExternalStore(onResize, () => window.innerWidth >= least);
}

function onResize(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}
