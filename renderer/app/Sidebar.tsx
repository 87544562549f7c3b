import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { openAddClip } from '#renderer/app/add-clip.ts';
import { keysOf } from '#renderer/app/keys.ts';
import { toggleSidebar, useRail } from '#renderer/app/layout.ts';
import { go, useNavigation } from '#renderer/app/navigation.ts';
import { PaneDivider } from '#renderer/app/PaneDivider.tsx';
import { openPalette } from '#renderer/app/palette/palette-state.ts';
import styles from '#renderer/app/Sidebar.module.css';
import { SidebarRow } from '#renderer/app/SidebarRow.tsx';
import { useCurrentType } from '#renderer/app/use-current-type.ts';
import { VaultState } from '#renderer/app/VaultState.tsx';
import { countsQuery, tagsQuery } from '#renderer/documents/queries.ts';
import { useNewNote } from '#renderer/documents/use-new-note.ts';
import { goToGraph } from '#renderer/graph/go-to-graph.ts';
import { openDay } from '#renderer/notes/daily-notes.ts';
import { SavedSearches, useHasSavedSearches } from '#renderer/search/SavedSearches.tsx';
import { TagTree } from '#renderer/tags/TagTree.tsx';
import { EntityMark } from '#renderer/ui/EntityMark.tsx';
import { Icon, type IconName } from '#renderer/ui/Icon.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { keepOneTabStop, moveFocus } from '#renderer/ui/move-focus.ts';
import { entityTypeLabels } from '#renderer/ui/type-labels.ts';
import { problemCount, statusQuery } from '#renderer/vault/queries.ts';
import { entityTypes } from '#shared/entities/types.ts';

const places: readonly { view: 'inbox' | 'stories' | 'notes' | 'clips'; icon: IconName; label: string }[] = [
  { view: 'inbox', icon: 'inbox', label: 'Inbox' },
  { view: 'stories', icon: 'stories', label: 'Stories' },
  { view: 'notes', icon: 'note', label: 'Notes' },
  { view: 'clips', icon: 'clip', label: 'Clips' },
];

/** The ways to everything in the vault. */
export function Sidebar() {
  const place = useNavigation((state) => state.place);
  const { isRail, canUnfold } = useRail();
  const { data: counts } = useQuery(countsQuery);
  const { data: tags = [] } = useQuery(tagsQuery);
  const { data: status } = useQuery(statusQuery);
  const currentType = useCurrentType(place);
  const rows = useRef<HTMLDivElement>(null);
  // Whatever comes and goes among the rows, one of them is where Tab stops.
  useEffect(() => {
    if (rows.current) keepOneTabStop(rows.current);
  });
  const newNote = useNewNote();
  const hasSavedSearches = useHasSavedSearches();
  const problems = problemCount(status, counts);
  return (
    <nav className={styles.side} aria-label="Vault" data-pane="side" data-rail={isRail || undefined}>
      <header className={styles.bar}>
        {canUnfold && (
          <IconButton
            label={isRail ? 'Show the sidebar' : 'Fold the sidebar'}
            icon="panel-left"
            keys={keysOf('sidebar')}
            onClick={toggleSidebar}
          />
        )}
        <span className={styles.gap} />
        {!isRail && <IconButton label="Add a clip" icon="plus" onClick={() => openAddClip()} />}
        {!(isRail && canUnfold) && (
          <IconButton label="New note" icon="compose" keys={keysOf('new-note')} onClick={newNote} />
        )}
      </header>
      <button type="button" className={styles.jump} aria-label="Jump to…" onClick={() => openPalette()}>
        <Icon name="search" />
        {!isRail && <span className={styles.gap}>Jump to…</span>}
        {!isRail && <kbd>{keysOf('jump')}</kbd>}
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys move between the rows, which are buttons */}
      <div
        ref={rows}
        className={styles.scroll}
        onKeyDown={moveFocus}
        onFocus={({ currentTarget }) => keepOneTabStop(currentTarget)}
      >
        <div className={styles.group}>
          {places.map(({ view, icon, label }) => (
            <SidebarRow
              key={view}
              label={label}
              count={counts?.[view]}
              isCurrent={place.view === view}
              onOpen={() => go({ view })}
              isRail={isRail}
            >
              <Icon name={icon} />
            </SidebarRow>
          ))}
          <SidebarRow label="Graph" isCurrent={place.view === 'graph'} onOpen={goToGraph} isRail={isRail}>
            <Icon name="graph" />
          </SidebarRow>
          <SidebarRow label="Today" isCurrent={false} onOpen={() => void openDay()} isRail={isRail}>
            <Icon name="calendar" />
          </SidebarRow>
          {((counts?.templates ?? 0) > 0 || place.view === 'templates') && (
            <SidebarRow
              label="Templates"
              count={counts?.templates}
              isCurrent={place.view === 'templates'}
              onOpen={() => go({ view: 'templates' })}
              isRail={isRail}
            >
              <Icon name="copy" />
            </SidebarRow>
          )}
          {counts && (counts.review > 0 || place.view === 'review') && (
            <SidebarRow
              label="To review"
              count={counts.review}
              isCurrent={place.view === 'review'}
              onOpen={() => go({ view: 'review' })}
              isRail={isRail}
            >
              <Icon name="list-checks" />
            </SidebarRow>
          )}
          {problems > 0 && (
            <SidebarRow
              label="Needs a look"
              count={problems}
              isCurrent={place.view === 'problems'}
              onOpen={() => go({ view: 'problems' })}
              isRail={isRail}
              isWarning
            >
              <Icon name="warning" />
            </SidebarRow>
          )}
        </div>
        <div className={styles.group}>
          <SidebarHeading isRail={isRail}>Entities</SidebarHeading>
          {entityTypes.map((type) => (
            <SidebarRow
              key={type}
              label={entityTypeLabels[type].many}
              count={counts?.entities[type]}
              isCurrent={currentType === type}
              onOpen={() => go({ view: 'entities', type })}
              isRail={isRail}
            >
              <EntityMark type={type} size={10} />
            </SidebarRow>
          ))}
        </div>
        {!isRail && tags.length > 0 && (
          <div className={styles.group}>
            <SidebarHeading isRail={isRail}>Tags</SidebarHeading>
            <TagTree />
          </div>
        )}
        {!isRail && hasSavedSearches && (
          <div className={styles.group}>
            <SidebarHeading isRail={isRail}>Saved searches</SidebarHeading>
            <SavedSearches />
          </div>
        )}
      </div>
      <footer className={styles.foot}>
        {!isRail && <VaultState />}
        <IconButton
          label="Settings"
          icon="settings"
          keys={keysOf('settings')}
          isOn={place.view === 'settings'}
          onClick={() => go({ view: 'settings' })}
        />
      </footer>
      {!isRail && <PaneDivider pane="side" label="Width of the sidebar" />}
    </nav>
  );
}

function SidebarHeading({ isRail, children }: { readonly isRail: boolean; readonly children: string }) {
  return isRail ? <hr className={styles.rule} /> : <h2 className={styles.heading}>{children}</h2>;
}
