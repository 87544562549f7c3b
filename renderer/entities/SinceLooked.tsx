import styles from '#renderer/entities/SinceLooked.module.css';
import { Button } from '#renderer/ui/Button.tsx';
import { formatDateTime, plural } from '#renderer/ui/format.ts';
import type { EntityPage } from '#shared/entities/types.ts';

interface SinceLookedProps {
  readonly since: EntityPage['sinceLooked'];
  readonly isOnly: boolean;
  readonly onOnly: (isOnly: boolean) => void;
}

/** What came since the user last looked, and a way to see only that. */
export function SinceLooked({ since: { at, mentionCount, documentCount }, isOnly, onOnly }: SinceLookedProps) {
  if (at === null || mentionCount === 0) return null;
  return (
    <section className={styles.since} aria-label="Since you last looked">
      <span className={styles.dot} aria-hidden="true" />
      <p>
        <b>Since you last looked</b> ({formatDateTime(at)}): {plural(mentionCount, 'mention')} in{' '}
        {plural(documentCount, 'new document')}
      </p>
      <Button kind="quiet" size="small" aria-pressed={isOnly} onClick={() => onOnly(!isOnly)}>
        {isOnly ? 'Show all' : 'Show only these'}
      </Button>
    </section>
  );
}
