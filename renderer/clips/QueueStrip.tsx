import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { go } from '#renderer/app/navigation.ts';
import { forgetRefused, stopAdding, useAdding } from '#renderer/clips/adding.ts';
import styles from '#renderer/clips/QueueStrip.module.css';
import { RefusedDialog } from '#renderer/clips/RefusedDialog.tsx';
import { orpc } from '#renderer/rpc/client.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { showFailure } from '#renderer/ui/show-failure.ts';
import { showToast } from '#renderer/ui/toast.ts';
import type { ClipQueue } from '#shared/clips/types.ts';

const emptyQueue: ClipQueue = { isPaused: false, waiting: 0, running: [], done: 0, failed: 0 };
const askAgainMs = 1000;

/** How far the reading of many clips is, along the bottom of the window; one clip by itself needs no strip. */
export function QueueStrip() {
  const { left, refused } = useAdding();
  const { data: queue = emptyQueue } = useQuery({
    ...orpc.clips.queue.queryOptions(),
    refetchInterval: ({ state }) => (left > 0 || isBusy(state.data) ? askAgainMs : false),
  });
  const [isShowingRefused, setShowingRefused] = useState(false);
  const still = queue.waiting + queue.running.length + left;
  const total = queue.done + still;
  useTellWhenDone(queue, still === 0, total);
  const isReading = still > 0 && (total > 1 || queue.isPaused);
  if (!isReading && refused.length === 0) return null;
  return (
    <section className={styles.strip} aria-label="Clips being read">
      {isReading && <Progress queue={queue} total={total} />}
      {refused.length > 0 && (
        <span className={styles.refused}>
          <Icon name="warning" size={14} />
          {refused.length === 1 ? '1 was not clipped' : `${refused.length} were not clipped`}
          <Button size="small" kind="quiet" onClick={() => setShowingRefused(true)}>
            Why
          </Button>
          <IconButton label="Leave it at that" icon="close" onClick={forgetRefused} />
        </span>
      )}
      {isShowingRefused && <RefusedDialog refused={refused} onClose={() => setShowingRefused(false)} />}
    </section>
  );
}

function Progress({ queue, total }: { readonly queue: ClipQueue; readonly total: number }) {
  const queries = useQueryClient();
  const onSuccess = (changed: ClipQueue) => queries.setQueryData(orpc.clips.queue.queryKey(), changed);
  const pause = useMutation(orpc.clips.pauseQueue.mutationOptions({ onSuccess, onError: showFailure }));
  const cancel = useMutation(orpc.clips.cancelQueue.mutationOptions({ onSuccess, onError: showFailure }));
  const { isPaused, done, failed } = queue;
  const at = Math.min(total, done + 1);
  return (
    <>
      <p className={styles.words} role="status">
        {isPaused ? `Paused after ${done} of ${total}` : `Reading ${at} of ${total}`}
      </p>
      <progress className={styles.bar} aria-label="Clips that are read" max={total} value={done} />
      {failed > 0 && (
        <Button size="small" kind="quiet" icon="warning" onClick={() => go({ view: 'problems' })}>
          {failed} to look at
        </Button>
      )}
      <span className={styles.buttons}>
        <Button size="small" isBusy={pause.isPending} onClick={() => pause.mutate({ isPaused: !isPaused })}>
          {isPaused ? 'Go on' : 'Pause'}
        </Button>
        <Button
          size="small"
          kind="quiet"
          isBusy={cancel.isPending}
          onClick={() => {
            stopAdding();
            cancel.mutate({});
          }}
        >
          Cancel
        </Button>
      </span>
    </>
  );
}

function isBusy(queue: ClipQueue | undefined): boolean {
  return queue !== undefined && queue.waiting + queue.running.length > 0;
}

/** Once many are through, those that failed are told, with the way to their reasons. */
function useTellWhenDone({ failed }: ClipQueue, isDone: boolean, total: number): void {
  const wasBusy = useRef(false);
  useEffect(() => {
    if (isDone && wasBusy.current && failed > 0 && total > 1) {
      showToast({
        icon: 'warning',
        message: `${failed} of ${total} clips ${failed === 1 ? 'needs' : 'need'} a look`,
        action: { label: 'Look', run: () => go({ view: 'problems' }) },
      });
    }
    wasBusy.current = !isDone;
  }, [isDone, failed, total]);
}
