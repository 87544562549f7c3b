import { useCallback, useLayoutEffect, useRef, useState } from 'react';

/** Whether what a box holds is taller than the box, and whether more of it is below what is seen. */
export function useCut() {
  const outer = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const [state, setState] = useState({ isCut: false, hasMore: false });
  const look = useCallback(() => {
    const box = outer.current;
    if (!box) return;
    const below = box.scrollHeight - box.clientHeight - box.scrollTop;
    // Half a pixel is a matter of rounding.
    const isCut = box.scrollHeight - box.clientHeight > 1;
    const hasMore = isCut && below > 1;
    setState((before) => (before.isCut === isCut && before.hasMore === hasMore ? before : { isCut, hasMore }));
  }, []);
  useLayoutEffect(() => {
    look();
    if (typeof ResizeObserver === 'undefined') return;
    const sizes = new ResizeObserver(look);
    for (const box of [outer.current, inner.current]) if (box) sizes.observe(box);
    return () => sizes.disconnect();
  }, [look]);
  return { outer, inner, look, ...state };
}
