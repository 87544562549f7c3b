import { useState } from 'react';
import { useCommand } from '#renderer/app/commands.ts';
import { ChartPlot } from '#renderer/entities/ChartPlot.tsx';
import { ChartTable } from '#renderer/entities/ChartTable.tsx';
import { type Strip, stripsWithin } from '#renderer/entities/chart-weeks.ts';
import styles from '#renderer/entities/MentionsChart.module.css';
import { rangesOf, type Week, type WeekRange } from '#renderer/entities/weekly-bars.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';
import type { EntityType } from '#shared/entities/types.ts';

interface MentionsChartProps {
  readonly type: EntityType;
  readonly weeks: readonly Week[];
  readonly strips: readonly Strip[];
  /** The week that the list below is narrowed to. */
  readonly chosen: string | undefined;
  readonly onChoose: (week: string | undefined) => void;
}

/** Mentions a week, all of them and by story, as a picture or as a table with the same numbers. */
export function MentionsChart({ type, weeks, strips, chosen, onChoose }: MentionsChartProps) {
  const [isTable, setTable] = useState(false);
  const [rangeId, setRangeId] = useState<WeekRange['id']>('all');
  useCommand({
    id: 'entity.chart-table',
    title: isTable ? 'Show mentions as a chart' : 'Show mentions as a table',
    keys: 'T',
    run: () => setTable(!isTable),
  });
  if (weeks.length === 0) return null;
  const ranges = rangesOf(weeks);
  const { weeks: shown } = ranges.find(({ id }) => id === rangeId) ?? ranges[ranges.length - 1] ?? ranges[0];
  const within = stripsWithin(strips, shown);
  return (
    <section className={styles.chart} aria-label="Mentions over time" data-entity-type={type}>
      <header className={styles.head}>
        <h2>Mentions over time</h2>
        {ranges.length > 1 && <Segments label="Time shown" choices={ranges} selected={rangeId} onSelect={setRangeId} />}
        <Button kind="quiet" size="small" title="T" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
          {isTable ? 'Chart' : 'Table'}
        </Button>
      </header>
      {isTable ? (
        <ChartTable weeks={shown} strips={within} />
      ) : (
        <ChartPlot weeks={shown} strips={within} chosen={chosen} onChoose={onChoose} />
      )}
    </section>
  );
}
