import { MarkedText } from '#renderer/search/MarkedText.tsx';
import styles from '#renderer/search/SearchView.module.css';
import { formatDate, formatListDate, plural } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { SearchHit } from '#shared/search/types.ts';

interface SearchHitRowProps {
  readonly id: string;
  readonly hit: SearchHit;
  readonly isActive: boolean;
  readonly onOpen: () => void;
}

/** One document with its best passage. */
export function SearchHitRow({ id, hit, isActive, onOpen }: SearchHitRowProps) {
  const { document, snippet, marks, titleMarks, matchCount } = hit;
  const isNote = document.kind === 'note';
  const details = [
    isNote ? 'Note' : (document.outlet ?? 'Clip'),
    ...(document.story ? [document.story] : []),
    plural(matchCount, 'match', 'matches'),
  ];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys for the rows
    <div id={id} className={styles.hit} role="option" tabIndex={-1} aria-selected={isActive} onClick={onOpen}>
      <span className={styles.sign} aria-hidden="true">
        {document.outlet ? document.outlet.slice(0, 1).toUpperCase() : <Icon name={document.kind} />}
      </span>
      <span className={styles.title}>
        {document.title ? <MarkedText text={document.title} marks={titleMarks} /> : 'Untitled'}
      </span>
      <time className={styles.date} dateTime={document.published ?? document.at}>
        {document.published ? formatDate(document.published) : formatListDate(document.at)}
      </time>
      <span className={styles.snippet}>
        <MarkedText text={snippet} marks={marks} />
      </span>
      <span className={styles.details}>{details.join(' · ')}</span>
    </div>
  );
}
