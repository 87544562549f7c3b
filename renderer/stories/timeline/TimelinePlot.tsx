import { type CSSProperties, type KeyboardEvent, useEffect, useMemo, useRef, useState, type WheelEvent } from 'react';
import { useWidth } from '#renderer/entities/use-width.ts';
import styles from '#renderer/stories/timeline/TimelinePlot.module.css';
import { type Mark, marksOf } from '#renderer/stories/timeline/timeline-marks.ts';
import { panned, placeOf, type Scale, ticksOf, wholeScale, zoomed } from '#renderer/stories/timeline/timeline-scale.ts';
import { entryWords, whenWords } from '#renderer/stories/timeline/when-words.ts';
import { plural } from '#renderer/ui/format.ts';
import type { TimelineEntry } from '#shared/timeline/types.ts';

interface TimelinePlotProps {
  readonly entries: readonly TimelineEntry[];
  readonly scale: Scale;
  readonly onScale: (scale: Scale) => void;
  /** One entry is opened; several are looked at closer, */
  readonly onOpen: (entry: TimelineEntry) => void;
  /** and what stands too close for that is read in words. */
  readonly onRead: (entries: readonly TimelineEntry[]) => void;
}

/** Of so many the first may speak for the others; beyond, their number says more. */
const mostTold = 5;
const tickWidth = 96;
const tickLabelWidth = 64;

/**
 * The line itself: marks for days, bars for what lasted or is only roughly known. Arrows move from mark to mark, + and -
 * look closer and further, 0 shows all; the wheel with Ctrl zooms where the pointer is.
 */
export function TimelinePlot({ entries, scale, onScale, onOpen, onRead }: TimelinePlotProps) {
  const [plot, width] = useWidth(700);
  const marks = useMemo(() => marksOf(entries, scale, width), [entries, scale, width]);
  const [at, setAt] = useState(0);
  const active = Math.min(at, Math.max(0, marks.length - 1));
  const line = useRef<HTMLUListElement>(null);
  const wheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    const { left } = event.currentTarget.getBoundingClientRect();
    onScale(zoomed(scale, event.deltaY < 0 ? 1.25 : 0.8, (event.clientX - left) / width));
  };
  useStillPage(plot);
  const open = ({ entries: [first, ...others] }: Mark) => {
    if (!first) return;
    const all = [first, ...others];
    const closer = wholeScale(all.map(({ when }) => when));
    if (others.length === 0) onOpen(first);
    else if (marksOf(all, closer, width).length > 1) onScale(closer);
    else onRead(all);
  };
  const focus = (to: number) => {
    const next = Math.max(0, Math.min(marks.length - 1, to));
    setAt(next);
    line.current?.querySelectorAll<HTMLElement>('button')[next]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = { ArrowRight: active + 1, ArrowLeft: active - 1, Home: 0, End: marks.length - 1 }[event.key];
    if (to !== undefined) focus(to);
    else if (event.key === '+' || event.key === '=') onScale(zoomed(scale, 2));
    else if (event.key === '-') onScale(zoomed(scale, 0.5));
    else if (event.key === '0') onScale(wholeScale(entries.map(({ when }) => when)));
    else if (event.key === 'PageUp') onScale(panned(scale, -0.5));
    else if (event.key === 'PageDown') onScale(panned(scale, 0.5));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={plot} className={styles.plot} onWheel={wheel}>
      <ul ref={line} className={styles.line} aria-label="Events" onKeyDown={onKeyDown}>
        {marks.map((mark, place) => (
          <li key={mark.entries[0]?.key} style={positionOf(mark)}>
            <MarkButton
              mark={mark}
              isActive={place === active}
              onFocus={() => setAt(place)}
              onOpen={() => open(mark)}
            />
          </li>
        ))}
      </ul>
      <ol className={styles.ticks} aria-hidden="true">
        {ticksOf(scale, Math.max(2, Math.floor(width / tickWidth))).map(({ day, label }) => (
          <li key={day} style={{ '--x': `${placeOf(day, scale) * 100}%` } as CSSProperties}>
            {/* At the end there is no room for it. */}
            {(1 - placeOf(day, scale)) * width > tickLabelWidth && label}
          </li>
        ))}
      </ol>
    </div>
  );
}

interface MarkButtonProps {
  readonly mark: Mark;
  readonly isActive: boolean;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
}

function MarkButton({ mark: { entries, width, lane, isBefore }, isActive, onFocus, onOpen }: MarkButtonProps) {
  const [first] = entries;
  if (!first) return null;
  const words =
    entries.length === 1 ? entryWords(first) : `${plural(entries.length, 'event')} from ${whenWords(first.when)}`;
  return (
    <button
      type="button"
      className={styles.mark}
      aria-label={words}
      title={words}
      tabIndex={isActive ? 0 : -1}
      data-kind={first.kind}
      data-span={width > 12 || undefined}
      data-differs={entries.some(({ differs }) => differs) || undefined}
      onFocus={onFocus}
      onClick={onOpen}
    >
      <span className={styles.sign}>{entries.length > 1 && entries.length}</span>
      {lane !== null && (
        <span className={styles.label} data-lane={lane} data-before={isBefore || undefined}>
          <span className={styles.when}>{whenWords(first.when)}</span>
          <span className={styles.words}>
            {entries.length > mostTold ? plural(entries.length, 'event') : labelOf(first)}
          </span>
        </span>
      )}
    </button>
  );
}

function labelOf({ kind, outlet, sentence }: TimelineEntry): string {
  return kind === 'published' ? `${outlet ?? 'An article'} reports` : sentence;
}

function positionOf({ x, width }: Mark): CSSProperties {
  return { '--x': `${x}px`, '--width': `${Math.max(10, width)}px` } as CSSProperties;
}

/** React listens to the wheel passively, which cannot keep the page from zooming with the line. */
function useStillPage(element: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const keepStill = (event: globalThis.WheelEvent) => {
      if (event.ctrlKey || event.metaKey) event.preventDefault();
    };
    const { current } = element;
    current?.addEventListener('wheel', keepStill, { passive: false });
    return () => current?.removeEventListener('wheel', keepStill);
  }, [element]);
}
