import { type Season, type Stretch, seasons } from '#main/timeline/calendar.ts';

/** What relative words are counted from, and which way the sentence looks. */
export interface Viewpoint {
  readonly published: number;
  /** The sentence tells of what is to come. */
  readonly isAhead: boolean;
  /** The sentence tells of what is over. */
  readonly isBack: boolean;
}

/** Signs that must be in a sentence for some rules to find anything: to look for them is much cheaper than for the rest. */
const signs = {
  figure: /\d/,
  season: /spring|summer|fall|autumn|winter/i,
  month: /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i,
  weekday: /(?:sun|mon|ues|nes|hurs|fri|tur)day/i,
  unit: /day|week|month|quarter|year|decade/i,
  quarter: /quarter|q[1-4]|[1-4]q/i,
  half: /half|h[12]|[12]h/i,
  books: /fiscal|financial|FY/i,
  school: /academic|school/i,
  feast: /Year|Valentine|Memorial|Independence|Fourth|Labor|Halloween|Thanksgiving|Friday|Monday|Christmas|holiday/,
  ago: /ago/i,
  side: /past|last|previous|next|coming|recent/i,
  this: /last|next|this|current/i,
  weekend: /weekend/i,
  edge: /start|begin|middle|end|close/i,
  hour: /night|morning|afternoon|evening|today/i,
  within: /\b(?:with)?in\b/i,
  part: /early|mid|late|earlier|later/i,
  century: /century/i,
  decade: /0['’]?s|ties/i,
} as const;
export type Sign = keyof typeof signs;

export function signsIn(sentence: string): ReadonlySet<Sign> {
  return new Set((Object.keys(signs) as Sign[]).filter((sign) => signs[sign].test(sentence)));
}

/** A way to tell a time, and what it means. */
export interface TimeRule {
  readonly signs: readonly Sign[];
  readonly pattern: RegExp;
  /** `words` in lower case, by the pattern's names; `undefined` when they mean no time after all. */
  readonly read: (words: Words, from: Viewpoint) => Stretch | undefined;
}
export type Words = Readonly<Record<string, string | undefined>>;

const edge = String.raw`(?<![\p{L}\p{N}$€£])`;
const end = String.raw`(?![\p{L}\p{N}])`;

/** Parts of patterns, named as the rules read them. */
export const parts = {
  count: String.raw`(?<count>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|twenty|a couple of|a few|few|couple of|several|many|half a|(?:one|two|three) and a half)`,
  unit: '(?<unit>day|week|month|quarter|year|decade)',
  /** Of years that the press writes about without saying so. */
  year: String.raw`(?<year>(?:1[6-9]|20|21)\d\d)`,
  season: '(?<season>spring|summer|fall|autumn|winter)',
  weekday: '(?<weekday>sun|mon|tues|wednes|thurs|fri|satur)day',
  month:
    '(?<month>january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)(?:[.]|(?![a-z])))',
  ordinal: '(?<ordinal>first|second|third|fourth)',
} as const;

/** A space stands for any few, and `?` behind it makes it one that may be missing. Case counts only where it is said. */
export function pattern(source: string, flags: 'giu' | 'gu' = 'giu'): RegExp {
  const spaced = source.replaceAll(/ (?!\?)/g, String.raw`[\s]{1,3}`).replaceAll(' ?', String.raw`\s?`);
  return new RegExp(`${edge}(?:${spaced})${end}`, flags);
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** From 1 to 12; 0 for what is none. */
export function monthNumber(name: string | undefined): number {
  return months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

export function seasonNamed(word = 'spring'): Season {
  return seasons.find((season) => season === word) ?? 'fall';
}

const ordinals = ['first', 'second', 'third', 'fourth'];

/** "third" and "3". */
export function ordinalOf({ ordinal, number }: Words): number {
  return ordinal ? ordinals.indexOf(ordinal) + 1 : Number(number);
}

/** "24" is of this century. */
export function fullYear(year: string | undefined): number {
  return Number(year?.length === 2 ? `20${year}` : year);
}
