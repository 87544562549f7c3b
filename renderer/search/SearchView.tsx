import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useId, useState } from 'react';
import { useCommand } from '#renderer/app/commands.ts';
import { matches, writeKeys } from '#renderer/app/keys.ts';
import { useDetails } from '#renderer/app/layout.ts';
import { MainPane } from '#renderer/app/MainPane.tsx';
import { focusPlace } from '#renderer/app/move-to-pane.ts';
import { go, goBack, type SearchPlace, useNavigation } from '#renderer/app/navigation.ts';
import { copyHit, hasSelection } from '#renderer/search/copy-hit.ts';
import { Facets } from '#renderer/search/Facets.tsx';
import { FacetsPane } from '#renderer/search/FacetsPane.tsx';
import { NameSearch } from '#renderer/search/NameSearch.tsx';
import { NarrowWith } from '#renderer/search/NarrowWith.tsx';
import { openHit, openHitBeside } from '#renderer/search/open-hit.ts';
import { PreviewPane } from '#renderer/search/PreviewPane.tsx';
import { rememberQuery, savedSearchesQuery } from '#renderer/search/queries.ts';
import { countWords, mayHaveMore, SearchBar } from '#renderer/search/SearchBar.tsx';
import { longestTyped, SearchField } from '#renderer/search/SearchField.tsx';
import { SearchHints } from '#renderer/search/SearchHints.tsx';
import { SearchNotes } from '#renderer/search/SearchNotes.tsx';
import { idOfRow, SearchResults } from '#renderer/search/SearchResults.tsx';
import { SearchStatus } from '#renderer/search/SearchStatus.tsx';
import styles from '#renderer/search/SearchView.module.css';
import { askOfPlace, keyOfAsk } from '#renderer/search/search-ask.ts';
import { useIsWide } from '#renderer/search/use-is-wide.ts';
import { useSavedSearches } from '#renderer/search/use-saved-searches.ts';
import { useSearch } from '#renderer/search/use-search.ts';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { type ListStep, useKeptSteps } from '#renderer/ui/use-kept-steps.ts';
import type { SavedSearch } from '#shared/search/saved-search.ts';

interface SearchViewProps {
  readonly place: SearchPlace;
}

const rowsOfPage = 6;
const facetsFit = 1100;

