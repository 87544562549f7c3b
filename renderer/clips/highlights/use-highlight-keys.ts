import type { RefObject } from 'react';
import { useCommand } from '#renderer/app/commands.ts';
import type { TextHighlight } from '#renderer/clips/piece-inlines.ts';
import { firstVisibleOffset } from '#renderer/clips/scroll-to-span.ts';
import { showSpan } from '#renderer/clips/show-span.ts';

/** [ and ] go from highlight to highlight, from what is on screen. */
export function useHighlightKeys(highlights: readonly TextHighlight[], text: RefObject<HTMLElement | null>): void {
  const go = (step: 1 | -1) => {
    const lit = text.current?.querySelector('[data-lit]')?.closest<HTMLElement>('[data-highlight]')?.dataset.highlight;
    const at = highlights.findIndex(({ id }) => lit?.split(' ').includes(id));
    const place = text.current ? (firstVisibleOffset(text.current) ?? 0) : 0;
    const after = highlights.findIndex(({ start }) => start >= place);
    const next = at >= 0 ? at + step : step === 1 ? after : (after < 0 ? highlights.length : after) - 1;
    const highlight = highlights[next];
    if (highlight) showSpan({ start: highlight.start, end: highlight.end });
  };
  useCommand({ id: 'reader.next-highlight', title: 'Next highlight', keys: ']', run: () => go(1) });
  useCommand({ id: 'reader.previous-highlight', title: 'Previous highlight', keys: '[', run: () => go(-1) });
}
