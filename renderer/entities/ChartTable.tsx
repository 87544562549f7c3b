import styles from '#renderer/entities/ChartTable.module.css';
import { countIn, formatWeek, type Strip } from '#renderer/entities/chart-weeks.ts';
import type { Week } from '#renderer/entities/weekly-bars.ts';

interface ChartTableProps {
  readonly weeks: readonly Week[];
  readonly strips: readonly Strip[];
}

/** The numbers of the chart; weeks without mentions are left out. */
export function ChartTable({ weeks, strips }: ChartTableProps) {
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className={styles.caption}>Mentions a week</caption>
        <thead>
          <tr>
            <th scope="col">Week</th>
            <th scope="col">All mentions</th>
            {strips.map(({ story }) => (
              <th key={story.id} scope="col">
                {story.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks
            .filter(({ count }) => count > 0)
            .map(({ week, count }) => (
              <tr key={week}>
                <th scope="row">{formatWeek(week)}</th>
                <td>{count}</td>
                {strips.map((strip) => (
                  <td key={strip.story.id}>{countIn(strip, week)}</td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
