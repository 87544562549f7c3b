import { useQuery } from '@tanstack/react-query';
import { ComparisonSide } from '#renderer/clips/ComparisonSide.tsx';
import styles from '#renderer/clips/ComparisonView.module.css';
import { ComparisonView } from '#renderer/clips/ComparisonView.tsx';
import { closeComparison, openComparison, useComparisonRequest } from '#renderer/clips/comparison-request.ts';
import { comparisonOf } from '#renderer/clips/queries.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import type { VersionRef } from '#shared/clips/comparison.ts';

/** Two texts side by side: versions of a clip, or two clips with the same copy. */
export function ComparisonDialog() {
  const request = useComparisonRequest((state) => state.request);
  if (!request) return null;
  const { before, after } = request;
  return (
    <Dialog
      title={before.id === after.id ? 'Compare versions' : 'Compare clips'}
      isOpen
      size="wide"
      onClose={closeComparison}
    >
      <div className={styles.sides}>
        <ComparisonSide label="Before" side={before} onChange={(side) => openComparison(side, after)} />
        <ComparisonSide label="After" side={after} onChange={(side) => openComparison(before, side)} />
      </div>
      <Compared key={`${nameOf(before)} ${nameOf(after)}`} before={before} after={after} />
    </Dialog>
  );
}

function nameOf({ id, version }: VersionRef): string {
  return `${id}/${version ?? 'newest'}`;
}

function Compared({ before, after }: { readonly before: VersionRef; readonly after: VersionRef }) {
  const { data, error, refetch } = useQuery(comparisonOf(before, after));
  if (error) return <FailureNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={9} label="Comparing" />;
  return <ComparisonView comparison={data} />;
}
