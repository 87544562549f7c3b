import { openTarget } from '#renderer/app/navigation.ts';
import styles from '#renderer/documents/ActiveClip.module.css';
import { FilingSuggestions } from '#renderer/stories/FilingSuggestions.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { formatDate } from '#renderer/ui/format.ts';
import type { DocumentRow } from '#shared/documents/types.ts';
import { clipIdSchema } from '#shared/ids.ts';

/** The clip that the keyboard is on in the list, before it is opened: what it is, and where it may belong. */
export function ActiveClip({ row }: { readonly row: DocumentRow }) {
  const id = clipIdSchema.parse(row.id);
  const source = [row.outlet, row.published && formatDate(row.published)].filter(Boolean).join(' · ');
  return (
    <section className={styles.clip} aria-label="The clip in the list">
      <h2 className={styles.title}>{row.title || 'Untitled'}</h2>
      {source !== '' && <p className={styles.source}>{source}</p>}
      {row.summary && <p className={styles.summary}>{row.summary}</p>}
      <Button kind="primary" onClick={() => openTarget({ kind: 'clip', id })}>
        Read
      </Button>
      <div className={styles.filing}>
        <FilingSuggestions clip={id} />
      </div>
    </section>
  );
}
