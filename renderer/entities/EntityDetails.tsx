import { useQuery } from '@tanstack/react-query';
import { type CSSProperties, useState } from 'react';
import { openTarget } from '#renderer/app/navigation.ts';
import { backlinksOf } from '#renderer/backlinks/queries.ts';
import { UnlinkedMentions } from '#renderer/backlinks/UnlinkedMentions.tsx';
import styles from '#renderer/entities/EntityDetails.module.css';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { EntityMark } from '#renderer/ui/EntityMark.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { formatCount, formatDate, plural } from '#renderer/ui/format.ts';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import { entityTypeLabels } from '#renderer/ui/type-labels.ts';
import type { EntityPage } from '#shared/entities/types.ts';

interface EntityDetailsProps {
  readonly page: EntityPage;
}

type Tab = 'with' | 'unlinked' | 'info';
const tabLabels: Readonly<Record<Tab, string>> = { with: 'Appears with', unlinked: 'Unlinked', info: 'Info' };

/** Who it appears with, mentions that wait for a link, and the plain facts. */
export function EntityDetails({ page }: EntityDetailsProps) {
  const [tab, setTab] = useState<Tab>('with');
  const { data: backlinks } = useQuery(backlinksOf({ kind: 'entity', id: page.entity.id }));
  return (
    <>
      <div className={styles.tabs}>
        <Tabs
          label="Details of the entity"
          tabs={[
            { id: 'with', label: tabLabels.with },
            { id: 'unlinked', label: tabLabels.unlinked, count: backlinks?.unlinkedCount },
            { id: 'info', label: tabLabels.info },
          ]}
          selected={tab}
          onSelect={setTab}
        />
      </div>
      <div role="tabpanel" aria-label={tabLabels[tab]} className={styles.panel}>
        {tab === 'with' && <AppearsWith page={page} />}
        {tab === 'unlinked' && <Unlinked page={page} />}
        {tab === 'info' && <Info page={page} />}
      </div>
    </>
  );
}

function AppearsWith({ page: { entity, appearsWith } }: EntityDetailsProps) {
  if (appearsWith.length === 0) {
    return (
      <EmptyState icon="person" title="Always alone so far">
        Entities named in the same paragraphs as {entity.name} are listed here.
      </EmptyState>
    );
  }
  const most = Math.max(...appearsWith.map(({ count }) => count));
  return (
    <section aria-label="Appears with">
      <h2 className={styles.heading}>
        Appears with <span>same paragraph</span>
      </h2>
      <ul className={styles.companions}>
        {appearsWith.map(({ entity: companion, count }) => (
          <li key={companion.id}>
            <button
              type="button"
              className={styles.companion}
              data-entity-type={companion.type}
              title={plural(count, 'shared paragraph')}
              onClick={() => openTarget({ kind: 'entity', id: companion.id })}
            >
              <EntityMark type={companion.type} />
              <span className={styles.name}>{companion.name}</span>
              <span className={styles.track} aria-hidden="true">
                <span className={styles.bar} style={{ '--share': count / most } as CSSProperties} />
              </span>
              <span className={styles.count}>{formatCount(count)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Unlinked({ page: { entity } }: EntityDetailsProps) {
  const target = { kind: 'entity', id: entity.id } as const;
  const { data, error, refetch } = useQuery(backlinksOf(target));
  if (error) return <FailureNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={5} label="Looking for mentions" />;
  if (data.unlinkedCount === 0) {
    return (
      <EmptyState icon="link" title="Every mention is linked">
        New texts that name {entity.name} will wait here.
      </EmptyState>
    );
  }
  return <UnlinkedMentions target={target} groups={data.unlinked} count={data.unlinkedCount} order="story" />;
}

function Info({
  page: { entity, mentionCount, clipCount, noteCount, storyCount, firstSeen, lastSeen },
}: EntityDetailsProps) {
  const facts = [
    ['Type', entityTypeLabels[entity.type].one],
    ['Standing', { suggested: 'Suggested', confirmed: 'Confirmed by you', hidden: 'Hidden' }[entity.status]],
    ['Mentions', formatCount(mentionCount)],
    ['Clips', formatCount(clipCount)],
    ['Notes', formatCount(noteCount)],
    ['Stories', formatCount(storyCount)],
    ['First seen', formatDate(firstSeen)],
    ['Last seen', formatDate(lastSeen)],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
