import { useQuery } from '@tanstack/react-query';
import { type MouseEvent, useState } from 'react';
import { useNavigation } from '#renderer/app/navigation.ts';
import { SidebarRow } from '#renderer/app/SidebarRow.tsx';
import { NameSearch } from '#renderer/search/NameSearch.tsx';
import { savedSearchesQuery } from '#renderer/search/queries.ts';
import { openSaved, useSavedSearches } from '#renderer/search/use-saved-searches.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { MenuSheet } from '#renderer/ui/Menu.tsx';
import type { SavedSearch } from '#shared/search/saved-search.ts';

/** The saved searches of the sidebar with what they find now; the second button, or the menu key, changes them. */
export function SavedSearches() {
  const { data: all = [] } = useQuery(savedSearchesQuery);
  const current = useNavigation(({ place }) => (place.view === 'search' ? place.saved : undefined));
  const [menu, setMenu] = useState<{ readonly search: SavedSearch; readonly anchor: HTMLElement }>();
  const [renamed, setRenamed] = useState<SavedSearch>();
  const { change, remove } = useSavedSearches();
  const openMenu = (event: MouseEvent, search: SavedSearch) => {
    const anchor = event.target instanceof Element ? event.target.closest('button') : null;
    if (!anchor) return;
    event.preventDefault();
    setMenu({ search, anchor });
  };
  const closeMenu = () => {
    menu?.anchor.focus();
    setMenu(undefined);
  };
  return (
    <>
      {all
        .filter(({ isInSidebar }) => isInSidebar)
        .map((search) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the menu of the row, which is a button
          <div key={search.id} onContextMenu={(event) => openMenu(event, search)}>
            <SidebarRow
              label={search.name}
              count={search.count}
              isCurrent={current === search.id}
              isRail={false}
              onOpen={() => openSaved(search)}
            >
              <Icon name="search" />
            </SidebarRow>
          </div>
        ))}
      {menu && (
        <MenuSheet
          id="saved-search-menu"
          label={menu.search.name}
          anchor={menu.anchor}
          onClose={closeMenu}
          rows={[
            { label: 'Rename', icon: 'compose', onSelect: () => setRenamed(menu.search) },
            { label: 'Delete', icon: 'trash', isDanger: true, onSelect: () => void remove(menu.search) },
          ]}
        />
      )}
      <NameSearch
        title="Rename the saved search"
        initial={renamed?.name ?? ''}
        isOpen={renamed !== undefined}
        onName={(name) => renamed && change(renamed, { name }, `Renamed to “${name}”`)}
        onClose={() => setRenamed(undefined)}
      />
    </>
  );
}

/** Whether the sidebar has any. */
export function useHasSavedSearches(): boolean {
  const { data = [] } = useQuery(savedSearchesQuery);
  return data.some(({ isInSidebar }) => isInSidebar);
}
