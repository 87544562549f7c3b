import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { BacklinksPane } from '#renderer/backlinks/BacklinksPane.tsx';
import { backlinksOf } from '#renderer/backlinks/queries.ts';
import { ClipInfo } from '#renderer/clips/ClipInfo.tsx';
import { EntityReview } from '#renderer/clips/EntityReview.tsx';
import { HighlightsPanel } from '#renderer/clips/highlights/HighlightsPanel.tsx';
import { useHighlights } from '#renderer/clips/highlights/use-highlights.ts';
import styles from '#renderer/clips/ReaderDetails.module.css';
import { type ReaderTab, showReaderTab, useReaderTab } from '#renderer/clips/reader-tab.ts';
import { useShownVersion } from '#renderer/clips/shown-version.ts';
import { entitiesOfDocument } from '#renderer/entities/queries.ts';
import { TabPanel, Tabs } from '#renderer/ui/Tabs.tsx';
import type { Clip } from '#shared/clips/types.ts';

const tabLabels: Readonly<Record<ReaderTab, string>> = {
  entities: 'Entities',
  highlights: 'Highlights',
  backlinks: 'Backlinks',
  info: 'Info',
};

/** What goes with a clip: who is in it, what points at it, where it comes from. */
export function ReaderDetails({ clip }: { readonly clip: Clip }) {
  const tabsId = useId();
  const { tab } = useReaderTab();
  const target = { kind: 'clip', id: clip.id } as const;
  const { data: rows = [] } = useQuery(entitiesOfDocument(clip.id));
  const { data: backlinks } = useQuery(backlinksOf(target));
  const { highlights } = useHighlights(clip.id, useShownVersion(clip.id));
  const suggested = rows.filter(({ entity }) => entity.status === 'suggested').length;
  const linked = backlinks?.linkedCount;
  return (
    <>
      <div className={styles.tabs}>
        <Tabs
          id={tabsId}
          label="Details of the clip"
          tabs={[
            { id: 'entities', label: tabLabels.entities, count: suggested },
            { id: 'highlights', label: tabLabels.highlights, count: highlights.length },
            { id: 'backlinks', label: tabLabels.backlinks, count: linked },
            { id: 'info', label: tabLabels.info },
          ]}
          selected={tab}
          onSelect={(chosen) => showReaderTab(chosen)}
        />
      </div>
      <TabPanel id={tabsId} selected={tab} className={styles.panel}>
        {tab === 'entities' && <EntityReview clip={clip} />}
        {tab === 'highlights' && <HighlightsPanel clip={clip.id} />}
        {tab === 'backlinks' && <BacklinksPane target={target} />}
        {tab === 'info' && <ClipInfo clip={clip} />}
      </TabPanel>
    </>
  );
}
