import styles from '#renderer/entities/ChartPlot.module.css';
import type { Strip } from '#renderer/entities/chart-weeks.ts';
import { monthStarts, topOf, type Week } from '#renderer/entities/weekly-bars.ts';

interface ChartBarsProps {
  readonly weeks: readonly Week[];
  readonly strips: readonly Strip[];
  readonly width: number;
  /** The place of the week under the cursor. */
  readonly cursor: number | undefined;
  readonly chosen: string | undefined;
  readonly label: string;
}

const barsHeight = 84;
const stripHeight = 24;
const axisHeight = 24;
const widestBar = 14;
const monthWidth = 64;
const smallestDot = 3.4;
const largestDot = 7.4;

/** The picture itself: bars from the top, a line per story below, months at the foot. */
export function ChartBars({ weeks, strips, width, cursor, chosen, label }: ChartBarsProps) {
  const top = topOf(Math.max(...weeks.map(({ count }) => count)));
  const slot = width / weeks.length;
  const bar = Math.max(1, Math.min(widestBar, slot * 0.7));
  const middle = (at: number) => (at + 0.5) * slot;
  const yOf = (count: number) => barsHeight - (count / top) * (barsHeight - 8);
  const height = barsHeight + strips.length * stripHeight + axisHeight;
  const places = new Map(weeks.map(({ week }, at) => [week, at]));
  const most = Math.max(1, ...strips.flatMap((strip) => strip.weeks.map(({ count }) => count)));
  return (
    <svg className={styles.bars} viewBox={`0 0 ${width} ${height}`} height={height} role="img" aria-label={label}>
      {(top > 1 ? [0, top / 2, top] : [0, 1]).map((line) => (
        <g key={line}>
          <line className={styles.line} x1={0} x2={width} y1={yOf(line)} y2={yOf(line)} />
          {Number.isInteger(line) && line > 0 && (
            <text className={styles.label} x={-8} y={yOf(line) + 4} textAnchor="end">
              {line}
            </text>
          )}
        </g>
      ))}
      {cursor !== undefined && (
        <line className={styles.day} x1={middle(cursor)} x2={middle(cursor)} y1={0} y2={height - axisHeight} />
      )}
      {weeks.map(({ week, count }, at) => (
        <rect
          key={week}
          className={styles.bar}
          data-on={at === cursor || week === chosen || undefined}
          x={middle(at) - bar / 2}
          width={bar}
          y={yOf(count)}
          height={barsHeight - yOf(count)}
          rx={Math.min(1.5, bar / 4)}
        />
      ))}
      {strips.map((strip, row) => {
        const y = barsHeight + (row + 0.5) * stripHeight + 4;
        return (
          <g key={strip.story.id}>
            <line className={styles.line} x1={0} x2={width} y1={y} y2={y} />
            {strip.weeks.map(({ week, count }) => {
              const at = places.get(week);
              if (at === undefined || count === 0) return null;
              const radius = smallestDot + Math.sqrt(count / most) * (largestDot - smallestDot);
              return <circle key={week} className={styles.dot} cx={middle(at)} cy={y} r={radius} />;
            })}
          </g>
        );
      })}
      {monthStarts(weeks, Math.max(2, Math.floor(width / monthWidth))).map(({ at, month }) => (
        <text key={at} className={styles.label} x={middle(at) - bar / 2} y={height - 4}>
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
