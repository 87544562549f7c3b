import { parseField } from '#main/search/parse-field.ts';
import type { Query } from '#main/search/query-syntax.ts';

/** Longer queries are cut: nobody types them, and they would only cost time. */
const longestQuery = 1_000;
const mostTerms = 32;
const deepest = 16;

type Token = { readonly type: '(' | ')' | 'or' | 'and' | 'not' } | { readonly type: 'term'; readonly text: string };

/**
 * Reads what the user typed: words (all must be there), `OR`, `-not`, `"phrase"`, brackets, `prefix*` and fields. It
 * never fails: whatever is not understood counts as words. The last word is taken as the beginning of one, because it
 * may still be being typed; white space after it ends it. `undefined` when nothing is asked.
 */
export function parseQuery(input: string): Query | undefined {
  const text = input.slice(0, longestQuery);
  return new Parser(tokensOf(text), !/\s$/.test(text)).parse();
}

/** A term is a run of anything but white space and brackets; a quote runs to its end, or to the end of the query. */
const tokenPattern = /\(|\)|-(?=[^\s()-])|[^\s()"]*"[^"]*(?:"|$)|[^\s()"]+/gu;

function tokensOf(text: string): Token[] {
  return [...text.matchAll(tokenPattern)].map(([token]): Token => {
    if (token === '(' || token === ')') return { type: token };
    if (token === 'OR') return { type: 'or' };
    if (token === 'AND') return { type: 'and' };
    if (token === '-' || token === 'NOT') return { type: 'not' };
    return { type: 'term', text: token };
  });
}

class Parser {
  readonly #tokens: readonly Token[];
  readonly #isLastUnfinished: boolean;
  #at = 0;
  #terms = 0;

  constructor(tokens: readonly Token[], isLastUnfinished: boolean) {
    this.#tokens = tokens;
    this.#isLastUnfinished = isLastUnfinished;
  }

  parse(): Query | undefined {
    const parts: Query[] = [];
    while (this.#at < this.#tokens.length) {
      const part = this.#alternatives(0);
      if (part) parts.push(part);
      // A bracket that closes nothing.
      if (this.#peek() === ')') this.#at += 1;
    }
    return combine('and', parts);
  }

  #alternatives(depth: number): Query | undefined {
    const alternatives: Query[] = [];
    do {
      const part = this.#conjunction(depth);
      if (part) alternatives.push(part);
    } while (this.#take('or'));
    return combine('or', alternatives);
  }

  #conjunction(depth: number): Query | undefined {
    const parts: Query[] = [];
    for (let next = this.#peek(); next && next !== ')' && next !== 'or'; next = this.#peek()) {
      if (this.#take('and')) continue;
      const part = this.#factor(depth);
      if (part) parts.push(part);
    }
    return combine('and', parts);
  }

  #factor(depth: number): Query | undefined {
    let isNegated = false;
    while (this.#take('not')) isNegated = !isNegated;
    const query = this.#take('(') ? this.#brackets(depth) : this.#term();
    return query && isNegated ? { type: 'not', query } : query;
  }

  /** Brackets deeper than anyone means are read as if they were not there. */
  #brackets(depth: number): Query | undefined {
    if (depth >= deepest) return undefined;
    const query = this.#alternatives(depth + 1);
    this.#take(')');
    return query;
  }

  #term(): Query | undefined {
    const token = this.#tokens[this.#at];
    if (token?.type !== 'term') return undefined;
    this.#at += 1;
    this.#terms += 1;
    if (this.#terms > mostTerms) return undefined;
    const isUnfinished = this.#isLastUnfinished && this.#at === this.#tokens.length;
    return parseField(token.text, isUnfinished);
  }

  #peek(): Token['type'] | undefined {
    return this.#tokens[this.#at]?.type;
  }

  #take(type: Token['type']): boolean {
    if (this.#peek() !== type) return false;
    this.#at += 1;
    return true;
  }
}

function combine(type: 'and' | 'or', queries: readonly Query[]): Query | undefined {
  return queries.length > 1 ? { type, queries } : queries[0];
}
