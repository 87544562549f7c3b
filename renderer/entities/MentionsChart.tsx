import { useState } from 'react';
import styles from '#renderer/entities/MentionsChart.module.css';
import { monthStarts, rangesOf, topOf, type Week, type WeekRange } from '#renderer/entities/weekly-bars.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { formatDate, plural } from '#renderer/ui/format.ts';
import { Segments } from '#renderer/ui/Segments.tsx';
import type { EntityType } from '#shared/entities/types.ts';

interface MentionsChartProps {
  readonly type: EntityType;
  readonly weeks: readonly Week[];
}

const width = 760;
const height = 96;
const widestBar = 26;
const widestSlot = 54;
const mostLabels = 7;

/** Mentions a week, as bars or as a table with the same numbers. */
export function MentionsChart({ type, weeks }: MentionsChartProps) {
  const [isTable, setTable] = useState(false);
  const [rangeId, setRangeId] = useState<WeekRange['id']>('all');
  if (weeks.length === 0) return null;
  const ranges = rangesOf(weeks);
  const { weeks: shown } = ranges.find(({ id }) => id === rangeId) ?? ranges[ranges.length - 1] ?? ranges[0];
  return (
    <section className={styles.chart} aria-label="Mentions over time" data-entity-type={type}>
      <header className={styles.head}>
        <h2>Mentions over time</h2>
        {ranges.length > 1 && <Segments label="Time shown" choices={ranges} selected={rangeId} onSelect={setRangeId} />}
        <Button kind="quiet" size="small" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
          {isTable ? 'Bars' : 'Table'}
        </Button>
      </header>
      {isTable ? <WeekTable weeks={shown} /> : <Bars weeks={shown} />}
    </section>
  );
}

function Bars({ weeks }: { readonly weeks: readonly Week[] }) {
  const highest = weeks.reduce((most, week) => (week.count > most.count ? week : most));
  const total = weeks.reduce((sum, { count }) => sum + count, 0);
  const top = topOf(highest.count);
  const slot = Math.min(widestSlot, width / weeks.length);
  const bar = Math.min(widestBar, slot * 0.7);
  const summary = `${plural(total, 'mention')} in ${plural(weeks.length, 'week')}, most in the week of ${formatDate(highest.week)}: ${highest.count}`;
  return (
    <svg className={styles.bars} viewBox={`-32 -8 ${width + 40} ${height + 32}`} role="img" aria-label={summary}>
      {(top > 1 ? [0, top / 2, top] : [0, 1]).map((line) => (
        <g key={line}>
          <line className={styles.line} x1={0} x2={width} y1={yOf(line, top)} y2={yOf(line, top)} />
          {Number.isInteger(line) && line > 0 && (
            <text className={styles.label} x={-8} y={yOf(line, top) + 4} textAnchor="end">
              {line}
            </text>
          )}
        </g>
      ))}
      {weeks.map(({ week, count }, at) => (
        <rect
          key={week}
          className={styles.bar}
          x={at * slot + (slot - bar) / 2}
          width={bar}
          y={yOf(count, top)}
          height={height - yOf(count, top)}
          rx={Math.min(2, bar / 4)}
        >
          <title>{`Week of ${formatDate(week)}: ${plural(count, 'mention')}`}</title>
        </rect>
      ))}
      {monthStarts(weeks, mostLabels).map(({ at, month }) => (
        <text key={at} className={styles.label} x={at * slot + (slot - bar) / 2} y={height + 18}>
          {month.toLocaleDateString(undefined, {
            month: 'short',
            timeZone: 'UTC',
            ...(month.getUTCMonth() === 0 || at === 0 ? { year: 'numeric' } : {}),
          })}
        </text>
      ))}
    </svg>
  );
}

function yOf(count: number, top: number): number {
  return height - (count / top) * height;
}

function WeekTable({ weeks }: { readonly weeks: readonly Week[] }) {
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Week of</th>
            <th scope="col">Mentions</th>
          </tr>
        </thead>
        <tbody>
          {weeks
            .filter(({ count }) => count > 0)
            .map(({ week, count }) => (
              <tr key={week}>
                <td>{formatDate(week)}</td>
                <td>{count}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
