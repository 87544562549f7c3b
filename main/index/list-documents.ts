import type { SQLInputValue } from 'node:sqlite';
import { rowColumns, rowOf, type StoredRow } from '#main/index/document-rows.ts';
import { shelves } from '#main/index/document-table.ts';
import { canonicalId } from '#main/index/entity-decisions.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import { reviewTotal } from '#main/index/review-queue.ts';
import { tagScope } from '#main/index/tag-scope.ts';
import type { DocumentKind } from '#shared/documents/document-kind.ts';
import type { Shelf } from '#shared/documents/table.ts';
import type { Counts, DocumentRow, ResolvedTarget } from '#shared/documents/types.ts';
import { type EntityType, entityTypes } from '#shared/entities/types.ts';
import type { DocumentId } from '#shared/ids.ts';
import type { LinkTarget } from '#shared/targets.ts';

export interface ListInput {
  readonly kind?: DocumentKind | undefined;
  readonly inbox?: boolean | undefined;
  readonly shelf?: Shelf | undefined;
  readonly story?: string | undefined;
  readonly tag?: string | undefined;
  readonly templates?: boolean | undefined;
  /** Of the listed clips with the same copy, the one that was published, or clipped, first. */
  readonly stacked?: boolean | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

export interface DocumentList {
  readonly rows: DocumentRow[];
  /** How many rows there are. */
  readonly total: number;
  /** How many documents they stand for: more than `total` where copies are stacked. */
  readonly documents: number;
  readonly next: string | null;
}

/** A page of a list, newest first; the cursor names the last row of the page before, so nothing shifts under it. */
export function listDocuments(index: IndexDatabase, input: ListInput): DocumentList {
  const limit = input.limit ?? 100;
  const scope = scopeOf(input);
  const { from, conditions, values } = scope;
  const documents =
    index.get<{ n: number }>(`SELECT count(*) AS n FROM ${from} ${where(conditions)}`, ...values)?.n ?? 0;
  const total = documents - (input.stacked ? stackedAway(index, scope) : 0);
  const found = page<StoredRow>(index, input, rowColumns, limit + 1);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return {
    rows: rows.map((row) => rowOf(index, row)),
    total,
    documents,
    next: last && found.length > limit ? `${last.at}:${last.id}` : null,
  };
}

const idsAtOnce = 5000;

/** The ids alone of a list, in its order. */
export function listIds(index: IndexDatabase, input: ListInput): { ids: DocumentId[]; next: string | null } {
  const found = page<{ id: DocumentId; at: number }>(index, input, 'documents.id, documents.at', idsAtOnce + 1);
  const rows = found.slice(0, idsAtOnce);
  const last = rows.at(-1);
  return { ids: rows.map(({ id }) => id), next: last && found.length > idsAtOnce ? `${last.at}:${last.id}` : null };
}

/** The first rows after the cursor. */
function page<Row>(index: IndexDatabase, input: ListInput, columns: string, limit: number): Row[] {
  const scope = scopeOf(input);
  const { from, conditions, values } = scope;
  const after = input.cursor === undefined ? undefined : parseCursor(input.cursor);
  const only = input.stacked ? [...conditions, isFirstOfReport(scope)] : conditions;
  return index.all<Row>(
    `SELECT ${columns} FROM ${from} ${where(after ? [...only, '(documents.at, documents.id) < (?, ?)'] : only)}
      ORDER BY documents.at DESC, documents.id DESC LIMIT ?`,
    ...values,
    ...(input.stacked ? values : []),
    ...(after ? [after.at, after.id] : []),
    limit,
  );
}

function where(conditions: readonly string[]): string {
  return conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
}

type Scope = ReturnType<typeof scopeOf>;

/** How many of the listed clips another one stands for. */
function stackedAway(index: IndexDatabase, { from, conditions, values }: Scope): number {
  const where = ['documents.report IS NOT NULL', ...conditions].join(' AND ');
  const sql = `SELECT count(*) - count(DISTINCT documents.report) AS n FROM ${from} WHERE ${where}`;
  return index.get<{ n: number }>(sql, ...values)?.n ?? 0;
}

/** Of its report the first of those listed; takes the values of the conditions once more. */
function isFirstOfReport({ from, conditions }: Scope): string {
  return `(documents.report IS NULL OR documents.doc IN (
    SELECT doc FROM (
      SELECT documents.doc,
        row_number() OVER (PARTITION BY documents.report ORDER BY documents.moment, documents.id) AS place
      FROM ${from} WHERE ${['documents.report IS NOT NULL', ...conditions].join(' AND ')}
    ) WHERE place = 1
  ))`;
}

function scopeOf({ kind, inbox, shelf, story, tag, templates }: ListInput) {
  const joins: string[] = [];
  const conditions: string[] = [];
  const values: SQLInputValue[] = [];
  const add = (condition: string, value?: SQLInputValue) => {
    conditions.push(condition);
    if (value !== undefined) values.push(value);
  };
  add(templates ? 'documents.template IS NOT NULL' : 'documents.template IS NULL');
  if (kind) add('documents.kind = ?', kind);
  if (inbox) add('documents.in_inbox = 1');
  if (shelf && shelf !== 'all') add(shelves[shelf]);
  if (story) {
    joins.push('JOIN document_stories ON document_stories.document = documents.id');
    add('document_stories.story = ?', story);
  }
  if (tag) {
    const { condition, bounds } = tagScope(tag);
    add(`documents.id IN (SELECT document FROM document_tags WHERE ${condition})`);
    values.push(...bounds);
  }
  return { from: ['documents', ...joins].join(' '), conditions, values };
}

/** A cursor that is none starts from the top. */
function parseCursor(cursor: string): { at: number; id: string } | undefined {
  const [, at, id] = /^(-?\d{1,16}):(\w+)$/.exec(cursor) ?? [];
  return at === undefined || id === undefined ? undefined : { at: Number(at), id };
}

/** Entities are those of the curated list: confirmed ones, and suggested ones in at least `floor` documents. */
export function countsOf(index: IndexDatabase, floor: number | null = 1): Counts {
  const count = (sql: string) => index.get<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`)?.n ?? 0;
  const ofTypes = (status: string, least: number) =>
    index.all<{ type: EntityType; n: number }>(
      `SELECT type, count(*) AS n FROM entities INDEXED BY entities_by_type
        WHERE status = ? AND document_count >= ? GROUP BY type`,
      ...[status, least],
    );
  const suggested = floor === null ? [] : ofTypes('suggested', Math.max(1, floor));
  const entities = Object.fromEntries(entityTypes.map((type) => [type, 0])) as Record<EntityType, number>;
  for (const { type, n } of [...ofTypes('confirmed', 0), ...suggested]) entities[type] += n;
  const templates = count('documents WHERE template IS NOT NULL');
  return {
    inbox: count('documents WHERE in_inbox = 1'),
    stories: count('stories WHERE is_archived = 0'),
    notes: count(`documents WHERE kind = 'note'`) - templates,
    clips: count(`documents WHERE kind = 'clip'`),
    unread: count(`documents WHERE ${shelves.unread}`),
    later: count(`documents WHERE ${shelves.later}`),
    templates,
    archived: count(`documents WHERE kind = 'clip' AND ${shelves.archive}`),
    failed: count(`documents WHERE state = 'failed'`),
    entities,
    review: reviewTotal(index),
  };
}

export function resolveTargets(index: IndexDatabase, targets: readonly LinkTarget[]): ResolvedTarget[] {
  return targets.map((target) => {
    const found = titleOf(index, target);
    return { target, title: found?.title ?? '', entityType: found?.type ?? null, isMissing: found === undefined };
  });
}

function titleOf(index: IndexDatabase, target: LinkTarget): { title: string; type: EntityType | null } | undefined {
  switch (target.kind) {
    case 'note':
    case 'clip':
      return index.get('SELECT title, NULL AS type FROM documents WHERE id = ? AND kind = ?', target.id, target.kind);
    case 'entity':
      return index.get('SELECT name AS title, type FROM entities WHERE id = ?', canonicalId(index, target.id));
    case 'story':
      return index.get('SELECT name AS title, NULL AS type FROM stories WHERE id = ?', target.id);
    default:
      return target satisfies never;
  }
}
