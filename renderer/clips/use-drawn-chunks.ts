import { type RefObject, startTransition, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { type ArticleChunk, chunkRanks } from '#renderer/clips/article-rows.ts';
import { onRowsNeeded } from '#renderer/clips/needed-rows.ts';

/** An article of no more chunks than this is drawn at once. */
const fewChunks = 2;
/** How far outside the pane a chunk is drawn before the others. */
const nearby = '1200px 0px';

/**
 * Which chunks of an article are drawn. Those on screen are drawn at once; the others follow one by one, each in a moment
 * of its own, until all of them stand in the page: nothing waits for a long article, and finding, selecting and reading
 * aloud have the whole of it. One that is asked for by its place is drawn right then.
 */
export function useDrawnChunks(
  text: RefObject<HTMLElement | null>,
  chunks: readonly ArticleChunk[],
  from: number,
): ReadonlySet<number> {
  const [order] = useState(() => orderOf(chunks, from));
  const [drawn, setDrawn] = useState<ReadonlySet<number>>(
    () => new Set(chunks.length <= fewChunks ? order : order.slice(0, 1)),
  );
  const isDone = drawn.size >= chunks.length;
  useEffect(() => {
    if (isDone) return undefined;
    return whenIdle(() => startTransition(() => setDrawn((present) => withNext(present, order))));
  });
  useEffect(() => {
    const element = text.current;
    if (isDone || !element) return undefined;
    const draw = (wanted: readonly number[]) => setDrawn((present) => new Set([...present, ...wanted]));
    const stop = onRowsNeeded(element, ({ start, end }) => {
      const wanted = chunks.flatMap((chunk, at) =>
        chunk.start <= end && chunk.end >= start && !drawn.has(at) ? [at] : [],
      );
      if (wanted.length > 0) flushSync(() => draw(wanted));
    });
    const observer = watchNearby(element, (near) => draw(near));
    return () => {
      stop();
      observer?.disconnect();
    };
  }, [text, chunks, drawn, isDone]);
  return drawn;
}

/** The chunks that wait say with `data-chunk` which they are. */
function watchNearby(text: HTMLElement, onNear: (chunks: readonly number[]) => void): IntersectionObserver | undefined {
  if (typeof IntersectionObserver === 'undefined') return undefined;
  const root = text.closest('[data-scroller]');
  const observer = new IntersectionObserver(
    (entries) => {
      const near = entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => chunkOf(target));
      if (near.length > 0) onNear(near);
    },
    { root, rootMargin: nearby },
  );
  for (const waiting of text.querySelectorAll(':scope > [data-chunk]')) observer.observe(waiting);
  return observer;
}

function chunkOf(element: Element): number {
  return Number(element.getAttribute('data-chunk'));
}

/** From where reading begins outwards. */
function orderOf(chunks: readonly ArticleChunk[], from: number): number[] {
  const ranks = chunkRanks(chunks, from);
  return chunks.map((_, at) => at).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
}

function withNext(drawn: ReadonlySet<number>, order: readonly number[]): ReadonlySet<number> {
  const next = order.find((at) => !drawn.has(at));
  return next === undefined ? drawn : new Set([...drawn, next]);
}

function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(run);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(run, { timeout: 100 });
  return () => cancelIdleCallback(handle);
}
