import { MarkedText } from '#renderer/search/MarkedText.tsx';
import styles from '#renderer/search/SearchHitRow.module.css';
import { EntityMark } from '#renderer/ui/EntityMark.tsx';
import { formatDate, formatListDate, plural } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { SearchHit } from '#shared/search/types.ts';

interface SearchHitRowProps {
  readonly id: string;
  readonly hit: SearchHit;
  /** From 1. */
  readonly position: number;
  readonly total: number;
  readonly isActive: boolean;
  readonly withReasons: boolean;
  /** With Ctrl or ⌘ beside the search. */
  readonly onOpen: (isBeside: boolean) => void;
  /** Shows the other clips of the same report, beside the row. */
  readonly onCopies: () => void;
}

/** One document with its best passage. */
export function SearchHitRow(props: SearchHitRowProps) {
  const { id, hit, position, total, isActive, withReasons, onOpen, onCopies } = props;
  const { document, snippet, marks, titleMarks, entities, alsoIn, missing, reasons } = hit;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field and the list take the keys for the rows
    <div
      id={id}
      className={styles.hit}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      aria-posinset={position}
      aria-setsize={total}
      onClick={({ metaKey, ctrlKey }) => onOpen(metaKey || ctrlKey)}
    >
      <span className={styles.sign} aria-hidden="true">
        {hit.foundIn === 'highlight' ? (
          <Icon name="highlight" />
        ) : document.outlet ? (
          document.outlet.slice(0, 1).toUpperCase()
        ) : (
          <Icon name={document.kind} />
        )}
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
      {entities.length > 0 && (
        <span className={styles.entities}>
          {entities.map(({ id: entity, name, type }) => (
            <span key={entity} className={styles.entity} data-entity-type={type}>
              <EntityMark type={type} size={7.5} />
              <span>{name}</span>
            </span>
          ))}
        </span>
      )}
      <span className={styles.details}>
        {detailsOf(hit).join(' · ')}
        {alsoIn.length > 0 && (
          <>
            {' · '}
            {/* biome-ignore lint/a11y/noStaticElementInteractions: Shift+Enter does the same for the chosen row */}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
            <span
              className={styles.copies}
              onClick={(event) => {
                event.stopPropagation();
                onCopies();
              }}
            >
              also in {plural(alsoIn.length, 'outlet')}
            </span>
          </>
        )}
        {missing.length > 0 && (
          <>
            {' · '}without <s>{missing.join(', ')}</s>
          </>
        )}
      </span>
      {withReasons && reasons.length > 0 && (
        <span className={styles.reasons}>
          <span>Here because of</span>
          {reasons.map(({ kind, label, points }) => (
            <span key={`${kind} ${label}`} className={styles.reason}>
              {label} <b>{shareOf(points, reasons)}</b>
            </span>
          ))}
        </span>
      )}
    </div>
  );
}

function detailsOf({ document, foundIn, matchCount }: SearchHit): string[] {
  const isNote = document.kind === 'note';
  return [
    isNote ? 'Note' : (document.outlet ?? 'Clip'),
    ...(document.story ? [document.story] : []),
    ...(foundIn === 'highlight' ? ['highlighted'] : []),
    ...(matchCount > 0 ? [plural(matchCount, 'match', 'matches')] : []),
  ];
}

/** What part of the score a reason makes. */
function shareOf(points: number, reasons: SearchHit['reasons']): string {
  const all = reasons.reduce((sum, reason) => sum + Math.max(0, reason.points), 0);
  const share = all > 0 ? Math.floor((points / all) * 100) : 0;
  return share < 1 ? 'a little' : `${share} %`;
}
