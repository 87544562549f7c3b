import type { ReactNode } from 'react';
import styles from '#renderer/ui/EmptyState.module.css';
import { Icon, type IconName } from '#renderer/ui/Icon.tsx';

interface EmptyStateProps {
  readonly icon: IconName;
  readonly title: string;
  /** One sentence on what belongs here. */
  readonly children?: ReactNode;
  /** One action. */
  readonly action?: ReactNode;
}

export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <Icon name={icon} size={20} />
      <p className={styles.title}>{title}</p>
      {children && <p className={styles.words}>{children}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
