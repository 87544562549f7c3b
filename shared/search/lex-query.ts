import { type Operator, operatorOf } from '#shared/search/operators.ts';
import type { Nearness } from '#shared/search/query-syntax.ts';

interface Place {
  readonly start: number;
  readonly end: number;
}

/** What stands after a field's colon, or by itself. */
export type Value =
  | {
      readonly type: 'word';
      readonly text: string;
      /** As `WordQuery` has it. */
      readonly asOne?: string;
    }
  | {
      readonly type: 'phrase';
      readonly text: string;
      readonly slop: number;
      /** Nothing closes it yet. */
      readonly isOpen: boolean;
    }
  | { readonly type: 'regex'; readonly pattern: string; readonly flags: string };

export type Lexeme = Place &
  (
    | { readonly type: '(' | ')' | 'or' | 'and' | 'not' }
    | { readonly type: 'near'; readonly within: Nearness }
    /** A field before a bracket: it holds for everything in it. */
    | { readonly type: 'scope'; readonly operator: Operator; readonly name: string }
    | { readonly type: 'value'; readonly value: Value }
    | { readonly type: 'field'; readonly operator: Operator; readonly name: string; readonly value: Value }
    /** Looks like a field and is none. */
    | { readonly type: 'unknown'; readonly name: string; readonly value: Value }
  );

const quote = /["“”„]/u;
const phrasePattern = /["“”„]([^"“”„]*)(?:["“”„](?:~(\d{1,3})(?![\p{L}\p{N}]))?|$)/uy;
const regexPattern = /\/((?:[^/\\\n]|\\.)+)\/([imsu]{0,4})(?=[\s)]|$)/uy;
const fieldPattern = /(\p{L}[\p{L}-]*):(?!\/\/)/uy;
const nearPattern = /near:(\d{1,3}|s|sentence|p|paragraph)(?=[\s()]|$)/iuy;
const wordPattern = /[^\s()"“”„]+/uy;

/** Cuts what was typed into its parts; whatever it is, every part that is not white space comes out somewhere. */
export function lexQuery(text: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let at = 0;
  while (at < text.length) {
    const lexeme = /\s/u.test(text[at] ?? '') ? undefined : lexemeAt(text, at);
    if (lexeme) lexemes.push(lexeme);
    at = lexeme ? lexeme.end : at + 1;
  }
  return lexemes;
}

function lexemeAt(text: string, start: number): Lexeme | undefined {
  const sign = text[start];
  if (sign === '(' || sign === ')') return { type: sign, start, end: start + 1 };
  if (sign === '-' && /^[^\s)-]/u.test(text.slice(start + 1, start + 2))) return { type: 'not', start, end: start + 1 };
  const near = matchAt(nearPattern, text, start);
  if (near) return { type: 'near', within: nearnessOf(near[1] ?? ''), start, end: start + near[0].length };
  const [named, name = ''] = matchAt(fieldPattern, text, start) ?? [];
  if (named !== undefined) {
    const operator = operatorOf(name);
    const after = start + named.length;
    if (operator && text[after] === '(') return { type: 'scope', operator, name, start, end: after };
    const value = valueAt(text, after);
    if (operator && value) return { type: 'field', operator, name, ...value, start };
    if (value) {
      // An unknown name belongs to the words after it: `10:30`, `foo:bar`.
      const whole =
        value.value.type === 'word' ? { type: 'word' as const, text: text.slice(start, value.end) } : value.value;
      return { type: 'unknown', name, value: whole, start, end: value.end };
    }
  }
  const value = valueAt(text, start);
  if (!value) return undefined;
  if (value.value.type === 'word') {
    if (value.value.text === 'OR') return { type: 'or', start, end: value.end };
    if (value.value.text === 'AND') return { type: 'and', start, end: value.end };
    if (value.value.text === 'NOT') return { type: 'not', start, end: value.end };
  }
  return { type: 'value', value: value.value, start, end: value.end };
}

function valueAt(text: string, start: number): { value: Value; end: number } | undefined {
  if (quote.test(text[start] ?? '')) {
    const [all = '', phrase = '', slop] = matchAt(phrasePattern, text, start) ?? [];
    const isOpen = all.length === phrase.length + 1;
    return { value: { type: 'phrase', text: phrase, slop: Number(slop ?? 0), isOpen }, end: start + all.length };
  }
  const [regex, pattern = '', flags = ''] = matchAt(regexPattern, text, start) ?? [];
  if (regex !== undefined && compiles(pattern, flags)) {
    return { value: { type: 'regex', pattern, flags }, end: start + regex.length };
  }
  const word = matchAt(wordPattern, text, start)?.[0];
  return word === undefined ? undefined : { value: { type: 'word', text: word }, end: start + word.length };
}

function compiles(pattern: string, flags: string): boolean {
  try {
    return new RegExp(pattern, flags).source !== '';
  } catch {
    return false;
  }
}

function nearnessOf(word: string): Nearness {
  if (/^s/i.test(word)) return 'sentence';
  return /^p/i.test(word) ? 'paragraph' : Number(word);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
