import { useEffect, useRef } from 'react';

/** Shorter than this is passing by, not looking. */
const lookMs = 1000;

/**
 * Calls `onLeave` when a thing that was looked at for a while is left: another takes its place, or the window goes. What is
 * new about it stays marked for as long as it is read.
 */
export function useLeave<Id extends string>(id: Id | undefined, onLeave: (id: Id) => void): void {
  const latest = useRef(onLeave);
  useEffect(() => {
    latest.current = onLeave;
  });
  useEffect(() => {
    if (!id) return;
    const openedAt = performance.now();
    let isLeft = false;
    const leave = () => {
      if (isLeft || performance.now() - openedAt < lookMs) return;
      isLeft = true;
      latest.current(id);
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [id]);
}
