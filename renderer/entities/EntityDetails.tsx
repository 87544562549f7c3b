import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { backlinksOf } from '#renderer/backlinks/queries.ts';
import { UnlinkedMentions } from '#renderer/backlinks/UnlinkedMentions.tsx';
import { Companions } from '#renderer/entities/Companions.tsx';
import { Corrections } from '#renderer/entities/Corrections.tsx';
import styles from '#renderer/entities/EntityDetails.module.css';
import { NotesAbout } from '#renderer/entities/NotesAbout.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { formatCount, formatDate } from '#renderer/ui/format.ts';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { TabPanel, Tabs } from '#renderer/ui/Tabs.tsx';
import { entityTypeLabels } from '#renderer/ui/type-labels.ts';
import type { EntityPage } from '#shared/entities/types.ts';

interface EntityDetailsProps {
  readonly page: EntityPage;
  readonly unlinkedCount: number | undefined;
}

type Tab = 'with' | 'unlinked' | 'info';
const tabLabels: Readonly<Record<Tab, string>> = { with: 'Appears with', unlinked: 'Unlinked', info: 'Info' };

/** Who it appears with and the notes about it, mentions that wait for a link, plain facts and corrections. */
export function EntityDetails({ page, unlinkedCount }: EntityDetailsProps) {
  const tabsId = useId();
  const [tab, setTab] = useState<Tab>('with');
  return (
    <>
      <div className={styles.tabs}>
        <Tabs
          id={tabsId}
          label="Details of the entity"
          tabs={[
            { id: 'with', label: tabLabels.with },
            { id: 'unlinked', label: tabLabels.unlinked, count: unlinkedCount },
            { id: 'info', label: tabLabels.info },
          ]}
          selected={tab}
          onSelect={setTab}
        />
      </div>
      <TabPanel id={tabsId} selected={tab} className={styles.panel}>
        {tab === 'with' && (
          <>
            <Companions page={page} />
            <NotesAbout page={page} />
          </>
        )}
        {tab === 'unlinked' && <Unlinked page={page} />}
        {tab === 'info' && (
          <>
            <Info page={page} />
            <Corrections page={page} />
          </>
        )}
      </TabPanel>
    </>
  );
}

function Unlinked({ page: { entity } }: Pick<EntityDetailsProps, 'page'>) {
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
}: Pick<EntityDetailsProps, 'page'>) {
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
