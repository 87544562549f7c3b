import { type RefObject, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useCommand } from '#renderer/app/commands.ts';
import { needRows } from '#renderer/clips/needed-rows.ts';
import { rangeOfSpan } from '#renderer/clips/range-of-span.ts';
import { firstVisibleOffset, revealSpan } from '#renderer/clips/scroll-to-span.ts';
import { spanOf } from '#renderer/clips/selection-in-text.ts';
import { sentenceAfter, sentenceAt, sentenceBefore } from '#renderer/clips/sentences.ts';
import type { Span } from '#shared/spans.ts';

/** The sentence that picking began with, and the one it has come to. */
interface Pick {
  readonly from: Span;
  readonly to: Span;
}

/**
 * Shift and the arrow keys pick whole sentences, from the first one on screen or from what is selected: what is picked is
 * selected, and everything that can be done with selected words can be done with it.
 */
export function usePickSentences(text: RefObject<HTMLElement | null>, words: string): void {
  const pick = useRef<Pick>(undefined);
  const step = (by: 1 | -1) => {
    if (!text.current) return;
    const before = presentPick(text.current, words, pick.current);
    const next = before ? moved(words, before, by) : firstPick(text.current, words);
    if (!next || !select(text.current, unionOf(next))) return;
    pick.current = next;
    revealSpan(text.current, next.to);
  };
  useCommand({
    id: 'reader.pick-next',
    title: 'Pick the next sentence too',
    keys: 'Shift+ArrowDown',
    leavesText: true,
    run: () => step(1),
  });
  useCommand({
    id: 'reader.pick-previous',
    title: 'Pick the sentence before too',
    keys: 'Shift+ArrowUp',
    leavesText: true,
    run: () => step(-1),
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || !pick.current) return;
      pick.current = undefined;
      window.getSelection()?.removeAllRanges();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** What was picked, while that is what is selected; else the sentences that the selection touches. */
function presentPick(text: HTMLElement, words: string, pick: Pick | undefined): Pick | undefined {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.commonAncestorContainer)) return undefined;
  const span = spanOf(range, text);
  if (!span) return undefined;
  const picked = pick && unionOf(pick);
  if (picked && picked.start === span.start && picked.end === span.end) return pick;
  const from = sentenceAt(words, span.start);
  const to = sentenceAt(words, span.end - 1);
  return from && to && { from, to };
}

function firstPick(text: HTMLElement, words: string): Pick | undefined {
  const focused = document.activeElement;
  const mention = focused instanceof HTMLElement && text.contains(focused) ? focused.dataset.mention : undefined;
  const sentence = sentenceAt(words, mention === undefined ? (firstVisibleOffset(text) ?? 0) : Number(mention));
  return sentence && { from: sentence, to: sentence };
}

/** At the beginning and the end of the text it stays where it is. */
function moved(words: string, { from, to }: Pick, by: 1 | -1): Pick {
  const next = by === 1 ? sentenceAfter(words, to.end) : sentenceBefore(words, to.start);
  return { from, to: next ?? to };
}

function unionOf({ from, to }: Pick): Span {
  return { start: Math.min(from.start, to.start), end: Math.max(from.end, to.end) };
}

function select(text: HTMLElement, span: Span): boolean {
  needRows(text, span);
  const range = rangeOfSpan(text, span);
  if (!range) return false;
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  // The browser tells of it a moment later; a key that is pressed until then is meant for these words already.
  flushSync(() => document.dispatchEvent(new Event('selectionchange')));
  return true;
}
