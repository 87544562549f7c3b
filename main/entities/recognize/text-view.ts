import { findCodeLines } from '#main/entities/recognize/code-lines.ts';
import { findHeadlines } from '#main/entities/recognize/headlines.ts';
import { findForcedCapitals } from '#main/entities/recognize/sentences.ts';
import { type Token, tokenize } from '#main/entities/recognize/tokens.ts';
import type { Fact } from '#main/entities/recognize/types.ts';

/** A text as recognition reads it: each list has one entry a token. */
export interface TextView {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** 1 where any word would have a capital. */
  readonly forced: Uint8Array;
  readonly headline: Uint8Array;
  /** 1 where an amount or a date is, or a part of one, and in code: no names are there. */
  readonly fact: Uint8Array;
}

export function viewText(text: string, facts: readonly Fact[]): TextView {
  const tokens = partedByCells(text, tokenize(text));
  const fact = coveredBy(facts, tokens);
  cover(fact, tokens, findCodeLines(text));
  return {
    text,
    tokens,
    forced: findForcedCapitals(tokens),
    headline: findHeadlines(tokens),
    fact,
  };
}

function coveredBy(facts: readonly Fact[], tokens: readonly Token[]): Uint8Array {
  const covered = new Uint8Array(tokens.length);
  cover(covered, tokens, facts);
  return covered;
}

function cover(
  covered: Uint8Array,
  tokens: readonly Token[],
  spans: readonly { readonly start: number; readonly end: number }[],
): void {
  if (spans.length === 0) return;
  let at = 0;
  for (const [position, token] of tokens.entries()) {
    while ((spans[at]?.end ?? Number.POSITIVE_INFINITY) <= token.start) at++;
    const span = spans[at];
    if (span && span.start < token.end) covered[position] = 1;
  }
}

/** The cells of a table stand on one line with tabs between them; to names each is a line of its own. */
function partedByCells(text: string, tokens: readonly Token[]): readonly Token[] {
  if (!text.includes('\t')) return tokens;
  return tokens.map((token) => (text[token.start - 1] === '\t' ? { ...token, isLineStart: true } : token));
}

/** The text from one token to another (exclusive). */
export function sliceOf({ text, tokens }: TextView, from: number, to: number): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
}

/** Short messages: many handles and tags. */
export function isInformalText({ tokens }: TextView): boolean {
  const tags = tokens.filter(({ text }) => /^[@#]\p{L}/u.test(text)).length;
  return tags * 100 > tokens.length;
}
