import type { ReactNode } from 'react';
import styles from '#renderer/app/ListPane.module.css';
import { PaneDivider } from '#renderer/app/PaneDivider.tsx';
import { formatCount } from '#renderer/ui/format.ts';

interface ListPaneProps {
  readonly label: string;
  readonly count?: number | undefined;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The pane with the list of a place. */
export function ListPane({ label, count = 0, actions, children }: ListPaneProps) {
  return (
    <section className={styles.pane} aria-label={label} data-pane="list">
      <header className={styles.bar}>
        <h2 className={styles.title}>{label}</h2>
        {count > 0 && <span className={styles.count}>{formatCount(count)}</span>}
        <div className={styles.actions}>{actions}</div>
      </header>
      {children}
      <PaneDivider pane="list" label="Width of the list" />
    </section>
  );
}
