import type { Place } from '#renderer/app/navigation.ts';
import type { ListScope } from '#renderer/documents/queries.ts';
import type { IconName } from '#renderer/ui/Icon.tsx';
import type { DocumentId } from '#shared/ids.ts';

/** The list of documents that belongs to a place. */
export interface PlaceList {
  readonly label: string;
  readonly icon: IconName;
  readonly scope: ListScope;
  /** The document that is open from it. */
  readonly selected: DocumentId | undefined;
  /** What belongs there, for an empty list. */
  readonly emptyTitle: string;
  readonly emptyWords: string;
}

/** The table of what a list has. */
export function tablePlaceOf(place: Place): Extract<Place, { view: 'table' }> {
  switch (place.view) {
    case 'inbox':
      return { view: 'table', shelf: 'inbox' };
    case 'notes':
      return { view: 'table', kind: 'note' };
    case 'clips':
      return { view: 'table', kind: 'clip', ...(place.shelf && { shelf: place.shelf }) };
    case 'tag':
      return { view: 'table', tag: place.tag };
    case 'stories':
      return { view: 'table', ...(place.story && { story: place.story }) };
    default:
      return { view: 'table' };
  }
}

export function listOfPlace(place: Place): PlaceList | undefined {
  switch (place.view) {
    case 'inbox':
      return {
        label: 'Inbox',
        icon: 'inbox',
        scope: { inbox: true, stacked: true },
        selected: place.clip,
        emptyTitle: 'Nothing to file',
        emptyWords: 'New clips wait here until they belong to a story.',
      };
    case 'notes':
      return {
        label: 'Notes',
        icon: 'note',
        scope: { kind: 'note' },
        selected: place.note,
        emptyTitle: 'No notes yet',
        emptyWords: 'A note is where you write and link what you find.',
      };
    case 'templates':
      return {
        label: 'Templates',
        icon: 'copy',
        scope: { templates: true },
        selected: place.note,
        emptyTitle: 'No templates yet',
        emptyWords: 'A template is what notes of a kind begin with. It can have variables, as the date.',
      };
    case 'clips':
      return { icon: 'clip', selected: place.clip, ...clipShelf(place.shelf) };
    case 'tag':
      return {
        label: `#${place.tag}`,
        icon: 'tag',
        scope: { tag: place.tag },
        selected: undefined,
        emptyTitle: 'Nothing has this tag',
        emptyWords: 'Notes and clips with this tag are listed here.',
      };
    default:
      return undefined;
  }
}

/** The clips, or one of their shelves. */
function clipShelf(
  shelf: Extract<Place, { view: 'clips' }>['shelf'],
): Pick<PlaceList, 'label' | 'scope' | 'emptyTitle' | 'emptyWords'> {
  switch (shelf) {
    case 'unread':
      return {
        label: 'Unread',
        scope: { kind: 'clip', shelf },
        emptyTitle: 'Everything is read',
        emptyWords: 'Clips that you have not opened yet are listed here.',
      };
    case 'later':
      return {
        label: 'Read later',
        scope: { kind: 'clip', shelf },
        emptyTitle: 'Nothing is kept for later',
        emptyWords: 'Press L on a clip to keep it here until you read it.',
      };
    case 'archive':
      return {
        label: 'Archive',
        scope: { kind: 'clip', shelf },
        emptyTitle: 'The archive is empty',
        emptyWords: 'Press E on a clip you are done with: it stays here, out of the inbox.',
      };
    case undefined:
      return {
        label: 'Clips',
        scope: { kind: 'clip', stacked: true },
        emptyTitle: 'No clips yet',
        emptyWords: 'A clip is an article kept in your vault.',
      };
    default:
      return shelf satisfies never;
  }
}
