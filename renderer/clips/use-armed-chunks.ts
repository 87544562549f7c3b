import { startTransition, useEffect, useState } from 'react';

/**
 * How many chunks of an article have their mentions drawn. The words of a long article are shown at once; its thousands
 * of mentions follow a chunk at a time, each in a moment of its own, so that nothing waits for all of them.
 */
export function useArmedChunks(count: number, isHeavy: boolean): number {
  const [armed, setArmed] = useState(1);
  const isDone = !isHeavy || armed >= count;
  useEffect(() => {
    if (isDone) return undefined;
    return whenIdle(() => startTransition(() => setArmed(armed + 1)));
  }, [isDone, armed]);
  return isDone ? count : armed;
}

function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(run);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(run, { timeout: 100 });
  return () => cancelIdleCallback(handle);
}
