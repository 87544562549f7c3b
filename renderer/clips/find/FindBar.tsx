import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useCommand } from '#renderer/app/commands.ts';
import styles from '#renderer/clips/find/FindBar.module.css';
import { findWords, foldInPlace } from '#renderer/clips/find/find-words.ts';
import { rangeOfSpan } from '#renderer/clips/range-of-span.ts';
import { firstVisibleOffset, scrollToSpan } from '#renderer/clips/scroll-to-span.ts';
import { formatCount } from '#renderer/ui/format.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import type { Span } from '#shared/spans.ts';

interface FindBarProps {
  readonly text: RefObject<HTMLElement | null>;
  /** The plain text of the article, whose offsets its elements carry. */
  readonly words: string;
}

/** Marking thousands of places at once would be felt; these are the ones around the current. */
const maxMarked = 200;

/** Finds words in the article: every place is marked, and the current one is brought into view. */
export function FindBar({ text, words }: FindBarProps) {
  const [isOpen, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const before = useRef<Element | null>(null);
  const [sought, setSought] = useState('');
  const [current, setCurrent] = useState(0);
  const folded = useMemo(() => (isOpen ? foldInPlace(words) : ''), [isOpen, words]);
  const found = useMemo(() => (isOpen ? findWords(folded, sought) : []), [isOpen, folded, sought]);
  useMarks(text, found, current);
  const show = (at: number) => {
    if (found.length === 0) return;
    const next = (at + found.length) % found.length;
    setCurrent(next);
    const span = found[next];
    if (text.current && span) scrollToSpan(text.current, span, 'center');
  };
  const open = () => {
    if (!isOpen) before.current = document.activeElement;
    // What is typed right after the key is meant for the field.
    flushSync(() => setOpen(true));
    field.current?.focus();
    field.current?.select();
  };
  const close = () => {
    setOpen(false);
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
  };
  const search = (next: string) => {
    setSought(next);
    const places = findWords(folded, next);
    const from = text.current ? (firstVisibleOffset(text.current) ?? 0) : 0;
    const first = Math.max(
      0,
      places.findIndex(({ start }) => start >= from),
    );
    setCurrent(first);
    const span = places[first];
    if (text.current && span) scrollToSpan(text.current, span, 'center');
  };
  useCommand({ id: 'reader.find', title: 'Find in this clip', keys: 'Mod+F', icon: 'search', run: open });
  const goOn = (by: 1 | -1) => () => (isOpen ? show(current + by) : open());
  useCommand({ id: 'reader.find-next', title: 'Find next', keys: 'F3', run: goOn(1) });
  useCommand({ id: 'reader.find-previous', title: 'Find previous', keys: 'Shift+F3', run: goOn(-1) });
  useCommand({ id: 'reader.find-next-g', title: 'Find next', keys: 'Mod+G', isHidden: true, run: goOn(1) });
  useCommand({
    id: 'reader.find-previous-g',
    title: 'Find previous',
    keys: 'Mod+Shift+G',
    isHidden: true,
    run: goOn(-1),
  });
  if (!isOpen) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter') show(current + (event.shiftKey ? -1 : 1));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search className={styles.bar} onKeyDown={onKeyDown}>
      <input
        ref={field}
        className={styles.field}
        type="search"
        aria-label="Find in this clip"
        placeholder="Find in this clip"
        value={sought}
        onChange={(event) => search(event.target.value)}
      />
      <span className={styles.count} role="status">
        {sought.trim() !== '' &&
          (found.length === 0 ? 'Not found' : `${formatCount(current + 1)} of ${formatCount(found.length)}`)}
      </span>
      <IconButton label="Previous" icon="chevron-up" keys="Shift+F3" onClick={() => show(current - 1)} />
      <IconButton label="Next" icon="chevron-down" keys="F3" onClick={() => show(current + 1)} />
      <IconButton label="Close" icon="close" onClick={close} />
    </search>
  );
}

/** Marks are laid over the words by the engine: no element changes while one types. */
function useMarks(text: RefObject<HTMLElement | null>, found: readonly Span[], current: number): void {
  useEffect(() => {
    if (typeof Highlight === 'undefined' || !text.current) return undefined;
    const element = text.current;
    const from = Math.max(0, current - maxMarked / 2);
    const range = (span: Span | undefined) => span && rangeOfSpan(element, span);
    const ranges = found
      .slice(from, from + maxMarked)
      .map(range)
      .filter((one) => one !== undefined);
    const now = range(found[current]);
    CSS.highlights.set('found', new Highlight(...ranges));
    CSS.highlights.set('found-now', new Highlight(...(now ? [now] : [])));
    return () => {
      CSS.highlights.delete('found');
      CSS.highlights.delete('found-now');
    };
  }, [text, found, current]);
}
