import { joinNumbers } from '#shared/search/join-numbers.ts';
import { type Lexeme, lexQuery } from '#shared/search/lex-query.ts';
import type { Operator } from '#shared/search/operators.ts';
import type { Nearness, Query, QueryToken, ReadQuery } from '#shared/search/query-syntax.ts';
import { readField } from '#shared/search/read-field.ts';
import { readValue } from '#shared/search/read-value.ts';
import { isStopWord } from '#shared/search/stop-words.ts';

/** Longer queries are cut: nobody types them, and they would only cost time. */
export const longestQuery = 1_000;
export const mostTerms = 32;
const deepest = 16;

export interface ReadOptions {
  /** The user's day, `YYYY-MM-DD`, from which `<1w` and `month-1` are counted. */
  readonly today: string;
  /** The last word may not be finished: it is taken as the beginning of one. White space after it ends it. */
  readonly isTyping?: boolean;
}

/**
 * Reads what the user typed. It never fails: whatever is not understood counts as words, and says so in its token.
 */
export function readQuery(input: string, options: ReadOptions): ReadQuery {
  const text = input.slice(0, longestQuery);
  const lexemes = joinNumbers(lexQuery(text));
  const last = lexemes.at(-1);
  const isUnfinished = options.isTyping === true && last?.end === text.length;
  const parser = new Parser(lexemes, { today: options.today, unfinished: isUnfinished ? last : undefined });
  const query = parser.parse();
  return { query, tokens: parser.tokens, isCut: input.length > longestQuery || parser.isCut };
}

interface Scope {
  readonly operator: Operator;
  readonly name: string;
}

class Parser {
  readonly tokens: QueryToken[] = [];
  isCut = false;
  readonly #lexemes: readonly Lexeme[];
  readonly #options: { readonly today: string; readonly unfinished: Lexeme | undefined };
  #at = 0;
  #terms = 0;

  constructor(lexemes: readonly Lexeme[], options: { today: string; unfinished: Lexeme | undefined }) {
    this.#lexemes = lexemes;
    this.#options = options;
  }

  parse(): Query | undefined {
    const parts: Query[] = [];
    while (this.#at < this.#lexemes.length) {
      const part = this.#alternatives(0, undefined);
      if (part) parts.push(part);
      // A bracket that closes nothing.
      this.#take(')');
    }
    return combine('and', parts);
  }

  #alternatives(depth: number, scope: Scope | undefined): Query | undefined {
    const alternatives: Query[] = [];
    do {
      const part = this.#conjunction(depth, scope);
      if (part) alternatives.push(part);
    } while (this.#take('or'));
    return combine('or', alternatives);
  }

  #conjunction(depth: number, scope: Scope | undefined): Query | undefined {
    const parts: Query[] = [];
    for (let next = this.#peek(); next && next !== ')' && next !== 'or'; next = this.#peek()) {
      if (this.#take('and')) continue;
      const within = this.#takeNear();
      const part = this.#factor(depth, scope);
      if (!part) continue;
      const before = within === undefined ? undefined : parts.pop();
      parts.push(before && within !== undefined ? nearTo(before, part, within) : part);
    }
    return combine('and', parts);
  }

  #factor(depth: number, scope: Scope | undefined): Query | undefined {
    let isNegated = false;
    while (this.#take('not')) isNegated = !isNegated;
    const query = this.#operand(depth, scope);
    return query && isNegated ? { type: 'not', query } : query;
  }

