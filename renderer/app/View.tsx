import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { openAddClip } from '#renderer/app/add-clip.ts';
import { MainPane } from '#renderer/app/MainPane.tsx';
import type { Place } from '#renderer/app/navigation.ts';
import { Reader } from '#renderer/clips/Reader.tsx';
import { ActiveClip } from '#renderer/documents/ActiveClip.tsx';
import { useActiveRow } from '#renderer/documents/active-row.ts';
import { DocumentList } from '#renderer/documents/DocumentList.tsx';
import { listOfPlace, type PlaceList } from '#renderer/documents/list-of-place.ts';
import { TableView } from '#renderer/documents/table/TableView.tsx';
import { useDocumentList } from '#renderer/documents/use-document-list.ts';
import { useNewNote } from '#renderer/documents/use-new-note.ts';
import { EntityList } from '#renderer/entities/EntityList.tsx';
import { EntityView } from '#renderer/entities/EntityView.tsx';
import { entitiesOf } from '#renderer/entities/queries.ts';
import { GraphView } from '#renderer/graph/GraphView.tsx';
import { GapsView } from '#renderer/graph/gaps/GapsView.tsx';
import { NoteView } from '#renderer/notes/NoteView.tsx';
import { StartHere } from '#renderer/onboarding/StartHere.tsx';
import { useIsVaultEmpty } from '#renderer/onboarding/use-is-vault-empty.ts';
import { ReviewView } from '#renderer/review/ReviewView.tsx';
import { SearchView } from '#renderer/search/SearchView.tsx';
import { WatchListView } from '#renderer/search/WatchListView.tsx';
import { SettingsView } from '#renderer/settings/SettingsView.tsx';
import { storyList } from '#renderer/stories/queries.ts';
import { StoryList } from '#renderer/stories/StoryList.tsx';
import { StoryView } from '#renderer/stories/StoryView.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { entityTypeLabels } from '#renderer/ui/type-labels.ts';
import { ProblemsView } from '#renderer/vault/ProblemsView.tsx';
import type { EntityType } from '#shared/entities/types.ts';

interface ViewProps {
  readonly place: Place;
}

/** What a place shows beside the sidebar: its list, where it has one, and its page with details. */
export function View({ place }: ViewProps) {
  const isVaultEmpty = useIsVaultEmpty();
  if (isVaultEmpty && place.view === 'inbox') return <StartHere />;
  switch (place.view) {
    case 'inbox':
    case 'clips':
      return place.clip ? (
        <Reader key={place.clip} clipId={place.clip} {...spanOf(place)} />
      ) : (
        <DocumentPlace place={place} />
      );
    case 'notes':
    case 'templates':
    case 'tag':
      return <DocumentPlace place={place} />;
    case 'stories':
      return place.story ? <StoryView key={place.story} storyId={place.story} /> : <StoriesAlone />;
    case 'entities':
      return place.entity ? (
        <EntityView key={place.entity} entityId={place.entity} />
      ) : (
        <EntitiesAlone type={place.type} />
      );
    case 'search':
      return <SearchView place={place} />;
    case 'watch-list':
      return <WatchListView />;
    case 'table':
      return <TableView key={JSON.stringify(place)} place={place} />;
    case 'settings':
      return <SettingsView />;
    case 'problems':
      return <ProblemsView />;
    case 'review':
      return <ReviewView />;
    case 'graph':
      return <GraphView {...place} />;
    case 'gaps':
      return <GapsView />;
    default:
      return place satisfies never;
  }
}

function spanOf({ span }: { readonly span?: { readonly start: number; readonly end: number } }) {
  return span ? { span } : {};
}

/** A list, with its note beside it or with nothing open; it keeps its place and the focus when that changes. */
function DocumentPlace({ place }: ViewProps) {
  const list = listOfPlace(place);
  return (
    <>
      <DocumentList place={place} />
      {(place.view === 'notes' || place.view === 'templates') && place.note ? (
        <NoteView
          key={place.note}
          noteId={place.note}
          part={place.view === 'notes' ? place.part : undefined}
          {...spanOf(place)}
        />
      ) : (
        list && <NoDocument list={list} />
      )}
    </>
  );
}

interface NothingOpenProps {
  readonly title: string | undefined;
  /** Nothing in the list to choose: the list itself says what belongs there. */
  readonly isListEmpty: boolean;
  readonly children: ReactNode;
}

/** The page while nothing of a list is open. */
function NothingOpen({ title, isListEmpty, children }: NothingOpenProps) {
  return (
    <MainPane label="Nothing open" title={title} hasDetails={false}>
      {!isListEmpty && children}
    </MainPane>
  );
}

function NoDocument({ list }: { readonly list: PlaceList }) {
  const newNote = useNewNote();
  const active = useActiveRow((state) => state.row);
  const { rows } = useDocumentList(list.scope);
  const isNotes = list.scope.kind === 'note';
  if (list.scope.templates) {
    return (
      <NothingOpen title={list.label} isListEmpty={rows.length === 0}>
        <EmptyState icon="copy" title="No template is open">
          Choose one from the list to change what notes begin with.
        </EmptyState>
      </NothingOpen>
    );
  }
  const shown = list.scope.inbox && active?.kind === 'clip' && rows.some(({ id }) => id === active.id);
  if (shown) {
    return (
      <NothingOpen title={list.label} isListEmpty={false}>
        <ActiveClip key={active.id} row={active} />
      </NothingOpen>
    );
  }
  return (
    <NothingOpen title={list.label} isListEmpty={rows.length === 0}>
      {isNotes ? (
        <EmptyState
          icon="note"
          title="No note is open"
          action={
            <Button icon="compose" onClick={newNote}>
              New note
            </Button>
          }
        >
          Choose a note from the list, or write a new one.
        </EmptyState>
      ) : (
        <EmptyState
          icon="clip"
          title="No clip is open"
          action={
            <Button icon="plus" onClick={() => openAddClip()}>
              Add a clip
            </Button>
          }
        >
          Choose one from the list to read it.
        </EmptyState>
      )}
    </NothingOpen>
  );
}

function StoriesAlone() {
  const { data: stories = [] } = useQuery(storyList);
  return (
    <>
      <StoryList />
      <NothingOpen title="Stories" isListEmpty={stories.length === 0}>
        <EmptyState icon="stories" title="No story is open">
          Choose one from the list to see its clips and notes.
        </EmptyState>
      </NothingOpen>
    </>
  );
}

function EntitiesAlone({ type }: { readonly type: EntityType | undefined }) {
  const { data: listed } = useInfiniteQuery(entitiesOf(type));
  const { data: suggested } = useInfiniteQuery(entitiesOf(type, 'suggestions'));
  return (
    <>
      <EntityList type={type} />
      <NothingOpen
        title={type ? entityTypeLabels[type].many : 'Entities'}
        isListEmpty={[listed, suggested].every((part) => (part?.pages[0]?.rows.length ?? 0) === 0)}
      >
        <EmptyState icon="person" title="Nobody and nothing is open">
          Choose from the list to see every passage that names it.
        </EmptyState>
      </NothingOpen>
    </>
  );
}
