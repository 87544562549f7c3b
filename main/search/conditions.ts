import type { SQLInputValue } from 'node:sqlite';
import { traits } from '#main/index/document-traits.ts';
import { fold } from '#main/index/fold.ts';
import type { IndexReader } from '#main/index/index-reader.ts';
import { statementRowsOf } from '#main/index/quotes-of.ts';
import type { StatementRow } from '#main/index/statement-places.ts';
import { tagScope } from '#main/index/tag-scope.ts';
import { momentsOf } from '#main/search/local-days.ts';
import { singleSourceDocuments } from '#main/search/single-source.ts';
import type { EntityType } from '#shared/entities/types.ts';
import type { EntityId } from '#shared/ids.ts';
import type { DayRange, Query, State, ValueField } from '#shared/search/query-syntax.ts';

/** A condition on `documents`; every value of the user's is bound, none is part of the SQL. */
interface Condition {
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
}

export type FilterQuery = Extract<Query, { type: 'field' | 'days' | 'is' | 'has' }>;

/** The numbers of the documents that meet a filter, as a list in JSON. */
export function filteredDocs(index: IndexReader, query: FilterQuery): string {
  const { sql, values } = conditionOf(index, query);
  return docsWhere(index, sql, values);
}

export function docsWhere(index: IndexReader, sql: string, values: readonly SQLInputValue[] = []): string {
  // One text of all numbers costs a tenth of a row for each. Which are templates is asked by itself: they are few, and
  // then most conditions are met by an index alone.
  const row = index.get<{ docs: string }>(
    `SELECT json_group_array(doc) AS docs FROM documents
      WHERE (${sql}) AND doc NOT IN (SELECT doc FROM documents WHERE template IS NOT NULL)`,
    ...values,
  );
  return row?.docs ?? '';
}

function conditionOf(index: IndexReader, query: FilterQuery): Condition {
  switch (query.type) {
    case 'days':
      return daysCondition(query.field, query.range);
    case 'is':
      return stateCondition(index, query.what);
    case 'has':
      return { sql: 'traits & ? <> 0', values: [traits[query.what]] };
    case 'field':
      return fieldCondition(index, query.field, query.value);
    default:
      return query satisfies never;
  }
}

function stateCondition(index: IndexReader, state: State): Condition {
  switch (state) {
    case 'unread':
      return { sql: `kind = 'clip' AND is_read = 0`, values: [] };
    case 'archived':
      return { sql: 'is_archived = 1', values: [] };
    case 'failed':
      return { sql: `state = 'failed'`, values: [] };
    case 'duplicate':
      return { sql: 'report IS NOT NULL', values: [] };
    case 'note':
    case 'clip':
      return { sql: 'kind = ?', values: [state] };
    case 'single-source':
      return { sql: 'id IN (SELECT value FROM json_each(?))', values: [JSON.stringify(singleSourceDocuments(index))] };
    case 'orphaned-quote':
      return {
        sql: '(traits & ? <> 0 OR id IN (SELECT document FROM note_quotes WHERE is_orphaned = 1))',
        values: [traits[state]],
      };
    case 'untitled':
    case 'unnamed':
      return { sql: 'traits & ? <> 0', values: [traits[state]] };
    default:
      return state satisfies never;
  }
}

const dayColumns = { published: `coalesce(published_day, '')`, updated: 'updated_day' } as const;

/** Days compare as text: `2025-11` begins every day of that month, and `~` comes after all of them. */
function daysCondition(field: Extract<Query, { type: 'days' }>['field'], { from, to }: DayRange): Condition {
  if (field === 'event') {
    // A text may tell of a month: it is in every range that has a day of it.
    const bounds = [
      ...(from === null ? [] : [{ sql: `day || '~' >= ?`, value: from }]),
      ...(to === null ? [] : [{ sql: 'day < ?', value: `${to}~` }]),
    ];
    const where = bounds.length > 0 ? `WHERE ${bounds.map(({ sql }) => sql).join(' AND ')}` : '';
    return { sql: `id IN (SELECT document FROM document_days ${where})`, values: bounds.map(({ value }) => value) };
  }
  const moments = momentsOf({ from, to });
  // A clip's own time is when it was clipped; notes are not clipped.
  if (field === 'clipped')
    return { sql: `kind = 'clip' AND created >= ? AND created < ?`, values: [moments.from, moments.before] };
  if (field === 'date') {
    // The day of publication is the page's own, whatever time it was here.
    const published = daysCondition('published', { from, to });
    return {
      sql: `CASE WHEN published_day IS NULL THEN moment >= ? AND moment < ? ELSE ${published.sql} END`,
      values: [moments.from, moments.before, ...published.values],
    };
  }
  const day = dayColumns[field];
  const bounds = [
    ...(from === null ? [] : [{ sql: `${day} || '~' >= ?`, value: from }]),
    ...(to === null ? [] : [{ sql: `${day} < ?`, value: `${to}~` }]),
  ];
  // What has no date is in no range.
  const sql = [`${day} <> ''`, ...bounds.map((bound) => bound.sql)].join(' AND ');
  return { sql, values: bounds.map(({ value }) => value) };
}

