import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { ComparisonLine } from '#renderer/clips/ComparisonLine.tsx';
import styles from '#renderer/clips/ComparisonView.module.css';
import { rowsOf, summaryOf } from '#renderer/clips/comparison-rows.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import type { Comparison } from '#shared/clips/comparison.ts';

/** How one text became another: in short, then sentence by sentence; N and P go from change to change. */
export function ComparisonView({ comparison }: { readonly comparison: Comparison }) {
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState(0);
  const lines = useRef<HTMLOListElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The keys work at once, unless the user is choosing other versions.
    if (!(document.activeElement instanceof HTMLSelectElement)) next.current?.focus();
  }, []);
  const rows = useMemo(() => rowsOf(comparison.sentences, unfolded), [comparison.sentences, unfolded]);
  const hasOtherTitle = comparison.titles.before !== comparison.titles.after;
  const total = rows.filter(({ kind }) => kind === 'change').length;
  const goTo = (number: number) => {
    if (number < 1 || number > total) return;
    setCurrent(number);
    const line = lines.current?.querySelector<HTMLElement>(`[data-change="${number}"]`);
    line?.focus({ preventScroll: true });
    line?.scrollIntoView({ block: 'center' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = { n: current + 1, p: current - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    goTo(to);
  };
  return (
    <section className={styles.view} aria-label="Differences" onKeyDown={onKeyDown}>
      <div className={styles.summary}>
        <ul aria-label="In short">
          {summaryOf(comparison).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
        {total > 0 && (
          <div className={styles.jumps}>
            <span role="status">{current > 0 ? `Change ${current} of ${total}` : `${total} to look at`}</span>
            <IconButton
              label="Previous change"
              icon="up"
              keys="P"
              disabled={current <= 1}
              onClick={() => goTo(current - 1)}
            />
            <IconButton
              ref={next}
              label="Next change"
              icon="down"
              keys="N"
              disabled={current >= total}
              onClick={() => goTo(current + 1)}
            />
          </div>
        )}
      </div>
      <ol ref={lines} className={styles.lines}>
        {hasOtherTitle && (
          <li className={styles.line} data-headline>
            <div className={styles.cell} data-side="before">
              <Hidden>Headline before: </Hidden>
              <del>{comparison.titles.before}</del>
            </div>
            <div className={styles.cell} data-side="after">
              <Hidden>Headline now: </Hidden>
              <ins>{comparison.titles.after}</ins>
            </div>
          </li>
        )}
        {rows.map((row) => (
          <ComparisonLine
            key={row.key}
            row={row}
            isCurrent={row.kind === 'change' && row.number === current}
            onUnfold={() => setUnfolded(new Set([...unfolded, row.key]))}
          />
        ))}
      </ol>
    </section>
  );
}

function Hidden({ children }: { readonly children: string }) {
  return <span className={styles.hidden}>{children}</span>;
}
