import { useMutation } from '@tanstack/react-query';
import { go, useNavigation } from '#renderer/app/navigation.ts';
import { client } from '#renderer/rpc/client.ts';
import { saveSearch } from '#renderer/search/queries.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';
import { showToast } from '#renderer/ui/toast.ts';
import type { SavedSearch } from '#shared/search/saved-search.ts';
import type { SearchSort } from '#shared/search/types.ts';

interface NewSearch {
  readonly name: string;
  readonly query: string;
  readonly sort: SearchSort;
  readonly isGrouped: boolean;
}

/** Saving, changing and deleting saved searches; each says what happened and can be taken back. */
export function useSavedSearches() {
  const { mutate } = useMutation(saveSearch);
  const add = (search: NewSearch) =>
    mutate(search, {
      onSuccess: (saved) => {
        show(saved);
        showToast({ icon: 'check', message: `Saved as “${saved.name}”`, undo: () => void forget(saved.id) });
      },
    });
  const change = (saved: SavedSearch, changes: Partial<NewSearch>, message: string) =>
    mutate(
      { ...settingsOf(saved), ...changes },
      {
        onSuccess: (changed) => {
          const { place } = useNavigation.getState();
          if (place.view === 'search' && place.saved === saved.id) show(changed, true);
          showToast({ icon: 'check', message, undo: () => mutate(settingsOf(saved)) });
        },
      },
    );
  const remove = async ({ id, name }: SavedSearch) => {
    if (!(await forget(id))) return;
    const { place } = useNavigation.getState();
    if (place.view === 'search' && place.saved === id) {
      const { saved: _, ...rest } = place;
      go(rest, { replace: true });
    }
    showToast({ icon: 'trash', message: `Deleted the saved search “${name}”`, undo: () => void restore(id) });
  };
  return { add, change, remove };
}

/** Opens a saved search. */
export function openSaved({ id, query, sort, isGrouped }: SavedSearch): void {
  show({ id, query, sort, isGrouped });
}

function show(
  { id, query, sort, isGrouped }: Pick<SavedSearch, 'id' | 'query' | 'sort' | 'isGrouped'>,
  replace = false,
) {
  go({ view: 'search', query, sort, isGrouped, saved: id }, { replace });
}

function settingsOf({ id, name, query, sort, isGrouped, isInSidebar }: SavedSearch) {
  return { id, name, query, sort, isGrouped, isInSidebar };
}

async function forget(id: SavedSearch['id']): Promise<boolean> {
  try {
    await client.search.forgetSaved({ id });
    return true;
  } catch (error) {
    showFailure(error);
    return false;
  }
}

async function restore(id: SavedSearch['id']): Promise<void> {
  try {
    const { isRestored } = await client.search.restoreSaved({ id });
    if (!isRestored) showToast({ icon: 'warning', message: 'It is not in the trash any more.' });
  } catch (error) {
    showFailure(error);
  }
}
