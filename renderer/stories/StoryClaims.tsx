import { ClaimRow } from '#renderer/entities/ClaimRow.tsx';
import styles from '#renderer/entities/EntityClaims.module.css';
import { useClaimDecision } from '#renderer/entities/use-claim-decision.ts';
import { storyPageOf } from '#renderer/stories/queries.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { formatCount, plural } from '#renderer/ui/format.ts';
import type { StoryPage } from '#shared/stories/types.ts';

/** What the story's documents claim, each matter with how far it has come in which report. */
export function StoryClaims({ story: { id, claims, sinceLooked } }: { readonly story: StoryPage }) {
  const { decide, isPending } = useClaimDecision(storyPageOf(id).queryKey);
  if (claims.length === 0)
    return (
      <EmptyState icon="quote" title="No claims found">
        What the clips of this story report is listed here, with who says so.
      </EmptyState>
    );
  const single = claims.filter(({ originCount }) => originCount === 1).length;
  const added = new Set(sinceLooked.claims);
  return (
    <section className={styles.claims} aria-label="Claims">
      <header className={styles.head}>
        <p>
          {plural(claims.length, 'claim')}, {single === 0 ? 'none' : formatCount(single)} from a single source
          {added.size > 0 && `, ${formatCount(added.size)} new since you last looked`}
        </p>
      </header>
      <ul className={styles.rows} aria-label={plural(claims.length, 'claim')}>
        {claims.map((group) => (
          <ClaimRow
            key={group.key}
            group={group}
            isNew={added.has(group.key)}
            isBusy={isPending}
            onDecide={(layer) => void decide(group, layer)}
          />
        ))}
      </ul>
    </section>
  );
}
