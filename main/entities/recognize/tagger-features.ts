import {
  demonyms,
  functionWords,
  neverNames,
  ofHeads,
  organizationNouns,
  organizationWords,
  particles,
  personNouns,
  placeWords,
  productNouns,
  strongTitles,
  weakTitles,
} from '#main/entities/recognize/lists.ts';
import type { KnownMatch } from '#main/entities/recognize/match-known.ts';
import type { TextView } from '#main/entities/recognize/text-view.ts';
import { isCommonWord, isFirstName, isKnownPlace } from '#main/entities/recognize/words.ts';

/** Features are numbered by a hash; two that share a number share a weight. */
export const taggerBuckets = 1 << 18;
export const featuresPerToken = 46;

/** What the boundary tagger looks at: a token, its neighbors, how they are written, and what the rules made of them. */
export class TaggerFeatures {
  readonly #words: readonly WordTraits[];
  /** Before a line's first token and after its last there is nothing. */
  readonly #line: Int32Array;
  readonly #place: Int32Array;
  readonly #rule: Uint8Array;
  readonly #known: Uint8Array;
  readonly #isInformal: number;

  /** `rule`: 0 outside the rules' names, 1 where one starts, 2 inside. */
  constructor(view: TextView, rule: Uint8Array, known: readonly (KnownMatch | undefined)[], isInformal: boolean) {
    const { tokens, forced, headline } = view;
    this.#words = tokens.map(({ text, lower, shape }) => traitsOf(text, lower, shape));
    this.#rule = rule;
    this.#isInformal = Number(isInformal);
    this.#known = new Uint8Array(tokens.length);
    this.#line = new Int32Array(tokens.length);
    this.#place = new Int32Array(tokens.length);
    const lowers = new Set<string>();
    const capitals = new Set<string>();
    let line = 0;
    for (const [at, token] of tokens.entries()) {
      if (token.isLineStart) line++;
      this.#line[at] = line;
      if (token.shape === 'lower') lowers.add(token.lower);
      else if (!forced[at] && !headline[at]) capitals.add(token.text);
      const match = known[at];
      if (!match) continue;
      const isAmbiguous = match.known.every(({ entity, isShort }) => isShort || entity.isAmbiguousWord);
      for (let inside = at; inside < match.to; inside++)
        if (!this.#known[inside]) this.#known[inside] = (inside === at ? 1 : 3) + Number(isAmbiguous);
    }
    for (const [at, token] of tokens.entries()) {
      this.#place[at] =
        (forced[at] ?? 0) |
        ((headline[at] ?? 0) << 1) |
        (Number(token.isLineStart) << 2) |
        (Number(token.isSpaced) << 3) |
        (Number(lowers.has(token.lower)) << 4) |
        (Number(capitals.has(token.text)) << 5);
    }
  }

  get length(): number {
    return this.#words.length;
  }

  /** Writes the feature numbers of the token at `at` into `out`. */
  write(at: number, out: Int32Array, offset: number): void {
    const [b2, b1, w, a1, a2] = [
      this.#near(at, -2),
      this.#near(at, -1),
      this.#near(at, 0),
      this.#near(at, 1),
      this.#near(at, 2),
    ];
    const rule = (step: number) => this.#at(this.#rule, at, step);
    const known = (step: number) => this.#at(this.#known, at, step);
    const place = (step: number) => this.#at(this.#place, at, step);
    const rules = rule(-1) | (rule(0) << 4) | (rule(1) << 8);
    const informal = this.#isInformal << 12;
    const here = rule(0) | (place(0) << 4);
    let next = offset;
    const add = (kind: number, a: number, b: number, c: number) => {
      out[next++] = mix(kind, a, b, c);
    };
    add(0, 0, 0, 0);
    add(1, w.word, 0, 0);
    add(2, b1.word, 0, 0);
    add(3, a1.word, 0, 0);
    add(4, b2.word, 0, 0);
    add(5, a2.word, 0, 0);
    add(6, b1.word, w.word, 0);
    add(7, w.word, a1.word, 0);
    add(8, b1.word, rule(0), w.kind);
    add(9, a1.word, rule(0), w.kind);
    add(10, w.word, rules, 0);
    add(11, w.word, place(0), 0);
    add(12, w.shape, place(0), 0);
    add(13, b1.shape, w.shape, place(0) & 15);
    add(14, w.shape, a1.shape, place(0) & 15);
    add(15, b1.shape, w.shape, a1.shape);
    add(16, w.suffix2, w.kind, 0);
    add(17, w.suffix3, w.kind, 0);
    add(18, w.prefix3, w.kind, 0);
    add(19, w.kind, place(0), informal);
    add(20, b1.kind, w.kind, place(0));
    add(21, w.kind, a1.kind, place(0));
    add(22, b1.kind, w.kind, a1.kind);
    add(23, b2.kind, b1.kind, w.kind);
    add(24, w.kind, a1.kind, a2.kind);
    add(25, rules, 0, informal);
    add(26, rules, w.kind, place(0));
    add(27, rules, w.shape, b1.shape);
    add(28, rules, w.shape, a1.shape);
    add(29, rule(-2) | (rule(-1) << 4) | (rule(0) << 8) | (rule(1) << 12) | (rule(2) << 16), 0, 0);
    add(30, rules, w.kind, b1.kind);
    add(31, rules, w.kind, a1.kind);
    add(32, rules, known(0), known(1));
    add(33, known(-1), known(0), w.kind);
    add(34, known(0), place(0), w.kind);
    add(35, rule(0), b1.word, a1.word);
    add(36, here, informal, w.shape);
    add(37, b2.kind, a2.kind, rules);
    add(38, b1.lists, w.lists, a1.lists);
    add(39, w.lists, rules, 0);
    add(40, b1.lists, rules, w.kind);
    add(41, a1.lists, rules, w.kind);
    add(42, b2.word, b1.word, rule(0));
    add(43, a1.word, a2.word, rule(0));
    add(44, w.suffix3, a1.kind, rule(0));
    add(45, place(-1), place(0), rules | (place(1) << 12));
  }

  #near(at: number, step: number): WordTraits {
    return this.#line[at + step] === this.#line[at] ? (this.#words[at + step] ?? nothing) : nothing;
  }

