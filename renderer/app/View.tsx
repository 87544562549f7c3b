import { openAddClip } from '#renderer/app/add-clip.ts';
import { MainPane } from '#renderer/app/MainPane.tsx';
import type { Place } from '#renderer/app/navigation.ts';
import { Reader } from '#renderer/clips/Reader.tsx';
import { DocumentList } from '#renderer/documents/DocumentList.tsx';
import { listOfPlace } from '#renderer/documents/list-of-place.ts';
import { useNewNote } from '#renderer/documents/use-new-note.ts';
import { EntityList } from '#renderer/entities/EntityList.tsx';
import { EntityView } from '#renderer/entities/EntityView.tsx';
import { NoteView } from '#renderer/notes/NoteView.tsx';
import { StartHere } from '#renderer/onboarding/StartHere.tsx';
import { useIsVaultEmpty } from '#renderer/onboarding/use-is-vault-empty.ts';
import { SearchView } from '#renderer/search/SearchView.tsx';
import { SettingsView } from '#renderer/settings/SettingsView.tsx';
import { StoryList } from '#renderer/stories/StoryList.tsx';
import { StoryView } from '#renderer/stories/StoryView.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { entityTypeLabels } from '#renderer/ui/type-labels.ts';
import { ProblemsView } from '#renderer/vault/ProblemsView.tsx';

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
    case 'tag':
      return <DocumentPlace place={place} />;
    case 'stories':
      return place.story ? <StoryView key={place.story} storyId={place.story} /> : <StoriesAlone />;
    case 'entities':
      return place.entity ? (
        <EntityView key={place.entity} entityId={place.entity} />
      ) : (
        <EntitiesAlone {...(place.type && { type: place.type })} />
      );
    case 'search':
      return <SearchView query={place.query} />;
    case 'settings':
      return <SettingsView />;
    case 'problems':
      return <ProblemsView />;
    default:
      return place satisfies never;
  }
}

function spanOf({ span }: { readonly span?: { readonly start: number; readonly end: number } }) {
  return span ? { span } : {};
}

/** A list, with its note beside it or with nothing open; it keeps its place and the focus when that changes. */
function DocumentPlace({ place }: ViewProps) {
  return (
    <>
      <DocumentList place={place} />
      {place.view === 'notes' && place.note ? (
        <NoteView key={place.note} noteId={place.note} {...spanOf(place)} />
      ) : (
        <NothingOpen place={place} />
      )}
    </>
  );
}

function NothingOpen({ place }: ViewProps) {
  const newNote = useNewNote();
  const isNotes = place.view === 'notes';
  const newOne = isNotes ? (
    <Button icon="compose" onClick={newNote}>
      New note
    </Button>
  ) : (
    <Button icon="plus" onClick={() => openAddClip()}>
      Add a clip
    </Button>
  );
  return (
    <MainPane label="Nothing open" title={listOfPlace(place)?.label} hasDetails={false}>
      <EmptyState
        icon={isNotes ? 'note' : 'clip'}
        title={isNotes ? 'No note is open' : 'No clip is open'}
        action={newOne}
      >
        {isNotes ? 'Choose a note from the list, or write a new one.' : 'Choose one from the list to read it.'}
      </EmptyState>
    </MainPane>
  );
}

function StoriesAlone() {
  return (
    <>
      <StoryList />
      <MainPane label="Nothing open" title="Stories" hasDetails={false}>
        <EmptyState icon="stories" title="No story is open">
          A story keeps clips and notes on one event together.
        </EmptyState>
      </MainPane>
    </>
  );
}

function EntitiesAlone(props: { readonly type?: Extract<Place, { view: 'entities' }>['type'] }) {
  return (
    <>
      <EntityList {...(props.type && { type: props.type })} />
      <MainPane
        label="Nothing open"
        title={props.type ? entityTypeLabels[props.type].many : 'Entities'}
        hasDetails={false}
      >
        <EmptyState icon="person" title="Nobody and nothing is open">
          Choose from the list to see every passage that names it.
        </EmptyState>
      </MainPane>
    </>
  );
}
