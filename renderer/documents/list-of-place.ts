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
      return {
        label: 'Clips',
        icon: 'clip',
        scope: { kind: 'clip', stacked: true },
        selected: place.clip,
        emptyTitle: 'No clips yet',
        emptyWords: 'A clip is an article kept in your vault.',
      };
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
