import { useEffect, useState } from 'react';

/** Counts a time down in whole seconds; `leftMs` is what was left at `since`, by this window's own clock. */
export function useSecondsLeft(leftMs: number, since: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.ceil((leftMs - Math.max(0, now - since)) / 1000));
}