  #at(list: Uint8Array | Int32Array, at: number, step: number): number {
    return this.#line[at + step] === this.#line[at] ? (list[at + step] ?? 7) : 7;
  }
}

/** What a word is by itself. */
interface WordTraits {
  readonly word: number;
  readonly shape: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly prefix3: number;
  readonly kind: number;
  readonly lists: number;
}

const nothing: WordTraits = { word: 1, shape: 1, suffix2: 1, suffix3: 1, prefix3: 1, kind: 0, lists: 0 };
/** The same words come again and again. */
const mostTraits = 20_000;
const traits = new Map<string, WordTraits>();

function traitsOf(text: string, lower: string, shape: string): WordTraits {
  const there = traits.get(text);
  if (there) return there;
  const isNumber = shape === 'number';
  const made: WordTraits = {
    word: hashOf(isNumber ? text.replace(/\d/g, '0') : plain(lower)),
    shape: hashOf(shapeOf(plain(text))),
    suffix2: hashOf(plain(lower).slice(-2)),
    suffix3: hashOf(plain(lower).slice(-3)),
    prefix3: hashOf(text.slice(0, 3)),
    kind: kindOf(text, lower, shape),
    lists: listsOf(lower),
  };
  if (traits.size >= mostTraits) traits.clear();
  traits.set(text, made);
  return made;
}

/** Curly quotes and long dashes as a typewriter has them: the corpora have no others. */
function plain(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-');
}

const shapes = ['lower', 'title', 'upper', 'mixed', 'number', 'other'];

function kindOf(text: string, lower: string, shape: string): number {
  const place = shapes.indexOf(shape) + 1;
  if (shape === 'other') return place | (hashOf(plain(text.slice(0, 1))) & 0xff0);
  const bits =
    (Number(isCommonWord(lower)) << 3) |
    (Number(isFirstName(text)) << 4) |
    (Number(isKnownPlace(text)) << 5) |
    (Number(functionWords.has(lower)) << 6) |
    (Number(demonyms.has(lower)) << 7) |
    (Number(text.length === 1) << 8) |
    (Number(neverNames.has(lower)) << 9);
  return place | bits;
}

function listsOf(lower: string): number {
  const word = lower.replace(/\.$/, '');
  return (
    Number(strongTitles.has(word)) |
    (Number(weakTitles.has(word)) << 1) |
    (Number(organizationWords.has(word)) << 2) |
    (Number(placeWords.has(word)) << 3) |
    (Number(personNouns.has(word)) << 4) |
    (Number(organizationNouns.has(word)) << 5) |
    (Number(productNouns.has(word)) << 6) |
    (Number(particles.has(word)) << 7) |
    (Number(ofHeads.has(word)) << 8)
  );
}

/** "GPT-5" → "A-0", "OpenAI" → "AaA". */
function shapeOf(text: string): string {
  return text
    .slice(0, 24)
    .replace(/\p{Lu}{2,}/gu, 'AA')
    .replace(/\p{Lu}/gu, 'A')
    .replace(/\p{Ll}+/gu, 'a')
    .replace(/\d+/g, '0');
}

function hashOf(text: string): number {
  let state = 2166136261 | 0;
  const end = Math.min(text.length, 32);
  for (let at = 0; at < end; at++) state = Math.imul(state ^ text.charCodeAt(at), 16777619);
  return state ^ text.length;
}

function mix(kind: number, a: number, b: number, c: number): number {
  let state = Math.imul((kind + 1) * 0x9e3779b1, 1) ^ a;
  state = Math.imul(state ^ (state >>> 15), 0x85ebca6b) ^ b;
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35) ^ c;
  state = Math.imul(state ^ (state >>> 16), 0x27d4eb2f);
  return (state ^ (state >>> 15)) & (taggerBuckets - 1);
}
