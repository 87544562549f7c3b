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
  /** 1 where an amount or a date is, or a part of one. */
  readonly fact: Uint8Array;
}

export function viewText(text: string, facts: readonly Fact[]): TextView {
  const tokens = tokenize(text);
  return {
    text,
    tokens,
    forced: findForcedCapitals(tokens),
    headline: findHeadlines(tokens),
    fact: coveredBy(facts, tokens),
  };
}

function coveredBy(facts: readonly Fact[], tokens: readonly Token[]): Uint8Array {
  const covered = new Uint8Array(tokens.length);
  let at = 0;
  for (const [position, token] of tokens.entries()) {
    while ((facts[at]?.end ?? Number.POSITIVE_INFINITY) <= token.start) at++;
    const fact = facts[at];
    if (fact && fact.start < token.end) covered[position] = 1;
  }
  return covered;
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
