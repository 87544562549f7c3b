import type { SQLInputValue } from 'node:sqlite';
import { rowColumns, rowOf, type StoredRow } from '#main/index/document-rows.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import { searchColumns } from '#main/index/schema.ts';
import { cutSnippet } from '#main/search/cut-snippet.ts';
import { markMatches } from '#main/search/mark-matches.ts';
import { markedPassages } from '#main/search/marked-passages.ts';
import { parseQuery } from '#main/search/parse-query.ts';
import { respellFrom } from '#main/search/respell.ts';
import { type CompiledQuery, compileQuery } from '#main/search/to-condition.ts';
import type { Respell } from '#main/search/to-match.ts';
import type { DocumentKind } from '#shared/documents/document-kind.ts';
import type { SearchHit, SearchResult } from '#shared/search/types.ts';

export interface SearchInput {
  readonly query: string;
  readonly kind?: DocumentKind | undefined;
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
}

const rank = `bm25(search, ${Object.values(searchColumns).join(', ')})`;
/** Hits, best first, then newest; those of a query without words newest first. A query that asks nothing has none. */
export function searchDocuments(index: IndexDatabase, input: SearchInput): SearchResult {
  const query = parseQuery(input.query);
  if (!query) return { hits: [], total: 0, isPartial: false };
  const kind = input.kind ? [{ sql: 'documents.kind = ?', values: [input.kind] }] : [];
  const isDocument = { sql: 'documents.template IS NULL', values: [] };
  const page = { limit: whole(input.limit, 50, 1, 200), offset: whole(input.offset, 0, 0, 1_000_000) };
  const ask = (respell: Respell) => {
    const { match, conditions } = compileQuery(query, respell);
    return { respell, ...find(index, { match, conditions: [...conditions, ...kind, isDocument] }, page) };
  };
  const asTyped = ask(() => undefined);
  const { rows, total, respell } = asTyped.total > 0 ? asTyped : ask(respellFrom(index));
  const marks = markMatches(index, rows, query, respell);
  const hits = rows.map((row, at): SearchHit => {
    const { title = [], text: inText = [] } = marks[at] ?? {};
    // What is only in a comment opens at the passage beside which it was written.
    const text = inText.length > 0 ? inText : markedPassages(index, row, query, respell);
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

type FoundRow = StoredRow & { readonly text: string; readonly highlights: string; readonly score: number };

interface Page {
  readonly limit: number;
  readonly offset: number;
}

interface Found {
  readonly rows: readonly FoundRow[];
  readonly total: number;
}

function find(index: IndexDatabase, { match, conditions }: CompiledQuery, page: Page): Found {
  const where = conditions.map(({ sql }) => `(${sql})`);
  const values: SQLInputValue[] = conditions.flatMap((condition) => condition.values);
  return match === undefined ? findNewest(index, where, values, page) : findBest(index, match, where, values, page);
}

const foundColumns = `${rowColumns}, texts.text, texts.highlights FROM documents JOIN texts ON texts.doc = documents.doc`;

function findNewest(
  index: IndexDatabase,
  where: readonly string[],
  values: readonly SQLInputValue[],
  page: Page,
): Found {
  const all = where.length > 0 ? `WHERE ${where.join(' AND ')}` : '';
  const count = index.get<{ n: number }>(`SELECT count(*) AS n FROM documents ${all}`, ...values);
  const rows = index.all<FoundRow>(
    `SELECT 0.0 AS score, ${foundColumns} ${all} ORDER BY documents.at DESC, documents.id DESC LIMIT ? OFFSET ?`,
    ...[...values, page.limit, page.offset],
  );
  return { rows, total: count?.n ?? 0 };
}

/** Equally good hits are put in order of time among this many; to do so among all would read a row of each. */
const hitsOrdered = 1_000;

interface RankedRow {
  readonly doc: number;
  readonly rank: number;
  readonly total: number;
}

function findBest(
  index: IndexDatabase,
  match: string,
  where: readonly string[],
  values: readonly SQLInputValue[],
  { limit, offset }: Page,
): Found {
  const from = where.length > 0 ? 'search JOIN documents ON documents.doc = search.rowid' : 'search';
  // Counted in the same pass, since going through the matches is what takes the time.
  const ranked = index.all<RankedRow>(
    `SELECT doc, rank, count(*) OVER () AS total FROM (
        SELECT search.rowid AS doc, ${rank} AS rank FROM ${from} WHERE ${['search MATCH ?', ...where].join(' AND ')})
      ORDER BY rank LIMIT ?`,
    ...[match, ...values, Math.max(hitsOrdered, offset + limit)],
  );
  const ordered = ranked
    .map(({ doc, rank }) => ({ doc, score: -rank, ...placeOf(index, doc) }))
    .sort((a, b) => Number((b.score - a.score).toFixed(9)) || b.at - a.at || (a.id < b.id ? 1 : -1));
  const rows = ordered.slice(offset, offset + limit).flatMap(({ doc, score }) => {
    return index.all<FoundRow>(`SELECT ? AS score, ${foundColumns} WHERE documents.doc = ?`, score, doc);
  });
  return { rows, total: ranked[0]?.total ?? 0 };
}

function placeOf(index: IndexDatabase, doc: number): { at: number; id: string } {
  return index.get('SELECT at, id FROM documents WHERE doc = ?', doc) ?? { at: 0, id: '' };
}

/** A whole number within bounds, whatever was given. */
function whole(given: number | undefined, otherwise: number, least: number, most: number): number {
  return given !== undefined && Number.isFinite(given) ? Math.min(most, Math.max(least, Math.trunc(given))) : otherwise;
}
