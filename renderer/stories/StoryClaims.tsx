import { useInfiniteQuery } from '@tanstack/react-query';
import { ClaimRow } from '#renderer/entities/ClaimRow.tsx';
import styles from '#renderer/entities/EntityClaims.module.css';
import { useClaimDecision } from '#renderer/entities/use-claim-decision.ts';
import { orpc } from '#renderer/rpc/client.ts';
import { storyClaimsOf } from '#renderer/stories/queries.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { formatCount, plural } from '#renderer/ui/format.ts';
import { MoreButton } from '#renderer/ui/MoreButton.tsx';
import type { StoryPage } from '#shared/stories/types.ts';

/** What the story's documents claim, each matter with how far it has come in which report; at first those of the page. */
export function StoryClaims({ story: { id, claims, sinceLooked } }: { readonly story: StoryPage }) {
  const { decide, isPending } = useClaimDecision(orpc.stories.key());
  const { data, error, refetch, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(storyClaimsOf(id));
  const groups = data ? data.pages.flatMap((page) => page.groups) : claims;
  const total = data?.pages.at(-1)?.total ?? groups.length;
  const left = total - groups.length;
  if (groups.length === 0 && !error)
    return (
      <EmptyState icon="quote" title="No claims found">
        What the clips of this story report is listed here, with who says so.
      </EmptyState>
    );
  const single = groups.filter(({ originCount }) => originCount === 1).length;
  const added = new Set(sinceLooked.claims);
  return (
    <section className={styles.claims} aria-label="Claims">
      {error && <FailureNote error={error} onRetry={() => void refetch()} />}
      <header className={styles.head}>
        <p>
          {plural(total, 'claim')}, {single === 0 ? 'none' : formatCount(single)}
          {left > 0 && ` of the ${formatCount(groups.length)} shown`} from a single source
          {added.size > 0 && `, ${formatCount(added.size)} new since you last looked`}
        </p>
      </header>
      <ul className={styles.rows} aria-label={plural(groups.length, 'claim')}>
        {groups.map((group) => (
          <ClaimRow
            key={group.key}
            group={group}
            isNew={added.has(group.key)}
            isBusy={isPending}
            onDecide={(layer) => void decide(group, layer)}
          />
        ))}
      </ul>
      {left > 0 && <MoreButton count={left} onPress={() => !isFetchingNextPage && void fetchNextPage()} />}
    </section>
  );
}
