import styles from '#renderer/backlinks/LinkDifference.module.css';
import type { ReviewRow } from '#renderer/backlinks/review-rows.ts';
import { formatCount, formatDate } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';

interface LinkDifferenceProps {
  readonly row: ReviewRow;
}

/** A document of the review, or one sentence of it as it is and as it will be. */
export function LinkDifference({ row }: LinkDifferenceProps) {
  const { document } = row;
  if (row.kind === 'document') {
    return (
      <div className={styles.document}>
        <Icon name={document.kind} size={14} />
        <span className={styles.title}>{document.title || 'Untitled'}</span>
        <span className={styles.count}>{formatCount(row.passages.length)}</span>
        {document.outlet && <span className={styles.outlet}>{document.outlet}</span>}
        <time dateTime={document.at}>{formatDate(document.at)}</time>
      </div>
    );
  }
  const { before, match, after } = row.passage;
  return (
    <div className={styles.change}>
      <p className={styles.line} data-side="before">
        {before}
        <del>{match}</del>
        {after}
      </p>
      <p className={styles.line} data-side="after">
        {before}
        <ins data-kind={document.kind}>{match}</ins>
        {after}
      </p>
    </div>
  );
}
