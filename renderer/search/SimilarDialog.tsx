import { useQuery } from '@tanstack/react-query';
import { openTarget } from '#renderer/app/navigation.ts';
import { targetOfRow } from '#renderer/documents/target-of-row.ts';
import { similarTo } from '#renderer/search/queries.ts';
import styles from '#renderer/search/SimilarDialog.module.css';
import { closeSimilar, useSimilar } from '#renderer/search/similar-state.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { EntityMark } from '#renderer/ui/EntityMark.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { formatDate } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { moveFocus } from '#renderer/ui/move-focus.ts';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import type { DocumentId } from '#shared/ids.ts';
import type { SimilarDocument } from '#shared/search/types.ts';

/** Other documents like one, each with what they have in common. */
export function SimilarDialog() {
  const like = useSimilar((state) => state.like);
  return (
    <Dialog
      title={like?.title ? `More like “${like.title}”` : 'More like this'}
      isOpen={like !== undefined}
      onClose={closeSimilar}
      size="large"
    >
      {like && <SimilarDocuments key={like.id} id={like.id} />}
    </Dialog>
  );
}

function SimilarDocuments({ id }: { readonly id: DocumentId }) {
  const { data: similar, error, refetch } = useQuery(similarTo(id));
  if (error) return <FailureNote error={error} onRetry={() => void refetch()} />;
  if (!similar) return <Skeleton lines={5} label="Looking for others like it" />;
  if (similar.length === 0) {
    return <p className={styles.none}>Nothing else in this vault has much in common with it yet.</p>;
  }
  return (
    <ul className={styles.list} aria-label="Documents like it" onKeyDown={moveFocus}>
      {similar.map((one, at) => (
        <li key={one.document.id}>
          <SimilarRow similar={one} isFirst={at === 0} />
        </li>
      ))}
    </ul>
  );
}

function SimilarRow({ similar, isFirst }: { readonly similar: SimilarDocument; readonly isFirst: boolean }) {
  const { document, reasons } = similar;
  const open = () => {
    closeSimilar();
    openTarget(targetOfRow(document));
  };
  return (
    <button
      type="button"
      className={styles.row}
      // biome-ignore lint/a11y/noAutofocus: the rows are what the dialog was opened for
      autoFocus={isFirst}
      onClick={open}
    >
      <span className={styles.sign}>
        <Icon name={document.kind} />
      </span>
      <span className={styles.title}>{document.title || 'Untitled'}</span>
      <span className={styles.date}>
        {[document.outlet, formatDate(document.published ?? document.at)].filter(Boolean).join(' · ')}
      </span>
      <span className={styles.reasons}>
        {reasons.map((reason) => (
          <span key={`${reason.kind} ${reason.label}`} className={styles.reason}>
            {reason.entity && <EntityMark type={reason.entity.type} size={7.5} />}
            {wordsOf(reason)}
          </span>
        ))}
      </span>
    </button>
  );
}

function wordsOf({ kind, label }: SimilarDocument['reasons'][number]): string {
  switch (kind) {
    case 'entity':
      return label;
    case 'words':
      return `both say ${label}`;
    case 'story':
      return `both in ${label}`;
    case 'tag':
      return `#${label.replace(/^#/, '')}`;
    case 'link':
    case 'report':
      return label;
    default:
      return kind satisfies never;
  }
}
