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
    const [b2, b1] = [this.#near(at, -2), this.#near(at, -1)];
    const w = this.#near(at, 0);
    const [a1, a2] = [this.#near(at, 1), this.#near(at, 2)];
    const rule0 = this.#at(this.#rule, at, 0);
    const [ruleBack, ruleAhead] = [this.#at(this.#rule, at, -1), this.#at(this.#rule, at, 1)];
    const rulesAround = this.#at(this.#rule, at, -2) | (ruleBack << 4) | (rule0 << 8) | (ruleAhead << 12);
    const known0 = this.#at(this.#known, at, 0);
    const place0 = this.#at(this.#place, at, 0);
    const rules = ruleBack | (rule0 << 4) | (ruleAhead << 8);
    const informal = this.#isInformal << 12;
    const here = rule0 | (place0 << 4);
    put(out, offset, 0, 0, 0, 0);
    put(out, offset, 1, w.word, 0, 0);
    put(out, offset, 2, b1.word, 0, 0);
    put(out, offset, 3, a1.word, 0, 0);
    put(out, offset, 4, b2.word, 0, 0);
    put(out, offset, 5, a2.word, 0, 0);
    put(out, offset, 6, b1.word, w.word, 0);
    put(out, offset, 7, w.word, a1.word, 0);
    put(out, offset, 8, b1.word, rule0, w.kind);
    put(out, offset, 9, a1.word, rule0, w.kind);
    put(out, offset, 10, w.word, rules, 0);
    put(out, offset, 11, w.word, place0, 0);
    put(out, offset, 12, w.shape, place0, 0);
    put(out, offset, 13, b1.shape, w.shape, place0 & 15);
    put(out, offset, 14, w.shape, a1.shape, place0 & 15);
    put(out, offset, 15, b1.shape, w.shape, a1.shape);
    put(out, offset, 16, w.suffix2, w.kind, 0);
    put(out, offset, 17, w.suffix3, w.kind, 0);
    put(out, offset, 18, w.prefix3, w.kind, 0);
    put(out, offset, 19, w.kind, place0, informal);
    put(out, offset, 20, b1.kind, w.kind, place0);
    put(out, offset, 21, w.kind, a1.kind, place0);
    put(out, offset, 22, b1.kind, w.kind, a1.kind);
    put(out, offset, 23, b2.kind, b1.kind, w.kind);
    put(out, offset, 24, w.kind, a1.kind, a2.kind);
    put(out, offset, 25, rules, 0, informal);
    put(out, offset, 26, rules, w.kind, place0);
    put(out, offset, 27, rules, w.shape, b1.shape);
    put(out, offset, 28, rules, w.shape, a1.shape);
    put(out, offset, 29, rulesAround | (this.#at(this.#rule, at, 2) << 16), 0, 0);
    put(out, offset, 30, rules, w.kind, b1.kind);
    put(out, offset, 31, rules, w.kind, a1.kind);
    put(out, offset, 32, rules, known0, this.#at(this.#known, at, 1));
    put(out, offset, 33, this.#at(this.#known, at, -1), known0, w.kind);
    put(out, offset, 34, known0, place0, w.kind);
    put(out, offset, 35, rule0, b1.word, a1.word);
    put(out, offset, 36, here, informal, w.shape);
    put(out, offset, 37, b2.kind, a2.kind, rules);
    put(out, offset, 38, b1.lists, w.lists, a1.lists);
    put(out, offset, 39, w.lists, rules, 0);
    put(out, offset, 40, b1.lists, rules, w.kind);
    put(out, offset, 41, a1.lists, rules, w.kind);
    put(out, offset, 42, b2.word, b1.word, rule0);
    put(out, offset, 43, a1.word, a2.word, rule0);
    put(out, offset, 44, w.suffix3, a1.kind, rule0);
    put(out, offset, 45, this.#at(this.#place, at, -1), place0, rules | (this.#at(this.#place, at, 1) << 12));
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

function put(out: Int32Array, offset: number, kind: number, a: number, b: number, c: number): void {
  out[offset + kind] = mix(kind, a, b, c);
}

function mix(kind: number, a: number, b: number, c: number): number {
  let state = Math.imul(kind + 1, 0x9e3779b1) ^ a;
  state = Math.imul(state ^ (state >>> 15), 0x85ebca6b) ^ b;
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35) ^ c;
  state = Math.imul(state ^ (state >>> 16), 0x27d4eb2f);
  return (state ^ (state >>> 15)) & (taggerBuckets - 1);
}
