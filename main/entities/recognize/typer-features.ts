import type { Domain } from '#main/entities/recognize/domain.ts';
import {
  organizationNouns,
  organizationWords,
  personNouns,
  placeWords,
  productNouns,
  strongTitles,
} from '#main/entities/recognize/lists.ts';
import { isInformalText, type TextView } from '#main/entities/recognize/text-view.ts';
import type { Token } from '#main/entities/recognize/tokens.ts';
import { isCommonWord, isFirstName, isKnownPlace } from '#main/entities/recognize/words.ts';

/** Features are numbered by a hash; two that share a number share a weight. */
export const buckets = 1 << 17;

const words = 6;

/** What the typer looks at: the span's words, their shapes and affixes, the words around it, and the text as a whole. */
export class TyperFeatures {
  readonly #view: TextView;
  readonly #lowers: ReadonlySet<string>;
  readonly isInformal: boolean;
  /** The text's field, roughly. */
  readonly #field: string;

  constructor(view: TextView, { business, technology }: Domain) {
    this.#view = view;
    this.#field = `${Math.min(3, Math.floor(business * 4))}${Math.min(3, Math.floor(technology * 4))}`;
    this.#lowers = new Set(view.tokens.filter(({ shape }) => shape === 'lower').map(({ text }) => text));
    this.isInformal = isInformalText(view);
  }

