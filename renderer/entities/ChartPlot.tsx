import { type CSSProperties, type KeyboardEvent, type PointerEvent, useState } from 'react';
import { go } from '#renderer/app/navigation.ts';
import { ChartBars } from '#renderer/entities/ChartBars.tsx';
import styles from '#renderer/entities/ChartPlot.module.css';
import { chartSummary, formatWeek, type Strip, weekWords } from '#renderer/entities/chart-weeks.ts';
import { useWidth } from '#renderer/entities/use-width.ts';
import type { Week } from '#renderer/entities/weekly-bars.ts';

interface ChartPlotProps {
  readonly weeks: readonly Week[];
  readonly strips: readonly Strip[];
  readonly chosen: string | undefined;
  readonly onChoose: (week: string | undefined) => void;
}

const monthWeeks = 4;

/**
 * Bars for all mentions and a line of dots per story. The pointer or the arrow keys move a cursor that says what a week
 * has; a press or Enter narrows the list below to that week, Esc lets go.
 */
export function ChartPlot({ weeks, strips, chosen, onChoose }: ChartPlotProps) {
  const [plot, width] = useWidth(600);
  const [at, setAt] = useState<number>();
  const week = at === undefined ? undefined : weeks[Math.min(at, weeks.length - 1)];
  const place = week ? weeks.indexOf(week) : undefined;
  const choose = () => onChoose(week && week.week !== chosen ? week.week : undefined);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const last = weeks.length - 1;
    const from = place ?? last + 1;
    const to = {
      ArrowLeft: from - 1,
      ArrowRight: place === undefined ? last : from + 1,
      PageUp: from - monthWeeks,
      PageDown: from + monthWeeks,
      Home: 0,
      End: last,
    }[event.key];
    if (to !== undefined) setAt(Math.max(0, Math.min(last, to)));
    else if (event.key === 'Enter' && week) choose();
    else if (event.key === 'Escape' && (week || chosen)) {
      setAt(undefined);
      onChoose(undefined);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const point = (event: PointerEvent<HTMLElement>) => {
    const { left } = event.currentTarget.getBoundingClientRect();
    setAt(Math.max(0, Math.min(weeks.length - 1, Math.floor(((event.clientX - left) / width) * weeks.length))));
  };
  return (
    <div className={styles.plot} style={{ '--strips': strips.length } as CSSProperties}>
      <div className={styles.labels}>
        <span className={styles.all}>All mentions</span>
        {strips.map(({ story }) => (
          <button
            key={story.id}
            type="button"
            className={styles.story}
            title={story.name}
            onClick={() => go({ view: 'stories', story: story.id })}
          >
            {story.name}
          </button>
        ))}
      </div>
      <div ref={plot} className={styles.picture}>
        <ChartBars
          weeks={weeks}
          strips={strips}
          width={width}
          cursor={place}
          chosen={chosen}
          label={chartSummary(weeks)}
        />
        <div
          className={styles.cursor}
          role="slider"
          tabIndex={0}
          aria-label="Week"
          aria-valuemin={1}
          aria-valuemax={weeks.length}
          aria-valuenow={(place ?? weeks.length - 1) + 1}
          aria-valuetext={week ? `${formatWeek(week.week)}: ${weekWords(week, strips)}` : 'No week'}
          onKeyDown={onKeyDown}
          onPointerMove={point}
          onPointerLeave={(event) => document.activeElement !== event.currentTarget && setAt(undefined)}
          onBlur={() => setAt(undefined)}
          onClick={choose}
        />
        {week && place !== undefined && (
          <div
            className={styles.tip}
            aria-hidden="true"
            data-side={place < weeks.length / 2 ? 'after' : 'before'}
            style={{ '--at': `${((place + 0.5) / weeks.length) * 100}%` } as CSSProperties}
          >
            <b>{formatWeek(week.week)}</b>
            {weekWords(week, strips)}
          </div>
        )}
      </div>
    </div>
  );
}
