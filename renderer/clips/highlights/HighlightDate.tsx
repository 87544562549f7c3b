import styles from '#renderer/clips/highlights/HighlightNote.module.css';
import { formatDateTime, formatNoteDate } from '#renderer/ui/format.ts';
import type { Highlight } from '#shared/highlights/types.ts';

/** When a highlight was made, and when its note was changed last, where that was later. */
export function HighlightDate({ highlight }: { readonly highlight: Pick<Highlight, 'createdAt' | 'updatedAt'> }) {
  const { createdAt, updatedAt } = highlight;
  const made = `Highlighted ${formatDateTime(createdAt)}`;
  return (
    <time
      className={styles.date}
      dateTime={updatedAt}
      title={updatedAt === createdAt ? made : `${made}, changed ${formatDateTime(updatedAt)}`}
    >
      {formatNoteDate(updatedAt)}
    </time>
  );
}
