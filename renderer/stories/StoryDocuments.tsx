import { useState } from 'react';
import { openTarget } from '#renderer/app/navigation.ts';
import { targetOfRow } from '#renderer/documents/target-of-row.ts';
import { dateOf, dayGroups } from '#renderer/stories/day-groups.ts';
import styles from '#renderer/stories/StoryDocuments.module.css';
import { formatDate, formatDateTime, formatTime, plural } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { MoreButton } from '#renderer/ui/MoreButton.tsx';
import type { DocumentRow } from '#shared/documents/types.ts';
import type { StoryReport } from '#shared/stories/types.ts';

interface StoryDocumentsProps {
  readonly documents: readonly DocumentRow[];
  /** Copies stand under the clip of their report that was published first. */
  readonly reports: readonly StoryReport[];
  readonly onRemove?: ((row: DocumentRow) => void) | undefined;
}

const shownAtOnce = 100;

/** The clips and notes of a story along its days, a hundred at a time: a thousand rows at once would hold the window. */
export function StoryDocuments({ documents, reports, onRemove }: StoryDocumentsProps) {
  const copies = new Map(reports.map((report) => [report.document.id, report.copies]));
  const isCopy = new Set(reports.flatMap((report) => report.copies.map(({ id }) => id)));
  const own = documents.filter(({ id }) => !isCopy.has(id)).sort((a, b) => dateOf(b).localeCompare(dateOf(a)));
  const [most, setMost] = useState(shownAtOnce);
  const days = dayGroups(own.slice(0, most)).map((group) => (
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
            <div>
              <button type="button" className={styles.open} onClick={() => openTarget(targetOfRow(row))}>
                <strong>{row.title || 'Untitled'}</strong>
                <span className={styles.source}>
                  {row.kind === 'note' ? 'Note' : (row.outlet ?? 'Clip')}
                  {row.isUnread && ' · not read yet'}
                </span>
                {row.summary && <span className={styles.summary}>{row.summary}</span>}
              </button>
              <Copies copies={copies.get(row.id) ?? []} />
            </div>
            <time dateTime={dateOf(row)} title={formatDateTime(dateOf(row))}>
              {formatTime(dateOf(row))}
            </time>
            {onRemove && (
              <IconButton
                label={`Take ${row.title || 'Untitled'} out of this story`}
                icon="close"
                onClick={() => onRemove(row)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  ));
  return (
    <>
      {days}
      {own.length > most && <MoreButton count={own.length - most} onPress={() => setMost(most + shownAtOnce)} />}
    </>
  );
}

/** Who else ran the report; a press shows each. */
function Copies({ copies }: { readonly copies: readonly DocumentRow[] }) {
  if (copies.length === 0) return null;
  return (
    <details className={styles.copies}>
      <summary>
        Same report in <b>{plural(copies.length, 'more outlet')}</b>
      </summary>
      <ul>
        {copies.map((copy) => (
          <li key={copy.id}>
            <button type="button" onClick={() => openTarget(targetOfRow(copy))}>
              {copy.outlet ?? 'Clip'}: {copy.title || 'Untitled'}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function weekdayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? '' : date.toLocaleDateString(undefined, { weekday: 'long', timeZone: 'UTC' });
}
