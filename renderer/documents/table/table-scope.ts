import type { Place } from '#renderer/app/navigation.ts';
import type { TableScope } from '#renderer/documents/table/table-choices.ts';

const shelfNames = { all: 'All', inbox: 'Inbox', unread: 'Unread', later: 'Read later', archive: 'Archive' } as const;

/** What a table is of, in words. */
export function nameOfTable({ kind, shelf, story, tag }: TableScope, storyName: string | undefined): string {
  if (story !== undefined) return storyName ?? 'Story';
  if (tag !== undefined) return `#${tag}`;
  if (shelf !== undefined) return shelfNames[shelf];
  if (kind !== undefined) return kind === 'note' ? 'Notes' : 'Clips';
  return 'All documents';
}

/** The list of what a table is of. */
export function listOfTable({ kind, shelf, story, tag }: TableScope): Place {
  if (story !== undefined) return { view: 'stories', story };
  if (tag !== undefined) return { view: 'tag', tag };
  if (shelf === 'inbox') return { view: 'inbox' };
  if (kind === 'note') return { view: 'notes' };
  return { view: 'clips', ...(shelf && shelf !== 'all' && { shelf }) };
}
