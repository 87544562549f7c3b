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
    const clear = () => {
      if (typeof Highlight !== 'undefined') CSS.highlights.delete(highlightName);
    };
    const frame = requestAnimationFrame(() => {
      const range = rangeOfSpan(editor, { start, end });
      if (!range) return;
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      if (typeof Highlight !== 'undefined') CSS.highlights.set(highlightName, new Highlight(range));
    });
    const timer = setTimeout(clear, shownMs);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      clear();
    };
  }, [editor, start, end]);
}
