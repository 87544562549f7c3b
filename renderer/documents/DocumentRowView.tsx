import { setDragged } from '#renderer/app/drag-data.ts';
import styles from '#renderer/documents/DocumentRowView.module.css';
import { targetOfRow } from '#renderer/documents/target-of-row.ts';
import { EntityMark } from '#renderer/ui/EntityMark.tsx';
import { dayGroupOf, formatDateTime, formatListDate, plural } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { entityTypeLabels } from '#renderer/ui/type-labels.ts';
import type { DocumentRow } from '#shared/documents/types.ts';

interface DocumentRowViewProps {
  readonly row: DocumentRow;
  /** The heading above it, where its day begins. */
  readonly group: string | undefined;
  readonly id: string;
  readonly position: number;
  readonly total: number;
  readonly isOpen: boolean;
  /** Whether it is among the rows that are chosen together; undefined while none are. */
  readonly isChosen?: boolean | undefined;
  readonly isActive: boolean;
}

/** A document in a list: title and time, two lines of its text, its story, what it mentions. */
export function DocumentRowView({ row, group, id, position, total, isOpen, isChosen, isActive }: DocumentRowViewProps) {
  return (
    <>
      {group && (
        <div className={styles.group} aria-hidden="true">
          {group}
        </div>
      )}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the listbox keeps the focus and names its active option */}
      <div
        id={id}
        role="option"
        aria-selected={isChosen ?? isOpen}
        aria-current={isOpen || undefined}
        aria-setsize={total}
        aria-posinset={position}
        className={styles.row}
        draggable
        onDragStart={({ dataTransfer }) => {
          const title = row.title || 'Untitled';
          setDragged(dataTransfer, { kind: 'target', target: targetOfRow(row), title }, title);
        }}
        data-active={isActive || undefined}
        data-open={isOpen || undefined}
        data-chosen={isChosen || undefined}
      >
        <div className={styles.head}>
          {isChosen && (
            <span className={styles.chosen} aria-hidden="true">
              <Icon name="check" size={12} />
            </span>
          )}
          {row.isUnread && <span className={styles.unread} role="img" aria-label="Unread" />}
          <span className={styles.title} dir="auto">
            {row.title || 'Untitled'}
          </span>
          <time className={styles.time} dateTime={row.at} title={formatDateTime(row.at)}>
            {formatListDate(row.at)}
          </time>
        </div>
        <Summary row={row} />
        <div className={styles.foot}>
          <Where row={row} />
          <Kept row={row} />
          {row.copies > 0 && (
            <span className={styles.copies} title="Other clips with the same copy">
              <Icon name="copy" size={12} />+{plural(row.copies, 'copy', 'copies')}
            </span>
          )}
          <span className={styles.marks} role="img" aria-label={mentioned(row)}>
            {row.entityTypes.map((type) => (
              <EntityMark key={type} type={type} size={8} />
            ))}
          </span>
        </div>
      </div>
    </>
  );
}

function Summary({ row }: { readonly row: DocumentRow }) {
  const isRead = row.status?.state !== 'captured' && row.status?.state !== 'extracting';
  return (
    <p className={styles.summary} dir="auto">
      {isRead ? row.summary : 'Reading the article…'}
    </p>
  );
}

function Where({ row }: { readonly row: DocumentRow }) {
  if (row.status?.state === 'failed') {
    return (
      <span className={styles.where} data-failed>
        <Icon name="warning" size={14} />
        <span>Needs a look</span>
      </span>
    );
  }
  if (row.story) {
    return (
      <span className={styles.where}>
        <Icon name="stories" size={14} />
        <span>{row.story}</span>
      </span>
    );
  }
  return <span className={styles.where}>{row.outlet ?? 'No story'}</span>;
}

/** Where it stands in the user's reading, beyond the list it is in. */
function Kept({ row }: { readonly row: DocumentRow }) {
  return (
    <>
      {row.isForLater && (
        <span className={styles.kept} role="img" aria-label="Kept to read later" title="Kept to read later">
          <Icon name="clock" size={12} />
        </span>
      )}
      {row.isArchived && (
        <span className={styles.kept} role="img" aria-label="Archived" title="Archived">
          <Icon name="archive" size={12} />
        </span>
      )}
    </>
  );
}

function mentioned(row: DocumentRow): string {
  if (row.entityTypes.length === 0) return 'No mentions';
  return `Mentions ${row.entityTypes.map((type) => entityTypeLabels[type].many.toLowerCase()).join(', ')}`;
}

/** The heading for each row that begins a new day group. */
export function groupsOf(rows: readonly DocumentRow[], now: Date): (string | undefined)[] {
  const groups = rows.map((row) => dayGroupOf(row.at, now));
  return groups.map((group, at) => (group === groups[at - 1] ? undefined : group));
}
