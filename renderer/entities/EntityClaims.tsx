import { useQuery } from '@tanstack/react-query';
import { ClaimRow } from '#renderer/entities/ClaimRow.tsx';
import styles from '#renderer/entities/EntityClaims.module.css';
import { claimsOf } from '#renderer/entities/queries.ts';
import { useClaimDecision } from '#renderer/entities/use-claim-decision.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { formatCount, plural } from '#renderer/ui/format.ts';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import type { Entity } from '#shared/entities/types.ts';

interface EntityClaimsProps {
  readonly entity: Entity;
}

/** What is reported about it, matter by matter; never as Backstory's own word. */
export function EntityClaims({ entity }: EntityClaimsProps) {
  const { data, error, refetch } = useQuery(claimsOf(entity.id));
  const { decide, isPending } = useClaimDecision(claimsOf(entity.id).queryKey);
  if (error) return <FailureNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={6} label="Looking for claims" />;
  const groups = data.filter(({ layer }) => layer !== 'rejected');
  const single = groups.filter(({ originCount }) => originCount === 1).length;
  return (
    <section className={styles.claims} aria-label="Claims">
      {groups.length > 0 && (
        <header className={styles.head}>
          <p>
            {plural(groups.length, 'claim')}, {single === 0 ? 'none' : formatCount(single)} from a single source
          </p>
        </header>
      )}
      {groups.length === 0 && (
        <EmptyState icon="quote" title="No claims found">
          What articles report about {entity.name} is listed here, with who says so.
        </EmptyState>
      )}
      <ul className={styles.rows} aria-label={plural(groups.length, 'claim')}>
        {groups.map((group) => (
          <ClaimRow key={group.key} group={group} isBusy={isPending} onDecide={(layer) => void decide(group, layer)} />
        ))}
      </ul>
    </section>
  );
}
