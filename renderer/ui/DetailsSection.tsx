import { type ReactNode, useId } from 'react';
import styles from '#renderer/ui/DetailsSection.module.css';

interface DetailsSectionProps {
  readonly title: string;
  /** After the title: a count. */
  readonly count?: ReactNode;
  /** At the end of the heading's line: a button, or a few words. */
  readonly end?: ReactNode;
  /** Whether a line parts it from the section above. */
  readonly hasLine?: boolean | undefined;
  readonly children: ReactNode;
}

/** A part of the details pane: a heading with what belongs to it, and a line above all but the first. */
export function DetailsSection({ title, count, end, hasLine = true, children }: DetailsSectionProps) {
  const id = useId();
  return (
    <section className={styles.section} data-line={hasLine || undefined} aria-labelledby={id}>
      <div className={styles.heading}>
        <h2 id={id}>{title}</h2>
        {count !== undefined && <span>{count}</span>}
        {end && <div className={styles.end}>{end}</div>}
      </div>
      {children}
    </section>
  );
}
