import type { SQLInputValue } from 'node:sqlite';
import { rowColumns, rowOf, type StoredRow } from '#main/index/document-rows.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import { searchColumns } from '#main/index/schema.ts';
import { cutSnippet } from '#main/search/cut-snippet.ts';
import { markMatches } from '#main/search/mark-matches.ts';
import { parseQuery } from '#main/search/parse-query.ts';
import { respellFrom } from '#main/search/respell.ts';
import { type CompiledQuery, compileQuery } from '#main/search/to-condition.ts';
import type { DocumentKind } from '#shared/documents/types.ts';
import type { SearchHit, SearchResult } from '#shared/search/types.ts';

export interface SearchInput {
  readonly query: string;
  readonly kind?: DocumentKind | undefined;
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
}

const rank = `bm25(search, ${Object.values(searchColumns).join(', ')})`;
/** With more hits than this, equally good ones are no longer put in order of time: that would read all their rows. */
const hitsRead = 2_000;

/** Hits, best first, then newest; those of a query without words newest first. A query that asks nothing has none. */
export function searchDocuments(index: IndexDatabase, input: SearchInput): SearchResult {
  const query = parseQuery(input.query);
  if (!query) return { hits: [], total: 0, isPartial: false };
  const respell = respellFrom(index);
  const compiled = compileQuery(query, respell);
  const kind = input.kind ? [{ sql: 'documents.kind = ?', values: [input.kind] }] : [];
  const { rows, total } = find(
    index,
    { ...compiled, conditions: [...compiled.conditions, ...kind] },
    {
      limit: whole(input.limit, 50, 1, 200),
      offset: whole(input.offset, 0, 0, 1_000_000),
    },
  );
  const marks = markMatches(index, rows, query, respell);
  const hits = rows.map((row, at): SearchHit => {
    const { title = [], text = [] } = marks[at] ?? {};
    const found = cutSnippet(row.text, text);
    return {
      document: rowOf(index, row),
      score: row.score,
      snippet: found?.snippet ?? row.summary,
      marks: found?.marks ?? [],
      titleMarks: [...title],
      span: found?.span ?? null,
      matchCount: title.length + text.length,
    };
  });
  return { hits, total, isPartial: false };
}

type FoundRow = StoredRow & { readonly text: string; readonly score: number };

function find(index: IndexDatabase, { match, conditions }: CompiledQuery, page: { limit: number; offset: number }) {
  const where = conditions.map(({ sql }) => `(${sql})`);
  const values: SQLInputValue[] = conditions.flatMap((condition) => condition.values);
  const columns = `${rowColumns}, texts.text`;
  const texts = 'JOIN texts ON texts.doc = documents.doc';
  const of = [page.limit, page.offset];
  if (match === undefined) {
    const all = where.length > 0 ? `WHERE ${where.join(' AND ')}` : '';
    const total = countOf(index, `documents ${all}`, values);
    const sql = `SELECT ${columns}, 0.0 AS score FROM documents ${texts} ${all}
      ORDER BY documents.at DESC, documents.id DESC LIMIT ? OFFSET ?`;
    return { total, rows: index.all<FoundRow>(sql, ...values, ...of) };
  }
  const matching = ['search MATCH ?', ...where].join(' AND ');
  const joined = where.length > 0 ? 'search JOIN documents ON documents.doc = search.rowid' : 'search';
  const total = countOf(index, `${joined} WHERE ${matching}`, [match, ...values]);
  if (total > hitsRead && where.length === 0) {
    const sql = `SELECT ${columns}, -best.rank AS score FROM (
        SELECT rowid AS doc, ${rank} AS rank FROM search WHERE search MATCH ? ORDER BY rank LIMIT ? OFFSET ?) AS best
      JOIN documents ON documents.doc = best.doc ${texts} ORDER BY best.rank, documents.at DESC, documents.id DESC`;
    return { total, rows: index.all<FoundRow>(sql, match, ...of) };
  }
  const sql = `SELECT ${columns}, -best.rank AS score FROM (
      SELECT search.rowid AS doc, ${rank} AS rank FROM ${joined} WHERE ${matching}) AS best
    JOIN documents ON documents.doc = best.doc ${texts}
    ORDER BY round(best.rank, 9), documents.at DESC, documents.id DESC LIMIT ? OFFSET ?`;
  return { total, rows: index.all<FoundRow>(sql, match, ...values, ...of) };
}

function countOf(index: IndexDatabase, from: string, values: readonly SQLInputValue[]): number {
  return index.get<{ n: number }>(`SELECT count(*) AS n FROM ${from}`, ...values)?.n ?? 0;
}

/** A whole number within bounds, whatever was given. */
function whole(given: number | undefined, otherwise: number, least: number, most: number): number {
  return given !== undefined && Number.isFinite(given) ? Math.min(most, Math.max(least, Math.trunc(given))) : otherwise;
}
