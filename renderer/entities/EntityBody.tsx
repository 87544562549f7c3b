import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { EntityClaims } from '#renderer/entities/EntityClaims.tsx';
import { EntityContext } from '#renderer/entities/EntityContext.tsx';
import { EntityFacts } from '#renderer/entities/EntityFacts.tsx';
import { EntityHeader } from '#renderer/entities/EntityHeader.tsx';
import { EntityPath } from '#renderer/entities/EntityPath.tsx';
import { EntityQuotes } from '#renderer/entities/EntityQuotes.tsx';
import styles from '#renderer/entities/EntityView.module.css';
import { MentionsChart } from '#renderer/entities/MentionsChart.tsx';
import { claimsOf, quotesOf } from '#renderer/entities/queries.ts';
import { SinceLooked } from '#renderer/entities/SinceLooked.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { TabPanel, Tabs } from '#renderer/ui/Tabs.tsx';
import type { EntityPage } from '#shared/entities/types.ts';

interface EntityBodyProps {
  readonly page: EntityPage;
  readonly unlinkedCount: number | undefined;
}

type Part = 'context' | 'claims' | 'quotes';
const partLabels: Readonly<Record<Part, string>> = { context: 'In context', claims: 'Claims', quotes: 'Quotes' };

/** The page itself: who it is, facts, when it was mentioned, and then sentences, claims or quotes. */
export function EntityBody({ page, unlinkedCount }: EntityBodyProps) {
  const { entity, sinceLooked } = page;
  const { data: claims = [], error } = useQuery(claimsOf(entity.id));
  const { data: by } = useQuery(quotesOf(entity.id, 'by'));
  const { data: about } = useQuery(quotesOf(entity.id, 'about'));
  const tabsId = useId();
  const [part, setPart] = useState<Part>('context');
  const [week, setWeek] = useState<string>();
  const [isNewOnly, setNewOnly] = useState(false);
  return (
    <>
      <EntityHeader page={page} unlinkedCount={unlinkedCount} />
      <SinceLooked
        since={sinceLooked}
        isOnly={isNewOnly}
        onOnly={(isOnly) => {
          setNewOnly(isOnly);
          setPart('context');
        }}
      />
      {error && <FailureNote error={error} />}
      <EntityFacts entityId={entity.id} claims={claims} />
      <MentionsChart
        type={entity.type}
        weeks={page.weeks}
        strips={page.strips}
        chosen={week}
        onChoose={(chosen) => {
          setWeek(chosen);
          setPart('context');
        }}
      />
      <EntityPath entity={entity} />
      <div className={styles.parts}>
        <Tabs
          id={tabsId}
          label="What is said"
          tabs={[
            { id: 'context', label: partLabels.context, count: page.mentionCount },
            {
              id: 'claims',
              label: partLabels.claims,
              count: claims.filter(({ layer }) => layer !== 'rejected').length,
            },
            { id: 'quotes', label: partLabels.quotes, count: (by?.total ?? 0) + (about?.total ?? 0) },
          ]}
          selected={part}
          onSelect={setPart}
        />
      </div>
      <TabPanel id={tabsId} selected={part}>
        {part === 'context' && (
          <EntityContext
            entity={entity}
            week={week}
            lookedAt={sinceLooked.at}
            isNewOnly={isNewOnly}
            onShowAll={() => {
              setWeek(undefined);
              setNewOnly(false);
            }}
          />
        )}
        {part === 'claims' && <EntityClaims entity={entity} />}
        {part === 'quotes' && <EntityQuotes entity={entity} />}
      </TabPanel>
    </>
  );
}
