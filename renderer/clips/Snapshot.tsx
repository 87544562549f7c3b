import { useQuery } from '@tanstack/react-query';
import styles from '#renderer/clips/Snapshot.module.css';
import { orpc } from '#renderer/rpc/client.ts';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import type { Clip } from '#shared/clips/types.ts';

interface SnapshotProps {
  readonly clip: Pick<Clip, 'id' | 'title'>;
  /** The newest unless one is named. */
  readonly version?: number | undefined;
}

/** The page as it was stored, in a frame from which nothing gets out and in which nothing runs. */
export function Snapshot({ clip, version }: SnapshotProps) {
  const input = { id: clip.id, ...(version === undefined ? {} : { version }) };
  // An address shows its page once: it is never taken from the cache.
  const { data, error, refetch } = useQuery({
    ...orpc.clips.snapshot.queryOptions({ input }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (error) return <FailureNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} label="Opening the page as it was stored" />;
  return (
    <div className={styles.seal}>
      <p className={styles.note}>The page as it was stored: its words and pictures. Nothing in it runs or loads.</p>
      <iframe
        key={data.address}
        className={styles.frame}
        title={`Stored page: ${clip.title}`}
        src={data.address}
        sandbox=""
        {...{ credentialless: '' }}
        referrerPolicy="no-referrer"
      />
    </div>
  );
}
