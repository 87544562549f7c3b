import type { SQLInputValue } from 'node:sqlite';
import { rowColumns, rowOf, type StoredRow, storiesOf } from '#main/index/document-rows.ts';
import { canonicalId } from '#main/index/entity-decisions.ts';
import { fold } from '#main/index/fold.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import { tagScope } from '#main/index/tag-scope.ts';
import type { Shelf, Table, TableGroup, TableInput, TableRow, TableSort } from '#shared/documents/table.ts';
import type { DocumentId, StoryId } from '#shared/ids.ts';

const groupsShown = 500;

/** As conditions on `documents`. */
export const shelves: Record<Shelf, string> = {
  all: '1',
  inbox: 'documents.in_inbox = 1',
  unread: `documents.kind = 'clip' AND documents.is_read = 0 AND documents.is_archived = 0`,
  later: 'documents.is_for_later = 1',
  archive: 'documents.is_archived = 1',
};

const mentionCount = '(SELECT coalesce(sum(count), 0) FROM document_entities WHERE document = documents.id)';
const firstStory = `(SELECT min(name_key) FROM document_stories JOIN stories ON stories.id = story
  WHERE document = documents.id)`;

const sorts: Record<TableSort, string> = {
  title: 'documents.title COLLATE NOCASE',
  at: 'documents.at',
  published: 'documents.moment',
  outlet: `nullif(documents.outlet_key, '')`,
  author: `nullif(documents.author_key, '')`,
  words: 'documents.word_count',
  mentions: mentionCount,
  highlights: 'documents.highlight_count',
  story: firstStory,
  kind: 'documents.kind',
  tag: '(SELECT min(key) FROM document_tags WHERE document = documents.id)',
  state: `CASE WHEN documents.is_archived = 1 THEN 3 WHEN documents.is_for_later = 1 THEN 1
    WHEN documents.kind = 'clip' AND documents.is_read = 0 THEN 0 ELSE 2 END`,
};

/** What a document is grouped by; a document may have several, or none. */
const groupings: Record<TableGroup, { readonly key: string; readonly name: string; readonly join: string }> = {
  kind: { key: 'documents.kind', name: 'documents.kind', join: '' },
  outlet: { key: 'documents.outlet_key', name: `coalesce(documents.outlet, '')`, join: '' },
  month: {
    key: `strftime('%Y-%m', documents.moment / 1000, 'unixepoch')`,
    name: `strftime('%Y-%m', documents.moment / 1000, 'unixepoch')`,
    join: '',
  },
  tag: {
    key: `coalesce(grouped.key, '')`,
    name: `coalesce(grouped.tag, '')`,
    join: 'LEFT JOIN document_tags AS grouped ON grouped.document = documents.id',
  },
  story: {
    key: `coalesce(grouped_story.id, '')`,
    name: `coalesce(grouped_story.name, '')`,
    join: `LEFT JOIN document_stories AS grouped ON grouped.document = documents.id
      LEFT JOIN stories AS grouped_story ON grouped_story.id = grouped.story`,
  },
};

interface StoredTableRow extends StoredRow {
  readonly authors: string;
  readonly word_count: number;
  readonly highlight_count: number;
  readonly mentions: number;
}

/** Documents with their properties, filtered, sorted and, when asked for, in groups. What has no value stands last. */
export function documentTable(index: IndexDatabase, input: TableInput): Table {
  const { conditions, values } = scopeOf(index, input);
  const grouping = input.group && groupings[input.group];
  const where = `WHERE ${[...conditions, 'documents.template IS NULL'].join(' AND ')}`;
  const groups =
    grouping && input.groupKey === undefined
      ? index.all<Table['groups'][number]>(
          `SELECT ${grouping.key} AS key, min(${grouping.name}) AS name, count(*) AS count FROM documents ${grouping.join}
          ${where} GROUP BY 1 ORDER BY ${input.group === 'month' ? 'key DESC' : 'count DESC, name'} LIMIT ?`,
          ...values,
          groupsShown,
        )
      : [];
  const { from, all, order } = rowsOf(index, input);
  const total = index.get<{ n: number }>(`SELECT count(*) AS n ${from}`, ...all)?.n ?? 0;
  const rows = index.all<StoredTableRow>(
    `SELECT ${rowColumns}, documents.authors, documents.word_count, documents.highlight_count,
        ${mentionCount} AS mentions
      ${from} ${order}
      LIMIT ? OFFSET ?`,
    ...all,
    ...[input.limit, input.offset],
  );
  return { rows: rows.map((row) => tableRow(index, row)), total, groups };
}

/** The ids alone, as the rows of the table stand. */
export function tableIds(index: IndexDatabase, input: TableInput): DocumentId[] {
  const { from, all, order } = rowsOf(index, input);
  return index
    .all<{ id: DocumentId }>(
      `SELECT documents.id ${from} ${order} LIMIT ? OFFSET ?`,
      ...all,
      ...[input.limit, input.offset],
    )
    .map(({ id }) => id);
}

/** The rows of a table, or of one of its groups, in their order. */
function rowsOf(index: IndexDatabase, input: TableInput) {
  const { conditions, values } = scopeOf(index, input);
  const grouping = input.group && groupings[input.group];
  const isOneGroup = grouping !== undefined && input.groupKey !== undefined;
  const narrowed = isOneGroup ? [...conditions, `${grouping.key} = ?`] : conditions;
  const direction = input.isDescending ? 'DESC' : 'ASC';
  return {
    from: `FROM documents ${isOneGroup ? grouping.join : ''} WHERE ${narrowed.join(' AND ')}`,
    all: isOneGroup ? [...values, input.groupKey ?? ''] : values,
    order: `ORDER BY ${sorts[input.sort]} ${direction} NULLS LAST, documents.at DESC, documents.id DESC`,
  };
}

function scopeOf(index: IndexDatabase, input: TableInput): { conditions: string[]; values: SQLInputValue[] } {
  const conditions: string[] = [];
  const values: SQLInputValue[] = [];
  const add = (condition: string, ...given: SQLInputValue[]) => {
    conditions.push(condition);
    values.push(...given);
  };
  add(shelves[input.shelf]);
  if (input.kind) add('documents.kind = ?', input.kind);
  if (input.story) add('documents.id IN (SELECT document FROM document_stories WHERE story = ?)', input.story);
  if (input.tag) {
    const { condition, bounds } = tagScope(input.tag);
    add(`documents.id IN (SELECT document FROM document_tags WHERE ${condition})`, ...bounds);
  }
  if (input.entity)
    add(
      'EXISTS (SELECT 1 FROM document_entities WHERE document = documents.id AND entity = ?)',
      canonicalId(index, input.entity),
    );
  if (input.outlet) add('documents.outlet_key = ?', fold(input.outlet));
  for (const word of fold(input.title ?? '')
    .split(' ')
    .filter(Boolean))
    add('instr(documents.title_key, ?) > 0', word);
  return { conditions, values };
}

function tableRow(index: IndexDatabase, row: StoredTableRow): TableRow {
  const tags = index.all<{ tag: string }>('SELECT tag FROM document_tags WHERE document = ? ORDER BY key', row.id);
  return {
    ...rowOf(index, row),
    authors: row.authors,
    tags: tags.map(({ tag }) => tag),
    // The index has only ids that were checked.
    stories: storiesOf(index, row.stories).map(({ id, name }) => ({ id: id as StoryId, name })),
    wordCount: row.word_count,
    mentionCount: row.mentions,
    highlightCount: row.highlight_count,
    isArchived: row.is_archived === 1,
    isForLater: row.is_for_later === 1,
  };
}
