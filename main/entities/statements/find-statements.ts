import type { RecognizeContext, RecognizedMention } from '#main/entities/recognize/types.ts';
import type { Claim, Quote } from '#shared/entities/statements.ts';

export interface Statements {
  readonly quotes: Quote[];
  readonly claims: Claim[];
}

/**
 * What a text says that somebody said, and who did or may do what. `found` is what recognition found in it, amounts and
 * dates included. Time grows with the text's length, whatever is in it.
 */
export function findStatements(
  _text: string,
  _found: readonly RecognizedMention[],
  _context: RecognizeContext,
): Statements {
  return { quotes: [], claims: [] };
}
