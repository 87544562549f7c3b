import type { IndexDatabase } from '#main/index/index-database.ts';
import { parseStored } from '#main/index/parse-stored.ts';
import { StatementPlaces } from '#main/index/statement-places.ts';
import type { StoredClaim, StoredQuote } from '#main/index/write-statements.ts';
import type { DocumentStatements, Source } from '#shared/entities/statements.ts';
import type { DocumentId } from '#shared/ids.ts';

/** Who said what in one document, in reading order; claims with what the user decided about them. */
export function statementsOf(index: IndexDatabase, id: DocumentId): DocumentStatements {
  const places = new StatementPlaces(index);
  const stored = <Statement>(table: 'quotes' | 'claims') =>
    index
      .all<{ said: string }>(`SELECT said FROM ${table} WHERE document = ? ORDER BY n`, id)
      // Written by this index from a checked document.
      .map(({ said }): Statement => parseStored(said));
  const now = (source: Source) => places.source(source, id);
  return {
    quotes: stored<StoredQuote>('quotes').map((quote) => {
      return { ...quote, speaker: quote.speaker && now(quote.speaker), via: quote.via.map(now) };
    }),
    claims: stored<StoredClaim>('claims').map((claim) => {
      const { subject, object, via } = claim;
      return { ...claim, subject: now(subject), object: object && now(object), via: via.map(now) };
    }),
  };
}
