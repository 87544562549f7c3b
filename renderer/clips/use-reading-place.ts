import { useMutation } from '@tanstack/react-query';
import { type RefObject, useEffect, useRef } from 'react';
import { updateClip } from '#renderer/clips/queries.ts';
import { firstVisibleOffset, scrollerOf, scrollToSpan } from '#renderer/clips/scroll-to-span.ts';
import { showToast } from '#renderer/ui/toast.ts';
import type { Clip } from '#shared/clips/types.ts';

const keepAfterMs = 2000;

interface ReadingPlace {
  readonly clip: Pick<Clip, 'id' | 'readTo'>;
  readonly text: RefObject<HTMLElement | null>;
  /** Whether the newest version is shown, with its words on screen. */
  readonly isShown: boolean;
  /** Whether it was opened at a passage, which goes before the place where reading stopped. */
  readonly hasSpan: boolean;
}

/** Goes on where reading stopped, and keeps the place from then on. */
export function useReadingPlace({ clip, text, isShown, hasSpan }: ReadingPlace): void {
  const { mutate } = useMutation(updateClip);
  const { id } = clip;
  const opened = useRef({ readTo: clip.readTo, hasSpan });
  useEffect(() => {
    const element = text.current;
    const scroller = element && scrollerOf(element);
    if (!isShown || !element || !scroller) return undefined;
    let kept = opened.current.readTo;
    if (kept > 0 && !opened.current.hasSpan) {
      scrollToSpan(element, { start: kept, end: kept + 1 }, 'top');
      showToast({
        message: 'Opened where you stopped reading',
        action: { label: 'Start from the top', run: () => scroller.scrollTo({ top: 0 }) },
      });
    }
    const keep = () => {
      const place = firstVisibleOffset(element) ?? 0;
      if (place === kept) return;
      kept = place;
      mutate({ id, readTo: place });
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, keepAfterMs);
    };
    scroller.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      scroller.removeEventListener('scroll', onScroll);
      if (timer === undefined) return;
      clearTimeout(timer);
      keep();
    };
  }, [text, isShown, id, mutate]);
}
