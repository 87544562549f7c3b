import type { Place, Segment } from '#main/clips/extract/segments/segment-page.ts';
import { labelPatterns } from '#main/clips/extract/segments/segment-words.ts';
import { plainWords, textFeatures } from '#main/clips/extract/segments/text-features.ts';

/** What is known of the page besides its text. */
export interface PageClues {
  /** What the page may call itself. */
  readonly titles: readonly string[];
  /** The article's text as the page's data gives it, if it does. */
  readonly statedBody: string;
}

const surroundings = [
  'nav',
  'header',
  'footer',
  'aside',
  'form',
  'article',
  'main',
  'ul',
  'ol',
  'table',
  'section',
  'figure',
  'blockquote',
];
const far = 12;

/** Describes every segment of a page in numbers; the order of the numbers is what the trained trees go by. */
export function segmentFeatures(segments: readonly Segment[], clues: PageClues): Float64Array[] {
  return new PageFeatures(segments, clues).all();
}

interface Group {
  count: number;
  characters: number;
  linked: number;
}

class PageFeatures {
  readonly #segments: readonly Segment[];
  readonly #total: number;
  readonly #groups = new Map<string, Group>();
  readonly #scores = new Map<Place, number>();
  readonly #labels = new Map<Place, Int8Array>();
  readonly #around = new Map<Place, Int8Array>();
  readonly #seen = new Map<string, Place>();
  readonly #page: readonly number[];
  readonly #best: Place | undefined;
  readonly #bestChain: ReadonlySet<Place>;
  readonly #titleAt: number;
  readonly #titles: ReadonlySet<string>;
  readonly #stated: string;

