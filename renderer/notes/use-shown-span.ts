import type { LexicalEditor } from 'lexical';
import { useEffect } from 'react';
import { rangeOfSpan } from '#renderer/editor/state/place-of-span.ts';
import type { Span } from '#shared/spans.ts';

const highlightName = 'shown-span';
const shownMs = 4000;

/** Scrolls to a span of the note and marks it for a moment. */
export function useShownSpan(editor: LexicalEditor | undefined, span: Span | undefined): void {
  const start = span?.start;
  const end = span?.end;
  useEffect(() => {
    if (!editor || start === undefined || end === undefined) return undefined;
    let stop = () => {};
    const frame = requestAnimationFrame(() => {
      const range = rangeOfSpan(editor, { start, end });
      if (!range) return;
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      stop = markForAMoment(range);
    });
    return () => {
      cancelAnimationFrame(frame);
      stop();
    };
  }, [editor, start, end]);
}

/** Marks words until the moment is over or the answer is called. */
export function markForAMoment(range: Range): () => void {
  if (typeof Highlight === 'undefined') return () => {};
  const drawn = new Highlight(range);
  CSS.highlights.set(highlightName, drawn);
  const clear = () => {
    // Another page may have marked something since.
    if (CSS.highlights.get(highlightName) === drawn) CSS.highlights.delete(highlightName);
  };
  const timer = setTimeout(clear, shownMs);
  return () => {
    clearTimeout(timer);
    clear();
  };
}
