import type { SQLInputValue } from 'node:sqlite';
import { fold } from '#main/index/fold.ts';
import type { DayRange, Query, TextField } from '#main/search/query-syntax.ts';
import { isTitleOnlyExact, literalOf, type Respell, toMatch } from '#main/search/to-match.ts';

/** A condition on `documents`; every value of the user's is bound, none is part of the SQL. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
}

/** A query as one full-text expression, by which hits are ranked, and conditions that they meet as well. */
export interface CompiledQuery {
  readonly match: string | undefined;
  readonly conditions: readonly Condition[];
}

export function compileQuery(query: Query, respell: Respell): CompiledQuery {
  const parts = query.type === 'and' ? flatten(query.queries) : [query];
  const matches: string[] = [];
  const conditions: Condition[] = [];
  for (const part of parts) {
    const match = toMatch(part, respell);
    if (match === undefined) conditions.push(toCondition(part, respell));
    else matches.push(match);
  }
  return { match: matches.length > 0 ? matches.join(' AND ') : undefined, conditions };
}

function flatten(queries: readonly Query[]): Query[] {
  return queries.flatMap((query) => (query.type === 'and' ? flatten(query.queries) : [query]));
}

function toCondition(query: Query, respell: Respell): Condition {
  const match = toMatch(query, respell);
  if (match !== undefined) {
    return { sql: 'documents.doc IN (SELECT rowid FROM search WHERE search MATCH ?)', values: [match] };
  }
  switch (query.type) {
    case 'and':
    case 'or': {
      const parts = query.queries.map((part) => toCondition(part, respell));
      const sql = parts.map((part) => part.sql).join(query.type === 'and' ? ' AND ' : ' OR ');
      return { sql: `(${sql})`, values: parts.flatMap(({ values }) => values) };
    }
    case 'not': {
      const { sql, values } = toCondition(query.query, respell);
      return { sql: `NOT (${sql})`, values };
    }
    case 'kind':
      return { sql: 'documents.kind = ?', values: [query.kind] };
    case 'is':
      return { sql: states[query.what], values: [] };
    case 'days':
      return daysCondition(query.field === 'published' ? 'published_day' : 'created_day', query.range);
    case 'field':
      return fieldCondition(query.field, query.value);
    case 'word':
    case 'phrase':
      return isTitleOnlyExact(query)
        ? { sql: 'instr(lower(documents.title), ?) > 0', values: [literalOf(query).toLowerCase()] }
        : { sql: 'false', values: [] };
    default:
      return query satisfies never;
  }
}

const states = {
  unread: `documents.kind = 'clip' AND documents.is_read = 0`,
  archived: 'documents.is_archived = 1',
  failed: `documents.state = 'failed'`,
} as const;

/** Days compare as text: `2025-11` begins every day of that month, and `~` comes after all of them. */
function daysCondition(column: 'published_day' | 'created_day', { from, to }: DayRange): Condition {
  const day = `coalesce(documents.${column}, '')`;
  const bounds = [
    ...(from ? [{ sql: `${day} >= ?`, value: from }] : []),
    ...(to ? [{ sql: `${day} < ?`, value: `${to}~` }] : []),
  ];
  // A clip's own time is when it was clipped; notes are not clipped, and what has no date is in no range.
  const only = column === 'created_day' ? `documents.kind = 'clip'` : `${day} <> ''`;
  return { sql: [only, ...bounds.map(({ sql }) => sql)].join(' AND '), values: bounds.map(({ value }) => value) };
}

function fieldCondition(field: TextField, given: string): Condition {
  const value = fold(given);
  switch (field) {
    case 'outlet':
      return { sql: 'instr(documents.outlet_key, ?) > 0', values: [value] };
    case 'author':
      return { sql: 'instr(documents.author_key, ?) > 0', values: [value] };
    case 'tag':
      return {
        sql: 'documents.id IN (SELECT document FROM document_tags WHERE key = ?)',
        values: [value.replace(/^#/, '')],
      };
    case 'story':
      return {
        sql: `documents.id IN (SELECT document FROM document_stories JOIN stories ON stories.id = story
          WHERE instr(name_key, ?) > 0 OR stories.id = ?)`,
        values: [value, value],
      };
    case 'entity':
      return {
        sql: `documents.id IN (SELECT document FROM mentions WHERE layer <> 'rejected' AND entity IN (
          SELECT id FROM entities WHERE status <> 'hidden' AND (id = ? OR 'entity:' || id IN (
            SELECT target FROM titles WHERE kind = 'entity' AND key >= ? AND key < ?))))`,
        values: [value, value, `${value}\u{10ffff}`],
      };
    case 'site': {
      const site = value
        .replace(/^[a-z]+:\/\//, '')
        .replace(/^www\./, '')
        .replace(/\/.*$/, '');
      return {
        sql: `(documents.site = ? OR substr(documents.site, -length(?)) = ?)`,
        values: [site, `.${site}`, `.${site}`],
      };
    }
    default:
      return field satisfies never;
  }
}
