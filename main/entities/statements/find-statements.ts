import type { RecognizeContext, RecognizedMention } from '#main/entities/recognize/types.ts';
import { ArticleSoFar } from '#main/entities/statements/article-so-far.ts';
import { findAttributions } from '#main/entities/statements/find-attributions.ts';
import { findClaims } from '#main/entities/statements/find-claims.ts';
import { findQuotes, type QuoteBefore } from '#main/entities/statements/find-quotes.ts';
import { readSentences } from '#main/entities/statements/read-sentences.ts';
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
  text: string,
  found: readonly RecognizedMention[],
  context: RecognizeContext,
): Statements {
  const article = new ArticleSoFar(context.source);
  const quotes: Quote[] = [];
  const claims: Claim[] = [];
  let matter: Claim | undefined;
  let before: QuoteBefore | undefined;
  for (const sentence of readSentences(text, found)) {
    const attributions = findAttributions(sentence, text, article);
    const here = findQuotes(sentence, attributions, text, before, article);
    const last = here.at(-1);
    if (last)
      before = {
        paragraph: sentence.paragraph,
        quote: last,
        isOpen: sentence.quotations.at(-1)?.closes === sentence.end,
      };
    else if (before && sentence.quotations.length === 0) before = undefined;
    quotes.push(...here);
    const claimed = findClaims(sentence, attributions, text, article, matter);
    matter = claimed.findLast(isMatter) ?? matter;
    claims.push(...claimed);
    article.pass(sentence);
  }
  return { quotes, claims };
}

/** What "the talks" or "the deal" further down may mean. */
function isMatter({ predicate, object }: Claim): boolean {
  return object?.entityId != null && /^(?:acquires|merges-with|invests-in|partners-with|talks-with)$/.test(predicate);
}