  constructor(segments: readonly Segment[], clues: PageClues) {
    this.#segments = segments;
    this.#total = segments.reduce((sum, { text }) => sum + text.length, 1);
    this.#titles = new Set(clues.titles.map(plainWords).filter((title) => title !== ''));
    this.#stated = plainWords(clues.statedBody);
    for (const { place, text, linked } of segments) this.#group(place, text.length, linked);
    for (const segment of segments) this.#score(segment);
    let best: Place | undefined;
    for (const [place, score] of this.#scores) if (!best || score > (this.#scores.get(best) ?? 0)) best = place;
    this.#best = best;
    this.#bestChain = new Set(chainOf(best));
    const h1 = segments.findIndex(
      ({ place, text }) => place.name === 'h1' && (this.#titles.size === 0 || this.#titles.has(plainWords(text))),
    );
    this.#titleAt = h1 >= 0 ? h1 : segments.findIndex(({ text }) => this.#titles.has(plainWords(text)));
    this.#page = this.#pageFeatures();
  }

  all(): Float64Array[] {
    let before = 0;
    const rows: Float64Array[] = [];
    for (const [at, segment] of this.#segments.entries()) {
      rows.push(Float64Array.from(this.#row(segment, at, before)));
      before += segment.text.length;
    }
    return rows;
  }

  #row(segment: Segment, at: number, before: number): number[] {
    const { place, text } = segment;
    const size = (value: number) => Math.log1p(value);
    const titled = this.#titleAt;
    const key = plainWords(text);
    const earlier = this.#seen.get(key);
    const isRepeated = earlier && earlier.parent !== place.parent ? 1 : 0;
    this.#seen.set(key, place);
    const row = [
      ...textFeatures(segment),
      place.depth,
      at / this.#segments.length,
      before / this.#total,
      this.#segments.length - at,
      titled < 0 ? 0 : Math.max(-20, Math.min(40, at - titled)),
      titled === at || this.#titles.has(key) ? 1 : 0,
      isRepeated,
      this.#stated === '' ? -1 : key.length > 3 && this.#stated.includes(key) ? 1 : 0,
    ];
    for (const offset of [-3, -2, -1, 1, 2, 3]) {
      const near = this.#segments[at + offset];
      row.push(
        near ? size(near.text.length) : -1,
        near ? near.linked / near.text.length : -1,
        near && near.place.path === place.path ? 1 : 0,
      );
    }
    for (const above of [place, place.parent, place.parent?.parent, place.parent?.parent?.parent]) {
      row.push(
        size(above?.characters ?? 0),
        (above?.linked ?? 0) / (above?.characters || 1),
        (above?.characters ?? 0) / this.#total,
        size(above?.segments ?? 0),
        (above?.characters ?? 0) / (above?.segments || 1),
      );
    }
    const group = this.#groups.get(place.path) ?? { count: 0, characters: 0, linked: 0 };
    row.push(
      size(group.count),
      size(group.characters),
      group.characters / this.#total,
      group.linked / (group.characters || 1),
      group.characters / (group.count || 1),
    );
    row.push(...this.#candidateFeatures(place), this.#density(at, 4), this.#density(at, 12));
    row.push(...this.#labelDistances(place), ...this.#surroundings(place), ...this.#page);
    return row;
  }

  #group(place: Place, characters: number, linked: number): void {
    const group = this.#groups.get(place.path) ?? { count: 0, characters: 0, linked: 0 };
    group.count++;
    group.characters += characters;
    group.linked += linked;
    this.#groups.set(place.path, group);
  }

  /** Readability's way: running text speaks for its parent, and half as loud for the one above. */
  #score({ place, text, linked }: Segment): void {
    if (text.length < 25) return;
    const commas = text.match(/[,،、，]/g)?.length ?? 0;
    const score = (1 + commas + Math.min(3, text.length / 100)) * (1 - linked / text.length);
    const isOwn = place.name === 'div' || place.name === 'td' || place.name === 'section' || place.name === 'article';
    let above = isOwn ? place : place.parent;
    for (const share of [1, 0.5, 0.25, 0.15]) {
      if (!above) return;
      this.#scores.set(above, (this.#scores.get(above) ?? 0) + score * share);
      above = above.parent;
    }
  }

  #candidateFeatures(place: Place): number[] {
    const top = this.#best ? (this.#scores.get(this.#best) ?? 1) : 1;
    let most = 0;
    let up = 0;
    let meets = -1;
    for (let above: Place | undefined = place; above; above = above.parent) {
      most = Math.max(most, (this.#scores.get(above) ?? 0) / top);
      if (meets < 0 && this.#bestChain.has(above)) meets = up;
      up++;
    }
    const own = (this.#scores.get(place) ?? 0) / top;
    const parent = place.parent ? (this.#scores.get(place.parent) ?? 0) / top : 0;
    const isInside = chainHas(place, this.#best) ? 1 : 0;
    const fromBest = (this.#best?.depth ?? 0) - (place.depth - Math.max(0, meets));
    return [own, parent, most, isInside, meets, fromBest];
  }

  /** How much unlinked running text stands around here, as a share of what could. */
  #density(at: number, reach: number): number {
    let sum = 0;
    for (let near = Math.max(0, at - reach); near <= Math.min(this.#segments.length - 1, at + reach); near++) {
      const segment = this.#segments[near];
      if (segment) sum += Math.min(600, segment.text.length - segment.linked);
    }
    return sum / (2 * reach + 1);
  }

  #labelDistances(place: Place): Int8Array {
    const known = this.#labels.get(place);
    if (known) return known;
    const above = place.parent ? this.#labelDistances(place.parent) : undefined;
    const distances = Int8Array.from(labelPatterns, (pattern, i) =>
      place.label.length > 2 && place.name !== 'body' && pattern.test(place.label)
        ? 0
        : Math.min(far, (above?.[i] ?? far) + 1),
    );
    this.#labels.set(place, distances);
    return distances;
  }

  #surroundings(place: Place): Int8Array {
    const known = this.#around.get(place);
    if (known) return known;
    const above = place.parent ? this.#surroundings(place.parent) : undefined;
    const counts = Int8Array.from(surroundings, (name, i) =>
      Math.min(100, (above?.[i] ?? 0) + (place.name === name ? 1 : 0)),
    );
    this.#around.set(place, counts);
    return counts;
  }

  #pageFeatures(): number[] {
    let linked = 0;
    let paragraphs = 0;
    let inParagraphs = 0;
    let long = 0;
    let items = 0;
    for (const { place, text, linked: own } of this.#segments) {
      linked += own;
      if (place.name === 'p') paragraphs++;
      if (place.name === 'p') inParagraphs += text.length;
      if (place.name === 'li') items++;
      if (text.length > 200) long += text.length;
    }
    const best = this.#best;
    return [
      Math.log1p(this.#total),
      linked / this.#total,
      Math.log1p(paragraphs),
      inParagraphs / this.#total,
      long / this.#total,
      Math.log1p(items),
      best ? best.characters / this.#total : 0,
      best ? best.linked / (best.characters || 1) : 0,
      this.#titleAt < 0 ? -1 : this.#titleAt / this.#segments.length,
    ];
  }
}

function chainOf(place: Place | undefined): Place[] {
  const chain: Place[] = [];
  for (let above = place; above; above = above.parent) chain.push(above);
  return chain;
}

function chainHas(place: Place, wanted: Place | undefined): boolean {
  for (let above: Place | undefined = place; above; above = above.parent) if (above === wanted) return true;
  return false;
}
