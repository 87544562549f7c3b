import { momentOf } from '#main/index/document-moment.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import { parseStored } from '#main/index/parse-stored.ts';
import type { IndexedDocument } from '#main/index/types.ts';
import { paragraphCounter } from '#main/index/write-mentions.ts';
import type { Claim, Quote } from '#shared/entities/statements.ts';
import type { DocumentId, EntityId } from '#shared/ids.ts';
import type { Span } from '#shared/spans.ts';

export type QuoteDirection = 'by' | 'about';
/** A quote as it is kept: with its paragraph, so that the text need not be read to list it. */
export type StoredQuote = Quote & { readonly paragraph: number };
export type StoredClaim = IndexedDocument['claims'][number] & { readonly paragraph: number };

/**
 * Writes what a document says that somebody said: each statement once, and a row for every entity that it is by or about,
 * as the document names them.
 */
export function writeStatements(index: IndexDatabase, document: IndexedDocument): void {
  const { id, text, quotes, claims } = document;
  if (quotes.length === 0 && claims.length === 0) return;
  const { moment } = momentOf(document);
  const quotesAt = paragraphCounter(text);
  inOrder(quotes).forEach((quote, n) => {
    const stored: StoredQuote = { ...quote, paragraph: quotesAt(quote.start) };
    index.run('INSERT INTO quotes (document, n, said) VALUES (?, ?, ?)', id, n, JSON.stringify(stored));
    const speaker = quote.speaker?.entityId;
    if (speaker) writeQuoteEntity(index, speaker, 'by', moment, id, n);
    const named = document.mentions.filter(
      ({ layer, ...span }) => layer !== 'rejected' && isWithin(span, quote.sentence),
    );
    for (const { entityId } of named) writeQuoteEntity(index, entityId, 'about', moment, id, n);
  });
  const claimsAt = paragraphCounter(text);
  inOrder(claims).forEach((claim, n) => {
    const stored: StoredClaim = { ...claim, paragraph: claimsAt(claim.start) };
    index.run('INSERT INTO claims (document, n, said) VALUES (?, ?, ?)', id, n, JSON.stringify(stored));
    for (const origin of entitiesOf(claim)) {
      index.run('INSERT INTO claim_entities (origin, at, document, n) VALUES (?, ?, ?, ?)', ...[origin, moment, id, n]);
    }
  });
}

export function removeStatements(index: IndexDatabase, id: DocumentId): void {
  for (const table of ['quotes', 'quote_entities', 'claims', 'claim_entities'])
    index.run(`DELETE FROM ${table} WHERE document = ?`, id);
}

/** A mention that was found later may stand in the sentence of a quote. */
export function addToQuotes(index: IndexDatabase, origin: EntityId, document: DocumentId, moment: number, span: Span) {
  const quotes = index.all<{ n: number; said: string }>('SELECT n, said FROM quotes WHERE document = ?', document);
  for (const { n, said } of quotes) {
    const { sentence }: StoredQuote = parseStored(said);
    if (isWithin(span, sentence)) writeQuoteEntity(index, origin, 'about', moment, document, n);
  }
}

function writeQuoteEntity(
  index: IndexDatabase,
  origin: EntityId,
  direction: QuoteDirection,
  moment: number,
  document: DocumentId,
  n: number,
): void {
  index.run(
    'INSERT OR IGNORE INTO quote_entities (origin, direction, at, document, n) VALUES (?, ?, ?, ?, ?)',
    ...[origin, direction, moment, document, n],
  );
}

function entitiesOf({ subject, object }: Claim): Set<EntityId> {
  return new Set([subject.entityId, object?.entityId ?? null].filter((id) => id !== null));
}

function isWithin(span: Span, sentence: Span): boolean {
  return span.start >= sentence.start && span.end <= sentence.end;
}

function inOrder<Statement extends Span>(statements: readonly Statement[]): Statement[] {
  return [...statements].sort((a, b) => a.start - b.start);
}
