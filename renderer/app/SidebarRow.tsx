import type { ReactNode } from 'react';
import styles from '#renderer/app/SidebarRow.module.css';
import { formatCount } from '#renderer/ui/format.ts';

interface SidebarRowProps {
  readonly label: string;
  readonly count?: number | undefined;
  readonly isCurrent: boolean;
  readonly isRail: boolean;
  readonly isWarning?: boolean | undefined;
  readonly onOpen: () => void;
  /** Its icon. */
  readonly children: ReactNode;
}

export function SidebarRow({ label, count = 0, isCurrent, isRail, isWarning, onOpen, children }: SidebarRowProps) {
  return (
    <button
      type="button"
      className={styles.row}
      data-rail={isRail || undefined}
      data-warning={isWarning || undefined}
      aria-current={isCurrent ? 'page' : undefined}
      aria-label={count > 0 ? `${label}, ${formatCount(count)}` : label}
      title={isRail ? label : undefined}
      onClick={onOpen}
    >
      <span className={styles.icon}>{children}</span>
      {!isRail && <span className={styles.label}>{label}</span>}
      {!isRail && count > 0 && <span className={styles.count}>{formatCount(count)}</span>}
    </button>
  );
}
