import { useMutation } from '@tanstack/react-query';
import { retryClip } from '#renderer/clips/queries.ts';
import styles from '#renderer/clips/Reader.module.css';
import { explainStoredFailure } from '#renderer/ui/explain-failure.ts';
import { ExplanationNote } from '#renderer/ui/FailureNote.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import type { Clip, ClipState } from '#shared/clips/types.ts';

interface ClipProgressProps {
  readonly clip: Clip;
  readonly status: Exclude<ClipState, { state: 'ready' }>;
}

/** What stands in place of an article that is not there yet, or could not be made. */
export function ClipProgress({ clip, status }: ClipProgressProps) {
  const { mutate } = useMutation(retryClip);
  if (status.state === 'failed') {
    return (
      <ExplanationNote explanation={explainStoredFailure(status.failure)} onRetry={() => mutate({ id: clip.id })} />
    );
  }
  return (
    <>
      <p className={styles.progress} role="status">
        {status.state === 'captured' ? 'Saved. The article will be read in a moment.' : 'Reading the article…'}
      </p>
      <Skeleton lines={7} label="The article is being read" />
    </>
  );
}