  #operand(depth: number, scope: Scope | undefined): Query | undefined {
    const lexeme = this.#lexemes[this.#at];
    if (lexeme?.type === 'scope') {
      this.#at += 1;
      this.#token(lexeme, 'field', { field: lexeme.name });
      const { operator, name } = lexeme;
      const query = this.#take('(') ? this.#brackets(depth, { operator, name }) : undefined;
      if (operator.type !== 'within' || !query) return query;
      return nearParts(query, name.toLowerCase() === 'sentence' ? 'sentence' : 'paragraph');
    }
    return this.#take('(') ? this.#brackets(depth, scope) : this.#term(scope);
  }

  /** Brackets deeper than anyone means are read as if they were not there. */
  #brackets(depth: number, scope: Scope | undefined): Query | undefined {
    if (depth >= deepest) return undefined;
    const query = this.#alternatives(depth + 1, scope);
    this.#take(')');
    return query;
  }

  #term(scope: Scope | undefined): Query | undefined {
    const lexeme = this.#lexemes[this.#at];
    if (!lexeme || !('value' in lexeme)) return undefined;
    this.#at += 1;
    const { value } = lexeme;
    // Words that tell nothing do not count, so that a question of many words is read to its end.
    if (value.type !== 'word' || !isStopWord(value.text)) this.#terms += 1;
    if (this.#terms > mostTerms) {
      this.isCut = true;
      this.#token(lexeme, 'unknown', { problem: `Only the first ${mostTerms} terms are searched for.` });
      return undefined;
    }
    const context = { today: this.#options.today, isUnfinished: lexeme === this.#options.unfinished };
    if (lexeme.type === 'value' && scope && scope.operator.type !== 'within') {
      const { query, problem } = readField(scope, value, context);
      this.#token(lexeme, problem ? 'unknown' : 'field', { value: textOf(value), ...(problem && { problem }) });
      return query ?? readValue(value, null, context.isUnfinished);
    }
    if (lexeme.type === 'field') {
      const { query, problem } = readField(lexeme, value, context);
      const shown = { field: lexeme.name, value: textOf(value) };
      this.#token(lexeme, problem ? 'unknown' : 'field', problem ? { ...shown, problem } : shown);
      if (query) return query;
      const whole = value.type === 'word' ? { ...value, text: `${lexeme.name}:${value.text}` } : value;
      return readValue(whole, null, context.isUnfinished);
    }
    if (lexeme.type === 'unknown') {
      const problem = `“${lexeme.name}:” is not a field; it is searched for as text.`;
      this.#token(lexeme, 'unknown', { field: lexeme.name, value: textOf(value), problem });
    } else this.#token(lexeme, value.type, { value: textOf(value) });
    return readValue(value, null, context.isUnfinished);
  }

  #takeNear(): Nearness | undefined {
    const lexeme = this.#lexemes[this.#at];
    if (lexeme?.type !== 'near') return undefined;
    this.#at += 1;
    this.#token(lexeme, 'operator', {});
    return lexeme.within;
  }

  #peek(): Lexeme['type'] | undefined {
    return this.#lexemes[this.#at]?.type;
  }

  #take(type: '(' | ')' | 'or' | 'and' | 'not'): boolean {
    const lexeme = this.#lexemes[this.#at];
    if (lexeme?.type !== type) return false;
    this.#at += 1;
    this.#token(lexeme, type === '(' || type === ')' ? 'bracket' : 'operator', {});
    return true;
  }

  #token({ start, end }: Lexeme, kind: QueryToken['kind'], rest: Omit<QueryToken, 'start' | 'end' | 'kind'>): void {
    this.tokens.push({ start, end, kind, ...rest });
  }
}

function textOf(value: Extract<Lexeme, { type: 'value' }>['value']): string {
  return value.type === 'regex' ? `/${value.pattern}/${value.flags}` : value.text;
}

/** Three things near each other are one request when each is as near to the next. */
function nearTo(before: Query, after: Query, within: Nearness): Query {
  if (before.type === 'near' && before.within === within) return { ...before, queries: [...before.queries, after] };
  return { type: 'near', queries: [before, after], within };
}

function nearParts(query: Query, within: Nearness): Query {
  return query.type === 'and' ? { type: 'near', queries: query.queries, within } : query;
}

function combine(type: 'and' | 'or', queries: readonly Query[]): Query | undefined {
  return queries.length > 1 ? { type, queries } : queries[0];
}
