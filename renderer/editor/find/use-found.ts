import type { LexicalEditor } from 'lexical';
import { useEffect, useMemo, useState } from 'react';
import { findInText, type Sought } from '#renderer/editor/find/find-in-text.ts';
import { type FindableText, rangeOfPlace, readFindableText } from '#renderer/editor/find/found-places.ts';
import type { Span } from '#shared/spans.ts';

const pauseMs = 150;
/** Marking thousands of places at once would be felt; these are the ones around the current. */
const mostMarked = 400;
const nothing: FindableText = { text: '', nodes: [] };

/** The note's text while it is searched, read again after a pause in the writing, and where the words are in it. */
export function useFound(
  editor: LexicalEditor,
  isOpen: boolean,
  sought: Sought,
): { readonly text: FindableText; readonly found: readonly Span[]; readonly refresh: () => FindableText } {
  const [text, setText] = useState(nothing);
  useEffect(() => {
    if (!isOpen) return undefined;
    setText(readFindableText(editor));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
      clearTimeout(timer);
      timer = setTimeout(() => setText(readFindableText(editor)), pauseMs);
    });
    return () => {
      clearTimeout(timer);
      stop();
      setText(nothing);
    };
  }, [editor, isOpen]);
  const { words, isCaseKept, isWholeWord } = sought;
  const found = useMemo(
    () => findInText(text.text, { words, isCaseKept, isWholeWord }),
    [text, words, isCaseKept, isWholeWord],
  );
  const refresh = () => {
    const next = readFindableText(editor);
    setText(next);
    return next;
  };
  return { text, found, refresh };
}

/** Marks are laid over the words by the engine: no node changes for them. */
export function useFoundMarks(
  editor: LexicalEditor,
  text: FindableText,
  found: readonly Span[],
  current: number,
): void {
  useEffect(() => {
    if (typeof Highlight === 'undefined') return undefined;
    const from = Math.max(0, current - mostMarked / 2);
    const ranges = found.slice(from, from + mostMarked).flatMap((span) => rangeOfPlace(editor, text, span) ?? []);
    const now = found[current] && rangeOfPlace(editor, text, found[current]);
    CSS.highlights.set('note-found', new Highlight(...ranges));
    CSS.highlights.set('note-found-now', new Highlight(...(now ? [now] : [])));
    return () => {
      CSS.highlights.delete('note-found');
      CSS.highlights.delete('note-found-now');
    };
  }, [editor, text, found, current]);
}