/** Everything in the vault that a query asks for; the query is the whole truth, and is kept in the place. */
export function SearchView({ place }: SearchViewProps) {
  const id = useId();
  const { query } = place;
  const { data: allSaved = [] } = useQuery(savedSearchesQuery);
  const saved = allSaved.find((one) => one.id === place.saved);
  const isChanged = saved !== undefined && saved.query !== query;
  // What was changed since it was saved is not the saved search any more.
  const { saved: _saved, ...unsaved } = place;
  const asked = isChanged ? unsaved : place;
  const ask = askOfPlace(asked);
  const [withReasons, setReasons] = useState(false);
  const [isExplained, setExplained] = useState(false);
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  const [isNaming, setNaming] = useState(false);
  const [copiesOf, setCopiesOf] = useState<number>();
  const hasFacetsBeside = useIsWide(facetsFit);
  const details = useDetails();
  const search = useSearch(ask, withReasons);
  const active = Math.min(place.row ?? 0, Math.max(0, search.count - 1));
  const hit = search.hitAt(active);
  const isAsked = query.trim() !== '';
  const isEmpty = isAsked && search.isWhole && !search.isBehind && search.count === 0;
  const { add, change, remove } = useSavedSearches();

  const show = (changes: Partial<SearchPlace>) => {
    const { row: _, ...rest } = place;
    go({ ...rest, ...changes }, { replace: true });
  };
  const askFor = (next: string) => show({ query: next.slice(0, longestTyped) });
  const moveTo = (row: number) => {
    search.pin(row);
    search.want(row);
    if (row !== active) show({ row });
  };
  const open = (row: number, isBeside = false) => {
    const chosen = search.hitAt(row);
    if (!chosen || search.isBehind) return;
    if (!isBeside) return openHit(chosen, asked, row);
    moveTo(row);
    openHitBeside(chosen, query);
  };
  const press = useKeptSteps<'open' | 'beside' | 'copies'>({
    key: keyOfAsk(ask),
    count: search.count,
    active,
    isHere: isAsked && !search.isBehind && (search.count > 0 || search.isWhole),
    isWhole: search.isWhole || Boolean(search.error),
    hasRow: (row) => search.hitAt(row) !== undefined,
    onMove: moveTo,
    onTake: (row, how) => {
      if (how !== 'copies') open(row, how === 'beside');
      else if (search.hitAt(row)?.alsoIn.length) setCopiesOf(row);
    },
  });
  const leave = () => {
    goBack();
    focusPlace();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (matches(event.nativeEvent, 'Mod+C') && hit && !hasSelection(event.target)) {
      event.preventDefault();
      void copyHit(hit);
      return;
    }
    if (matches(event.nativeEvent, 'Mod+Enter') && !event.nativeEvent.isComposing) {
      event.preventDefault();
      event.stopPropagation();
      press({ type: 'take', how: 'beside' });
      return;
    }
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = stepOf(event.key, isInList(event.target));
    if (step) press(step);
    else if (event.key === 'Enter' && event.shiftKey) press({ type: 'take', how: 'copies' });
    else if (event.key === 'Enter') {
      rememberQuery(query);
      press({ type: 'take', how: 'open' });
    } else if (event.key === 'Escape' && query !== '' && !isInList(event.target)) askFor('');
    else if (event.key === 'Escape' && useNavigation.getState().canGoBack) leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const save = () => {
    if (saved && isChanged)
      change(saved, { query, sort: ask.sort, isGrouped: ask.isGrouped }, `Updated “${saved.name}”`);
    else if (isAsked && !saved) setNaming(true);
  };
  useCommand({ id: 'search.save', title: 'Save this search', keys: 'Mod+S', icon: 'star', run: save });

  const facets = <Facets facets={search.facets} query={query} onAsk={askFor} />;
  return (
    <>
      {(hasFacetsBeside || isDrawerOpen) && (
        <FacetsPane isDrawer={!hasFacetsBeside} onClose={() => setDrawerOpen(false)}>
          {facets}
        </FacetsPane>
      )}
      <MainPane
        label="Search"
        title={saved?.name ?? (isAsked ? `Search: ${query.trim()}` : 'Search')}
        breadcrumb={saved ? `Saved searches / ${saved.name}${isChanged ? ', changed' : ''}` : 'Search'}
        hasDetails={details.mode === 'docked'}
        actions={
          <>
            {!hasFacetsBeside && (
              <IconButton
                label="Narrow the search"
                icon="filter"
                isOn={isDrawerOpen}
                onClick={() => setDrawerOpen(!isDrawerOpen)}
              />
            )}
            {saved && <SavedMenu saved={saved} onNew={() => setNaming(true)} onRemove={() => void remove(saved)} />}
          </>
        }
      >
        <div className={styles.page}>
          <SearchField
            query={query}
            isTyping={ask.isTyping}
            onAsk={askFor}
            listId={`${id}-hits`}
            activeId={search.count > 0 ? idOfRow(`${id}-hits`, active) : undefined}
            onListKey={onKeyDown}
          />
          <NarrowWith query={query} onAsk={askFor} />
          {isAsked && (
            <SearchBar
              search={search}
              sort={ask.sort}
              onSort={(sort) => show({ sort })}
              isGrouped={ask.isGrouped}
              onGroup={(isGrouped) => show({ isGrouped })}
              withReasons={withReasons}
              onReasons={setReasons}
              isExplained={isExplained}
              onExplain={setExplained}
              onSave={!saved || isChanged ? save : undefined}
              saveLabel={saved ? 'Save changes' : 'Save search'}
            />
          )}
          <SearchStatus words={isAsked && search.isWhole && !search.isBehind ? countWords(search) : ''} />
          {isAsked && search.result && (
            <SearchNotes
              result={search.result}
              isExplained={isExplained}
              onNear={ask.isExact && search.isWhole ? () => go(unsaved) : undefined}
            />
          )}
          {Boolean(search.error) && <FailureNote error={search.error} onRetry={search.retry} />}
          {!isAsked && <SearchHints onTry={askFor} />}
          {isEmpty && !mayHaveMore(search) && <SearchHints query={query} onTry={askFor} />}
          {isAsked && !isEmpty && (
            <div className={styles.list}>
              <SearchResults
                id={`${id}-hits`}
                search={search}
                active={active}
                withReasons={withReasons}
                onKeyDown={onKeyDown}
                onOpen={open}
                copiesOf={copiesOf}
                onCopies={setCopiesOf}
              />
            </div>
          )}
        </div>
        <footer className={styles.foot} aria-hidden="true">
          <span>
            <kbd>↑ ↓</kbd> move
          </span>
          <span>
            <kbd>↵</kbd> open
          </span>
          <span>
            <kbd>{writeKeys('Mod+Enter').replace('Enter', '↵')}</kbd> open beside
          </span>
          <span>
            <kbd>⇧↵</kbd> other copies
          </span>
          <span>
            <kbd>{writeKeys('Mod+C')}</kbd> copy with source
          </span>
          <span>
            <kbd>Esc</kbd> clear, then back
          </span>
        </footer>
      </MainPane>
      {details.mode === 'docked' && details.isOpen && isAsked && (
        <PreviewPane
          query={query}
          isTyping={ask.isTyping}
          hit={hit}
          onOpen={(span) => hit && openHit({ ...hit, span }, asked, active)}
        />
      )}
      <NameSearch
        title="Save this search"
        initial={saved?.name ?? query.trim().slice(0, 300)}
        isOpen={isNaming}
        onName={(name) => add({ name, query, sort: ask.sort, isGrouped: ask.isGrouped })}
        onClose={() => setNaming(false)}
      />
    </>
  );
}

function isInList(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.role === 'listbox';
}

/** Where a key leads in the results; some keys are letters and places of the text while the field has the focus. */
function stepOf(key: string, isInList: boolean): ListStep<never> | undefined {
  const rows = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: rowsOfPage,
    PageUp: -rowsOfPage,
    ...(isInList && { j: 1, k: -1 }),
  }[key];
  if (rows !== undefined) return { type: 'by', rows };
  if (isInList && key === 'Home') return { type: 'first' };
  return isInList && key === 'End' ? { type: 'last' } : undefined;
}

interface SavedMenuProps {
  readonly saved: SavedSearch;
  readonly onNew: () => void;
  readonly onRemove: () => void;
}

/** What can be done with the saved search that is open. */
function SavedMenu({ saved, onNew, onRemove }: SavedMenuProps) {
  const [isRenaming, setRenaming] = useState(false);
  const { change } = useSavedSearches();
  return (
    <>
      <Menu
        label="More"
        rows={[
          { label: 'Rename', icon: 'compose', onSelect: () => setRenaming(true) },
          { label: 'Save as another', icon: 'copy', onSelect: onNew },
          { label: 'Delete', icon: 'trash', isDanger: true, onSelect: onRemove },
        ]}
      />
      <NameSearch
        title="Rename the saved search"
        initial={saved.name}
        isOpen={isRenaming}
        onName={(name) => change(saved, { name }, `Renamed to “${name}”`)}
        onClose={() => setRenaming(false)}
      />
    </>
  );
}
