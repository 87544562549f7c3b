import { useEffect } from 'react';

/** So many frames a list takes until rows that have just come have their heights. */
const framesToSettle = 6;

/** Keeps the chosen row in sight while rows that come in move it. */
export function useKeptInView(rowId: string, pagesHere: number): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page that comes moves the rows
  useEffect(() => {
    let left = framesToSettle;
    const show = () => {
      document.getElementById(rowId)?.scrollIntoView?.({ block: 'nearest' });
      left -= 1;
      if (left > 0) frame = requestAnimationFrame(show);
    };
    let frame = requestAnimationFrame(show);
    return () => cancelAnimationFrame(frame);
  }, [rowId, pagesHere]);
}
