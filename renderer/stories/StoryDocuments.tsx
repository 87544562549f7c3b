import { openTarget } from '#renderer/app/navigation.ts';
import { targetOfRow } from '#renderer/documents/target-of-row.ts';
import { dateOf, dayGroups } from '#renderer/stories/day-groups.ts';
import styles from '#renderer/stories/StoryDocuments.module.css';
import { formatDate, formatDateTime, formatTime } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import type { DocumentRow } from '#shared/documents/types.ts';

interface StoryDocumentsProps {
  readonly documents: readonly DocumentRow[];
  readonly onRemove: (row: DocumentRow) => void;
}

/** The clips and notes of a story along its days. */
export function StoryDocuments({ documents, onRemove }: StoryDocumentsProps) {
  return dayGroups(documents).map((group) => (
    <section key={group.day} className={styles.day} aria-label={formatDate(group.day)}>
      <h2>
        {formatDate(group.day)} <span>{weekdayOf(group.day)}</span>
      </h2>
      <ul>
        {group.documents.map((row) => (
          <li key={row.id} className={styles.document}>
            <span className={styles.sign} aria-hidden="true">
              {row.outlet ? row.outlet.slice(0, 1).toUpperCase() : <Icon name={row.kind} />}
            </span>
            <button type="button" className={styles.open} onClick={() => openTarget(targetOfRow(row))}>
              <strong>{row.title || 'Untitled'}</strong>
              <span className={styles.source}>
                {row.kind === 'note' ? 'Note' : (row.outlet ?? 'Clip')}
                {row.isUnread && ' · not read yet'}
              </span>
              {row.summary && <span className={styles.summary}>{row.summary}</span>}
            </button>
            <time dateTime={dateOf(row)} title={formatDateTime(dateOf(row))}>
              {formatTime(dateOf(row))}
            </time>
            <IconButton
              label={`Take ${row.title || 'Untitled'} out of this story`}
              icon="close"
              onClick={() => onRemove(row)}
            />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function weekdayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? '' : date.toLocaleDateString(undefined, { weekday: 'long', timeZone: 'UTC' });
}
