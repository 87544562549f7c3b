import type { ReactNode } from 'react';
import styles from '#renderer/editor/hover-card/HoverCard.module.css';

interface PreviewHeadProps {
  readonly icon: ReactNode;
  readonly name: string;
  readonly meta: readonly (string | null | undefined | false)[];
}

/** A name and the facts under it. */
export function PreviewHead({ icon, name, meta }: PreviewHeadProps) {
  return (
    <div className={styles.head}>
      <span className={styles.icon}>{icon}</span>
      <div>
        <strong className={styles.name} dir="auto">
          {name}
        </strong>
        <span className={styles.meta}>{meta.filter(Boolean).join(' · ')}</span>
      </div>
    </div>
  );
}
