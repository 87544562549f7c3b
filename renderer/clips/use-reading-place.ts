import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect, useRef } from 'react';
import { clipOf } from '#renderer/clips/queries.ts';
import { firstVisibleOffset, scrollerOf, scrollToSpan } from '#renderer/clips/scroll-to-span.ts';
import { client } from '#renderer/rpc/client.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';
import { showToast } from '#renderer/ui/toast.ts';
import type { Clip } from '#shared/clips/types.ts';

const lookAfterMs = 150;
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
  const queryClient = useQueryClient();
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
    // When the clip is left its words are gone already, so that the place is looked at while they stand.
    let seen = kept;
    const keep = () => {
      if (seen === kept) return;
      kept = seen;
      const readTo = seen;
      queryClient.setQueryData(clipOf(id).queryKey, (present) => present && { ...present, readTo });
      client.clips.update({ id, readTo }).catch(showFailure);
    };
    let looking: ReturnType<typeof setTimeout> | undefined;
    let keeping: ReturnType<typeof setTimeout> | undefined;
    const onScroll = () => {
      clearTimeout(looking);
      clearTimeout(keeping);
      looking = setTimeout(() => {
        seen = firstVisibleOffset(element) ?? 0;
      }, lookAfterMs);
      keeping = setTimeout(keep, keepAfterMs);
    };
    scroller.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      scroller.removeEventListener('scroll', onScroll);
      clearTimeout(looking);
      clearTimeout(keeping);
      keep();
    };
  }, [text, isShown, id, queryClient]);
}
