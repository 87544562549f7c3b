import type { ColumnId } from '#renderer/documents/table/table-columns.ts';
import { formatDate, formatListDate } from '#renderer/ui/format.ts';
import type { TableRow } from '#shared/documents/table.ts';

/** What a cell says. */
export function cellText(column: ColumnId, row: TableRow): string {
  switch (column) {
    case 'title':
      return row.title || 'Untitled';
    case 'kind':
      return row.kind === 'note' ? 'Note' : 'Clip';
    case 'outlet':
      return row.outlet ?? '';
    case 'authors':
      return row.authors;
    case 'published':
      return row.published === null ? '' : formatDate(row.published);
    case 'at':
      return formatListDate(row.at);
    case 'stories':
      return row.stories.map(({ name }) => name).join(', ');
    case 'tags':
      return row.tags.map((tag) => `#${tag}`).join(' ');
    case 'words':
      return row.wordCount.toLocaleString();
    case 'mentions':
      return row.mentionCount.toLocaleString();
    case 'highlights':
      return row.highlightCount.toLocaleString();
    case 'state':
      return stateOf(row);
    default:
      return column satisfies never;
  }
}

/** The same for a spreadsheet: numbers and dates as they are, not as they are written here. */
export function cellValue(column: ColumnId, row: TableRow): string | number {
  switch (column) {
    case 'published':
      return row.published ?? '';
    case 'at':
      return row.at;
    case 'words':
      return row.wordCount;
    case 'mentions':
      return row.mentionCount;
    case 'highlights':
      return row.highlightCount;
    case 'tags':
      return row.tags.join(', ');
    default:
      return cellText(column, row);
  }
}

function stateOf(row: TableRow): string {
  if (row.status?.state === 'failed') return 'Needs a look';
  if (row.isArchived) return 'Archived';
  if (row.isForLater) return 'Read later';
  if (row.kind === 'note') return '';
  return row.isUnread ? 'Unread' : 'Read';
}
