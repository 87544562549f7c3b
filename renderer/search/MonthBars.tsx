import type { KeyboardEvent } from 'react';
import styles from '#renderer/search/Facets.module.css';
import { spreadMonths } from '#renderer/search/spread-months.ts';
import { formatDate, plural } from '#renderer/ui/format.ts';
import { hasTerm } from '#shared/search/edit-query.ts';

interface MonthBarsProps {
  readonly months: readonly { readonly month: string; readonly count: number }[];
  readonly query: string;
  readonly onToggle: (term: string) => void;
}

const mostBars = 24;

/** How much there is of each month, the last two years of it; a bar narrows the search to its month. */
export function MonthBars({ months, query, onToggle }: MonthBarsProps) {
  const bars = spreadMonths(months).slice(-mostBars);
  const highest = Math.max(1, ...bars.map(({ count }) => count));
  const first = bars[0];
  const last = bars.at(-1);
  return (
    <section className={styles.group} aria-label="Month">
      <h3 className={styles.title}>Date</h3>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys move between the bars, which are buttons */}
      <div className={styles.bars} onKeyDown={moveAcross}>
        {bars.map(({ month, count }) => (
          <button
            key={month}
            type="button"
            tabIndex={month === last?.month ? 0 : -1}
            className={styles.bar}
            aria-pressed={hasTerm(query, `date:${month}`)}
            aria-label={`${formatDate(month)}, ${plural(count, 'document')}`}
            title={`${formatDate(month)}: ${plural(count, 'document')}`}
            onClick={() => onToggle(`date:${month}`)}
          >
            <span style={{ blockSize: `${Math.max(count > 0 ? 6 : 2, (count / highest) * 100)}%` }} />
          </button>
        ))}
      </div>
      <p className={styles.ends} aria-hidden="true">
        <span>{first && formatDate(first.month)}</span>
        <span>{last && formatDate(last.month)}</span>
      </p>
    </section>
  );
}

function moveAcross(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button.contains(document.activeElement));
  const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  buttons[Math.max(0, Math.min(buttons.length - 1, to))]?.focus();
}
