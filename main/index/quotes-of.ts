import { canonicalId, decisionsOf } from '#main/index/entity-decisions.ts';
import type { IndexReader } from '#main/index/index-reader.ts';
import { parseStored } from '#main/index/parse-stored.ts';
import { StatementPlaces, type StatementRow } from '#main/index/statement-places.ts';
import type { QuoteDirection, StoredQuote } from '#main/index/write-statements.ts';
import type { QuoteReport } from '#shared/entities/statements.ts';
import type { EntityId } from '#shared/ids.ts';

/** Words it said, or words of others in sentences that name it; newest first. */
export function quotesOf(
  index: IndexReader,
  given: EntityId,
  direction: QuoteDirection,
  limit = 50,
): { quotes: QuoteReport[]; total: number } {
  const id = canonicalId(index, given);
  const rows = statementRowsOf(index, id, (origin) =>
    index.all<StatementRow>(
      `SELECT at, document, n FROM quote_entities WHERE origin = ? AND direction = ?
        ORDER BY at DESC, document DESC, n`,
      ...[origin, direction],
    ),
  );
  const others = direction === 'about' ? rows.filter((row) => !isBy(index, row, id)) : rows;
  const places = new StatementPlaces(index);
  const quotes = others.slice(0, limit).flatMap((row) => reportOf(index, places, row) ?? []);
  return { quotes, total: others.length };
}

/**
 * Statements of an entity and of what was merged into it or split off others, each once, newest first. They are kept under
 * the entity that the document names; whose they are is resolved here.
 */
export function statementRowsOf(
  index: IndexReader,
  id: EntityId,
  rowsOf: (origin: EntityId) => StatementRow[],
): StatementRow[] {
  const { resolver } = decisionsOf(index);
  const origins = resolver.originsOf(id);
  const [only] = origins;
  if (only !== undefined && origins.length === 1) {
    const rows = rowsOf(only);
    return resolver.resolve(only, null) === id && rows.every(({ document }) => resolver.resolve(only, document) === id)
      ? rows
      : rows.filter(({ document }) => resolver.resolve(only, document) === id);
  }
  const found = new Map<string, StatementRow>();
  for (const origin of origins) {
    for (const row of rowsOf(origin))
      if (resolver.resolve(origin, row.document) === id) found.set(`${row.document} ${row.n}`, row);
  }
  return [...found.values()].sort(
    (a, b) => b.at - a.at || (a.document === b.document ? a.n - b.n : a.document < b.document ? 1 : -1),
  );
}

/** Whether the entity says these words itself. */
function isBy(index: IndexReader, { document, n, at }: StatementRow, id: EntityId): boolean {
  const { resolver } = decisionsOf(index);
  return resolver.originsOf(id).some((origin) => {
    if (resolver.resolve(origin, document) !== id) return false;
    return index.get(
      `SELECT 1 FROM quote_entities WHERE origin = ? AND direction = 'by' AND at = ? AND document = ? AND n = ?`,
      ...[origin, at, document, n],
    );
  });
}

function reportOf(index: IndexReader, places: StatementPlaces, { document, n }: StatementRow): QuoteReport | undefined {
  const row = index.get<{ said: string }>('SELECT said FROM quotes WHERE document = ? AND n = ?', document, n);
  if (!row) return undefined;
  const quote: StoredQuote = parseStored(row.said);
  const place = places.place(document, quote, quote.sentence, quote.paragraph);
  if (!place) return undefined;
  return {
    ...place,
    quote: places.words(document, quote),
    quoteKind: quote.kind,
    isDirect: quote.isDirect,
    speaker: quote.speaker && places.who(quote.speaker, document),
    via: quote.via.map((source) => places.source(source, document)),
  };
}
