import { useEffect, useState } from 'react';
import styles from '#renderer/ui/Skeleton.module.css';

interface SkeletonProps {
  readonly lines?: number | undefined;
  readonly label?: string | undefined;
}

/** Lines in the shape of a text; only after 150 ms, so that what is quick never flickers. */
export function Skeleton({ lines = 4, label = 'Loading' }: SkeletonProps) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 150);
    return () => clearTimeout(timer);
  }, []);
  if (!isShown) return null;
  return (
    <div className={styles.skeleton} role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <span key={line} className={styles.line} />
      ))}
    </div>
  );
}
