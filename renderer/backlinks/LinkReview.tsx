import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { CheckRows } from '#renderer/backlinks/CheckRows.tsx';
import { LinkDifference } from '#renderer/backlinks/LinkDifference.tsx';
import styles from '#renderer/backlinks/LinkReview.module.css';
import { unlinkedOf } from '#renderer/backlinks/queries.ts';
import { chosenMentions, leaveOut, nameOfRow, reviewRowsOf, stateOfRow } from '#renderer/backlinks/review-rows.ts';
import { useLinkMentions } from '#renderer/backlinks/use-link-mentions.ts';
import { useProgress } from '#renderer/documents/progress.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { formatCount, plural } from '#renderer/ui/format.ts';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import type { UnlinkedList } from '#shared/backlinks/types.ts';
import type { LinkTarget } from '#shared/targets.ts';

interface LinkReviewProps {
  readonly target: LinkTarget;
  readonly onClose: () => void;
}

/** Shows what linking every unlinked mention would change, lets some be left out, and links the others. */
export function LinkReview({ target, onClose }: LinkReviewProps) {
  const { data, error, refetch } = useQuery(unlinkedOf(target));
  if (data && data.total > 0) return <Review target={target} list={data} onClose={onClose} />;
  return (
    <Dialog title="Link mentions" size="large" isOpen onClose={onClose}>
      {error && <FailureNote error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton lines={8} label="Looking for mentions" />}
      {data && (
        <EmptyState icon="link" title="Every mention is linked">
          New texts that name it will wait here.
        </EmptyState>
      )}
    </Dialog>
  );
}

interface ReviewProps extends LinkReviewProps {
  readonly list: UnlinkedList;
}

function Review({ target, list, onClose }: ReviewProps) {
  // What is reviewed stays as it was shown, whatever changes meanwhile; main leaves alone what has moved on.
  const [shown] = useState(list);
  const rows = useMemo(() => reviewRowsOf(shown), [shown]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { linkAll, isPending } = useLinkMentions(target);
  const chosen = useMemo(() => chosenMentions(rows, left), [rows, left]);
  const documents = new Set(chosen.map(({ documentId }) => documentId)).size;
  const listed = shown.documents.reduce((sum, { passages }) => sum + passages.length, 0);
  const start = async () => {
    if (await linkAll(chosen)) onClose();
  };
  return (
    <Dialog
      title={`Link ${plural(listed, 'mention')}?`}
      size="large"
      isOpen
      onClose={onClose}
      actions={
        <>
          {isPending ? (
            <Linking />
          ) : (
            <span className={styles.chosen} role="status">
              {plural(chosen.length, 'mention')} in {plural(documents, 'document')}
            </span>
          )}
          <Button onClick={onClose}>{isPending ? 'Go on in the background' : 'Cancel'}</Button>
          <Button
            kind="primary"
            icon="link"
            isBusy={isPending}
            disabled={chosen.length === 0}
            onClick={() => void start()}
          >
            Link {plural(chosen.length, 'mention')}
          </Button>
        </>
      }
    >
      <p className={styles.words}>
        The words stay as they are. In notes they become links; in clips they count as mentions you confirmed.
        {shown.total > listed && ` These are the newest ${formatCount(listed)} of ${formatCount(shown.total)}.`}
      </p>
      <CheckRows
        label="Changes"
        count={rows.length}
        stateOf={(at) => {
          const row = rows[at];
          return row ? stateOfRow(row, rows, left) : false;
        }}
        onCheck={(places, isOn) => setLeft((before) => leaveOut(rows, before, places, isOn))}
        isDisabled={isPending}
        nameOf={(at) => {
          const row = rows[at];
          return row ? nameOfRow(row) : '';
        }}
      >
        {(at) => {
          const row = rows[at];
          return row && <LinkDifference row={row} />;
        }}
      </CheckRows>
    </Dialog>
  );
}

/** How far the linking is, as main tells it. */
function Linking() {
  const progress = useProgress((state) => state.link);
  const { done = 0, total = null } = progress ?? {};
  return (
    <span className={styles.chosen}>
      <progress className={styles.progress} aria-label="Linking" {...(total !== null && { max: total, value: done })} />
      {total === null ? 'Linking' : `${formatCount(done)} of ${formatCount(total)}`}
    </span>
  );
}
