import type { IndexDatabase } from '#main/index/index-database.ts';
import type { DocumentId } from '#shared/ids.ts';
import type { TimelineInput } from '#shared/timeline/contract.ts';
import { type EntryKind, eventKindSchema, type Grain } from '#shared/timeline/types.ts';

/** A dated sentence, or with a negative `n` a document's own date. */
export interface Dated {
  readonly document: DocumentId;
  readonly n: number;
  readonly kind: EntryKind;
  readonly from_day: string;
  readonly to_day: string;
  readonly grain: Grain;
  readonly start: number;
  readonly end: number;
  readonly words_start: number;
  readonly words_end: number;
}

interface Found {
  readonly rows: Dated[];
  /** Without the limit. */
  readonly total: number;
}

/** The latest of the sentences that a scope's documents date. */
export function datedSentences(index: IndexDatabase, input: TimelineInput): Found {
  const kinds = input.kinds.filter((kind) => eventKindSchema.safeParse(kind).success);
  if (kinds.length === 0) return { rows: [], total: 0 };
  const scope = scopeOf(input);
  const names = [...(input.scope.kind === 'entity' ? [input.scope.id] : []), ...(input.entity ? [input.entity] : [])];
  // By the document's index: an entity may have many thousand mentions.
  const named = names.map(
    () => `AND EXISTS (SELECT 1 FROM mentions INDEXED BY mentions_of_document WHERE mentions.document = events.document
      AND entity = ? AND layer <> 'rejected' AND mentions.start >= events.start AND mentions.end <= events.end)`,
  );
  const condition = `FROM events WHERE document IN (${scope.documents})
    AND kind IN (${kinds.map(() => '?').join(', ')}) AND to_day >= ? AND from_day <= ? ${named.join(' ')}`;
  const values = [...scope.values, ...kinds, input.from ?? '0001', input.to ?? '9999-12-31', ...names];
  return bounded(index, 'document, n, kind, from_day, to_day, grain, start, end, words_start, words_end', {
    condition,
    values,
    limit: input.limit,
  });
}

/** When a scope's clips were published and clipped and its notes begun; of copies of one report the first to be published. */
export function datedDocuments(index: IndexDatabase, input: TimelineInput): Found {
  const days: Partial<Record<EntryKind, string>> = {
    published: `SELECT id, substr(published_day, 1, 10) AS day FROM documents
      WHERE kind = 'clip' AND length(published_day) = 10 AND (report IS NULL OR doc = (
        SELECT doc FROM documents AS other WHERE other.report = documents.report ORDER BY moment, doc LIMIT 1))`,
    clipped: `SELECT id, strftime('%Y-%m-%d', created / 1000, 'unixepoch') AS day FROM documents WHERE kind = 'clip'`,
    written: `SELECT id, created_day AS day FROM documents WHERE kind = 'note' AND template IS NULL`,
  };
  const parts = input.kinds.flatMap((kind) =>
    days[kind] ? [`SELECT '${kind}' AS kind, id, day FROM (${days[kind]})`] : [],
  );
  if (parts.length === 0) return { rows: [], total: 0 };
  const scope = scopeOf(input);
  const condition = `FROM (${parts.join(' UNION ALL ')}) WHERE id IN (${scope.documents}) AND day BETWEEN ? AND ?
    ${input.entity ? 'AND id IN (SELECT document FROM document_entities WHERE entity = ?)' : ''}`;
  const values = [
    ...scope.values,
    input.from ?? '0001-01-01',
    input.to ?? '9999-12-31',
    ...(input.entity ? [input.entity] : []),
  ];
  const columns = `id AS document, -1 AS n, kind, day AS from_day, day AS to_day, 'day' AS grain, 0 AS start, 0 AS end,
    0 AS words_start, 0 AS words_end`;
  return bounded(index, columns, { condition, values, limit: input.limit });
}

function bounded(
  index: IndexDatabase,
  columns: string,
  { condition, values, limit }: { condition: string; values: readonly string[]; limit: number },
): Found {
  const rows = index.all<Dated>(
    `SELECT ${columns} ${condition} ORDER BY from_day DESC, to_day DESC LIMIT ?`,
    ...values,
    limit,
  );
  const total =
    rows.length < limit
      ? rows.length
      : (index.get<{ n: number }>(`SELECT count(*) AS n ${condition}`, ...values)?.n ?? 0);
  return { rows, total };
}

function scopeOf({ scope }: TimelineInput): { documents: string; values: string[] } {
  switch (scope.kind) {
    case 'story':
      return { documents: 'SELECT document FROM document_stories WHERE story = ?', values: [scope.id] };
    case 'entity':
      return {
        documents: `SELECT DISTINCT document FROM mentions WHERE entity = ? AND layer <> 'rejected'`,
        values: [scope.id],
      };
    case 'document':
      return { documents: 'SELECT ?', values: [scope.id] };
    default:
      return scope satisfies never;
  }
}
