import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { MainPane } from '#renderer/app/MainPane.tsx';
import { openTarget } from '#renderer/app/navigation.ts';
import { retryAllClips } from '#renderer/clips/queries.ts';
import { countsQuery, listOf } from '#renderer/documents/queries.ts';
import { client } from '#renderer/rpc/client.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { explainStoredFailure } from '#renderer/ui/explain-failure.ts';
import { formatDateTime, plural } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { showFailure } from '#renderer/ui/show-failure.ts';
import { showToast } from '#renderer/ui/toast.ts';
import { explainProblem } from '#renderer/vault/explain-problem.ts';
import styles from '#renderer/vault/ProblemsView.module.css';
import { statusQuery } from '#renderer/vault/queries.ts';
import { type ClipId, clipIdSchema } from '#shared/ids.ts';
import type { Problem } from '#shared/vault/types.ts';

/** "Needs a look": files that could not be read, and clips that could not be finished. */
export function ProblemsView() {
  const { data: status } = useQuery(statusQuery);
  const { data: failed = [], isPending } = useFailedClips();
  const problems = status?.problems ?? [];
  const isClear = !isPending && problems.length === 0 && failed.length === 0;
  return (
    <MainPane label="Needs a look" breadcrumb="Needs a look" hasDetails={false}>
      {isClear ? (
        <EmptyState icon="check" title="Nothing needs a look">
          Every file of the vault can be read, and every clip is finished.
        </EmptyState>
      ) : (
        <div className={styles.page}>
          <div className={styles.head}>
            <h1 className={styles.title}>Needs a look</h1>
            {failed.length > 1 && <RetryAll />}
          </div>
          {failed.map(({ id, title, failure }) => (
            <FailedClip key={id} id={id} title={title} failure={failure} />
          ))}
          {problems.map((problem) => (
            <ProblemCard key={`${problem.file} ${problem.foundAt}`} problem={problem} />
          ))}
        </div>
      )}
    </MainPane>
  );
}

/** The failed clips among all clips: pages of the list are read until as many are found as there are. */
function useFailedClips() {
  const { data: counts } = useQuery(countsQuery);
  const expected = counts?.failed ?? 0;
  const query = useInfiniteQuery({ ...listOf({ kind: 'clip' }), enabled: expected > 0 });
  const { hasNextPage, isFetching, fetchNextPage } = query;
  const data = query.data?.pages
    .flatMap((page) => page.rows)
    .flatMap(({ id, title, status }) =>
      status?.state === 'failed' ? [{ id: clipIdSchema.parse(id), title, failure: status.failure }] : [],
    );
  const isPending = expected > (data?.length ?? 0) && (query.isPending || hasNextPage);
  useEffect(() => {
    if (isPending && hasNextPage && !isFetching) void fetchNextPage();
  }, [isPending, hasNextPage, isFetching, fetchNextPage]);
  return { data, isPending };
}

function RetryAll() {
  const { mutate, isPending } = useMutation(retryAllClips);
  const tell = ({ clips }: { readonly clips: number }) =>
    showToast({ icon: 'retry', message: `Trying ${plural(clips, 'clip')} again` });
  return (
    <Button icon="retry" isBusy={isPending} onClick={() => mutate(undefined, { onSuccess: tell })}>
      Retry all
    </Button>
  );
}

interface FailedClipProps {
  readonly id: ClipId;
  readonly title: string;
  readonly failure: Parameters<typeof explainStoredFailure>[0];
}

function FailedClip({ id, title, failure }: FailedClipProps) {
  const { happened, safe, action } = explainStoredFailure(failure);
  const retry = useMutation({ mutationFn: () => client.clips.retry({ id }), onError: showFailure });
  return (
    <article className={styles.card} data-kind="warning">
      <Icon name="warning" size={18} />
      <div className={styles.words}>
        <h2 className={styles.name}>{title || 'A clip without a title'}</h2>
        <p>{happened}</p>
        <p>
          {safe} {action}
        </p>
        <div className={styles.actions}>
          <Button icon="retry" isBusy={retry.isPending} onClick={() => retry.mutate()}>
            Try again
          </Button>
          <Button kind="quiet" onClick={() => openTarget({ kind: 'clip', id })}>
            Open the clip
          </Button>
        </div>
      </div>
    </article>
  );
}

function ProblemCard({ problem }: { readonly problem: Problem }) {
  const { title, safe } = explainProblem(problem);
  return (
    <article className={styles.card} data-kind={problem.kind === 'damaged' ? 'danger' : 'warning'}>
      <Icon name="warning" size={18} />
      <div className={styles.words}>
        <h2 className={styles.name}>{title}</h2>
        <p>{safe}</p>
        <dl className={styles.facts}>
          <dt>File</dt>
          <dd>{problem.file}</dd>
          {problem.movedTo && (
            <>
              <dt>Now in</dt>
              <dd>{problem.movedTo}</dd>
            </>
          )}
          <dt>Found</dt>
          <dd>{formatDateTime(problem.foundAt)}</dd>
          <dt>Detail</dt>
          <dd>{problem.detail}</dd>
        </dl>
      </div>
    </article>
  );
}
