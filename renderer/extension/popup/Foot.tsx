import type { ReactNode } from 'react';
import styles from '#renderer/extension/popup/Foot.module.css';

interface FootProps {
  /** What stands at the start: words or a quiet button. */
  readonly start?: ReactNode;
  readonly children?: ReactNode;
}

/** The row of actions at the bottom, the main one last. */
export function Foot({ start, children }: FootProps) {
  return (
    <footer className={styles.foot}>
      <div className={styles.start}>{start}</div>
      {children}
    </footer>
  );
}

/** What the Enter key does here. */
export function EnterKey() {
  return (
    <span className={styles.key} aria-hidden="true">
      ↵
    </span>
  );
}