const typeOfField: Partial<Record<ValueField, EntityType>> = {
  person: 'person',
  company: 'organization',
  product: 'product',
  place: 'place',
};

function fieldCondition(index: IndexReader, field: ValueField, given: string): Condition {
  const value = fold(given);
  switch (field) {
    case 'outlet':
      return index.get('SELECT 1 FROM documents WHERE outlet_key = ? LIMIT 1', value)
        ? { sql: 'outlet_key = ?', values: [value] }
        : { sql: 'instr(outlet_key, ?) > 0', values: [value] };
    case 'author':
      return { sql: 'instr(author_key, ?) > 0', values: [value] };
    case 'lang':
      return { sql: `(language = ? OR language LIKE ? || '-%')`, values: [value, value.replace(/[%_]/g, '')] };
    case 'url':
      return {
        sql: 'id IN (SELECT document FROM document_addresses WHERE instr(lower(key), ?) > 0)',
        values: [
          given
            .toLowerCase()
            .replace(/^https?:\/\/(www\.)?/, '')
            .replace(/\/$/, ''),
        ],
      };
    case 'tag': {
      const { condition, bounds } = tagScope(value.replace(/^#/, ''));
      return { sql: `id IN (SELECT document FROM document_tags WHERE ${condition})`, values: bounds };
    }
    case 'story':
      return {
        sql: `id IN (SELECT document FROM document_stories JOIN stories ON stories.id = story
          WHERE stories.id = ?1 OR name_key = ?1
            OR (instr(name_key, ?1) > 0 AND NOT EXISTS (SELECT 1 FROM stories WHERE name_key = ?1)))`,
        values: [value],
      };
    case 'site': {
      const site = value
        .replace(/^[a-z]+:\/\//, '')
        .replace(/^www\./, '')
        .replace(/\/.*$/, '');
      return { sql: '(site = ? OR substr(site, -length(?)) = ?)', values: [site, `.${site}`, `.${site}`] };
    }
    case 'said-by': {
      const spoken = entitiesNamed(index, given).flatMap((id) => documentsSaidBy(index, id));
      return { sql: 'id IN (SELECT value FROM json_each(?))', values: [JSON.stringify(spoken)] };
    }
    case 'entity':
    case 'person':
    case 'company':
    case 'product':
    case 'place':
    case 'with': {
      const ids = entitiesNamed(index, given, typeOfField[field]);
      return {
        sql: 'id IN (SELECT document FROM document_entities WHERE entity IN (SELECT value FROM json_each(?)))',
        values: [JSON.stringify(ids)],
      };
    }
    default:
      return field satisfies never;
  }
}

/** Entities of this id or name; then those that have it for another name; then those with names of which every word is begun. */
export function entitiesNamed(index: IndexReader, given: string, type?: EntityType): EntityId[] {
  const value = fold(given);
  const shown = `SELECT DISTINCT entities.id FROM titles JOIN entities ON entities.id = substr(target, 8)
    WHERE titles.kind = 'entity' AND status <> 'hidden' ${type ? 'AND type = ?' : ''}`;
  const ofType = type ? [type] : [];
  const ids = (condition: string, value: string) =>
    index.all<{ id: EntityId }>(`${shown} AND ${condition}`, ...ofType, value).map(({ id }) => id);
  const named = [...ids('titles.key = ?', value), ...ids('entities.id = ?', value)];
  const own = named.filter((id) => id === value || fold(nameOf(index, id)) === value);
  if (named.length > 0) return [...new Set(own.length > 0 ? own : named)];
  const words = value
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, 8);
  if (words.length === 0) return [];
  const match = words.map((word) => `"${word}" *`).join(' AND ');
  return ids('entry IN (SELECT rowid FROM title_words WHERE title_words MATCH ?)', match);
}

function nameOf(index: IndexReader, id: EntityId): string {
  return index.get<{ name: string }>('SELECT name FROM entities WHERE id = ?', id)?.name ?? '';
}

function documentsSaidBy(index: IndexReader, id: EntityId): string[] {
  return statementRowsOf(index, id, (origin) =>
    index.all<StatementRow>(`SELECT at, document, n FROM quote_entities WHERE origin = ? AND direction = 'by'`, origin),
  ).map(({ document }) => document);
}
