import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  arrangeBacklinks,
  type BacklinkOrder,
  backlinkOrders,
  documentsOf,
} from '#renderer/backlinks/arrange-backlinks.ts';
import { BacklinkSections } from '#renderer/backlinks/BacklinkSections.tsx';
import styles from '#renderer/backlinks/BacklinksPane.module.css';
import { backlinksOf } from '#renderer/backlinks/queries.ts';
import { UnlinkedMentions } from '#renderer/backlinks/UnlinkedMentions.tsx';
import { DetailsSection } from '#renderer/ui/DetailsSection.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { formatCount, plural } from '#renderer/ui/format.ts';
import { Menu } from '#renderer/ui/Menu.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { keyOfTarget, type LinkTarget } from '#shared/targets.ts';

interface BacklinksPaneProps {
  readonly target: LinkTarget;
}

const orderLabels: Readonly<Record<BacklinkOrder, string>> = { story: 'By story', date: 'By date', kind: 'By kind' };

/** Every passage that points at one thing: the linked ones, then those that only name it. */
export function BacklinksPane({ target }: BacklinksPaneProps) {
  const [order, setOrder] = useState<BacklinkOrder>('story');
  const { data, error, refetch } = useQuery(backlinksOf(target));
  if (error) return <FailureNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={5} label="Looking for backlinks" />;
  if (data.linkedCount === 0 && data.unlinkedCount === 0) {
    return (
      <EmptyState icon="link" title="Nothing points here yet">
        Notes that link to this, and texts that name it, are listed here.
      </EmptyState>
    );
  }
  const shown = new Set([...documentsOf(data.linked), ...documentsOf(data.unlinked)].map(({ id }) => id)).size;
  return (
    <>
      <DetailsSection
        title="Linked mentions"
        count={formatCount(data.linkedCount)}
        end={
          <Menu
            label="Sort backlinks"
            icon="sort"
            rows={backlinkOrders.map((by) => ({
              label: orderLabels[by],
              isChecked: by === order,
              onSelect: () => setOrder(by),
            }))}
          />
        }
      >
        {data.linkedCount === 0 && <p className={styles.none}>Nothing links here yet.</p>}
        <BacklinkSections sections={arrangeBacklinks(data.linked, order)} foldKey={`linked ${keyOfTarget(target)}`} />
      </DetailsSection>
      {data.unlinkedCount > 0 && (
        <UnlinkedMentions target={target} groups={data.unlinked} count={data.unlinkedCount} order={order} />
      )}
      {data.documentCount > shown && (
        <p className={styles.none}>
          The newest {plural(shown, 'document')} of {formatCount(data.documentCount)} are shown. Search finds them all.
        </p>
      )}
    </>
  );
}