  of(from: number, to: number): number[] {
    const { tokens, forced, headline } = this.#view;
    const features = [...keptFeatures(tokens.slice(from, to))];
    const add: Add = (kind, a, b, c, d) => features.push(hash(kind, a, b, c, d));
    const at = (position: number) => wordAt(tokens, position);
    const [p3, p2, p1, n1, n2, n3] = [at(from - 3), at(from - 2), at(from - 1), at(to), at(to + 1), at(to + 2)];
    add(20, p1);
    add(21, p2);
    add(22, n1);
    add(23, n2);
    add(24, p2, p1);
    add(25, n1, n2);
    add(26, p1, n1);
    for (const word of [p3, p2, p1]) add(27, word);
    for (const word of [n1, n2, n3]) add(28, word);
    add(29, kindOf(tokens[from - 1]), kindOf(tokens[to]));
    add(30, listsOf(p1), listsOf(n1));
    const only = to - from === 1 ? (tokens[from]?.lower ?? '') : '';
    const isElsewhere = tokens.slice(from, to).every(({ lower }) => this.#lowers.has(lower));
    add(31, String(forced[from]), String(headline[from]), only === '' ? 'm' : 's');
    add(32, String(isElsewhere), only === '' ? 'm' : 's', String(forced[from]));
    add(33, String(this.isInformal), only === '' ? 'm' : 's', String(forced[from]));
    add(34, String(this.isInformal), only !== '' && isCommonWord(only) ? 'c' : 'u');
    add(35, this.#field);
    add(36, this.#field, only === '' ? 'm' : 's', sortOf(tokens[from]), sortOf(tokens[to - 1]));
    add(37, sortOf(tokens[from - 1]), sortOf(tokens[to]));
    add(38, sortOf(tokens[from - 2]), p1);
    add(39, n1, sortOf(tokens[to + 1]));
    add(40, listsOf(p2), p1);
    add(41, n1, listsOf(n2));
    add(42, n1, listsOf(n2), listsOf(n3));
    add(43, p1, only === '' ? 'm' : 's');
    add(44, n1, only === '' ? 'm' : 's');
    for (let step = 4; step <= reach; step++) {
      this.#addFar(add, from - step);
      this.#addFar(add, to - 1 + step);
    }
    for (let step = 1; step <= reach; step++) {
      const [before, after] = [listsOf(at(from - step)), listsOf(at(to - 1 + step))];
      if (before !== '') add(46, 'b', before);
      if (after !== '') add(46, 'a', after);
    }
    return features;
  }

  #addFar(add: Add, at: number): void {
    const token = this.#view.tokens[at];
    if (token?.shape === 'lower' && token.text.length > 2 && token.text.length < 20) add(45, token.text);
  }
}

type Add = (kind: number, a?: string, b?: string, c?: string, d?: string) => void;

/** So many words around a name say something of it. */
const reach = 7;

/** What a word looks like, first name, place, ordinary or not. */
function sortOf(token: Token | undefined): string {
  if (token === undefined) return '';
  if (token.shape === 'other') return token.text.slice(0, 1);
  const sort = isFirstName(token.text) ? 'f' : isKnownPlace(token.text) ? 'l' : isCommonWord(token.lower) ? 'c' : 'u';
  return token.shape[0] + sort;
}

/** The same names come again and again. */
function keptFeatures(span: readonly Token[]): readonly number[] {
  const name = span.map(({ text }) => text).join(' ');
  const there = ofNames.get(name);
  if (there) return there;
  const made = nameFeatures(span);
  if (ofNames.size >= mostNames) ofNames.clear();
  ofNames.set(name, made);
  return made;
}

const mostNames = 2000;
const ofNames = new Map<string, readonly number[]>();

/** The part of the features that the name has by itself. */
export function nameFeatures(span: readonly Token[]): number[] {
  const features: number[] = [hash(0)];
  const add: Add = (kind, a, b, c, d) => features.push(hash(kind, a, b, c, d));
  const first = span[0]?.text ?? '';
  const last = span.at(-1)?.text ?? '';
  const name = span.map(({ text }) => text).join(' ');
  for (const { lower } of span.slice(0, words)) add(1, lower);
  add(2, first.toLowerCase());
  add(3, last.toLowerCase());
  add(
    4,
    span
      .slice(0, words)
      .map(({ text }) => shapeOf(text))
      .join(' '),
  );
  add(5, String(Math.min(span.length, words)));
  for (const size of [2, 3, 4]) {
    add(6, last.slice(-size).toLowerCase());
    add(7, first.slice(0, size).toLowerCase(), span.length > 1 ? 'm' : 's');
    if (span.length > 1) add(8, first.slice(-size).toLowerCase());
  }
  const marked = `^${last.toLowerCase()}$`.slice(0, 24);
  for (let at = 0; at + 3 <= marked.length; at++) add(9, marked.slice(at, at + 3));
  add(
    10,
    span
      .slice(0, 4)
      .map(({ lower, text }) => (isFirstName(text) ? 'f' : isCommonWord(lower) ? 'c' : 'u'))
      .join(''),
  );
  add(11, String(isKnownPlace(name)), span.length > 1 ? 'm' : 's');
  add(12, String(organizationWords.has(last.toLowerCase())), String(placeWords.has(last.toLowerCase())));
  if (span.length > 1) add(13, name.toLowerCase());
  add(14, String(Math.min(last.length, 9)), shapeOf(last));
  return features;
}

function wordAt(tokens: readonly Token[], position: number): string {
  const token = tokens[position];
  if (!token) return '';
  if (token.shape === 'number') return '0';
  return token.text.length > 24 ? '…' : token.lower;
}

function kindOf(token: Token | undefined): string {
  return token === undefined ? '' : token.shape === 'other' ? token.text.slice(0, 1) : token.shape;
}

function listsOf(word: string): string {
  return listOfWord.get(word) ?? '';
}

/** A word of several lists is of the last one here. */
const listOfWord = new Map(
  (
    [
      ['o', organizationWords],
      ['d', productNouns],
      ['l', placeWords],
      ['n', organizationNouns],
      ['p', personNouns],
      ['t', strongTitles],
    ] as const
  ).flatMap(([letter, words]) => [...words].map((word): [string, string] => [word, letter])),
);

/** "GPT-5" → "A-0", "OpenAI" → "AaA". The same words come again and again, so their shapes are kept. */
function shapeOf(text: string): string {
  const known = shapes.get(text);
  if (known !== undefined) return known;
  const shape = text
    .slice(0, 24)
    .replace(/\p{Lu}+/gu, 'A')
    .replace(/\p{Ll}+/gu, 'a')
    .replace(/\d+/g, '0');
  if (shapes.size >= mostShapes) shapes.clear();
  shapes.set(text, shape);
  return shape;
}

const mostShapes = 2000;
const shapes = new Map<string, string>();

function hash(kind: number, a?: string, b?: string, c?: string, d?: string): number {
  let state = Math.imul(2166136261 ^ kind, 16777619);
  if (a !== undefined) state = taken(state, a);
  if (b !== undefined) state = taken(state, b);
  if (c !== undefined) state = taken(state, c);
  if (d !== undefined) state = taken(state, d);
  return ((state >>> 15) ^ state) & (buckets - 1);
}

function taken(before: number, part: string): number {
  let state = before;
  for (let at = 0; at < part.length; at++) state = Math.imul(state ^ part.charCodeAt(at), 16777619);
  return Math.imul(state ^ 0x1f, 16777619);
}
