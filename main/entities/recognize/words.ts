import { commonWords } from '#main/entities/recognize/data/common-words.ts';
import { extraFirstNames, extraWords } from '#main/entities/recognize/data/extra-words.ts';
import { firstNames } from '#main/entities/recognize/data/first-names.ts';
import { knownPlaces } from '#main/entities/recognize/data/known-places.ts';

const split = (list: string): string[] => list.split(/[|\n]/).filter((entry) => entry !== '');

const words = new Set([...split(commonWords), ...split(extraWords)]);
const names = new Set([...split(firstNames), ...split(extraFirstNames)]);
const places = new Set(split(knownPlaces));

/** Whether a lower-case word is ordinary English, in this form or one that it is inflected from. */
export function isCommonWord(lower: string): boolean {
  if (words.has(lower)) return true;
  const there = inflected.get(lower);
  if (there !== undefined) return there;
  const isInflected = stemsOf(lower).some((stem) => words.has(stem) || isStemOfStem(stem));
  if (lower.length > longestKept) return isInflected;
  if (inflected.size >= mostKept) inflected.clear();
  inflected.set(lower, isInflected);
  return isInflected;
}

/** The same words come again and again; longer ones would keep the whole text that they are from in memory. */
const longestKept = 12;
const mostKept = 20_000;
const inflected = new Map<string, boolean>();

export function isFirstName(word: string): boolean {
  return names.has(word);
}

export function isKnownPlace(name: string): boolean {
  return places.has(name);
}

export const placeNames: ReadonlySet<string> = places;

/** "attackers" comes from "attacker", and that from "attack". */
function isStemOfStem(word: string): boolean {
  return word.length > 5 && /(?:er|ing|ed|ly)$/.test(word) && stemsOf(word).some((stem) => words.has(stem));
}

function stemsOf(word: string): string[] {
  if (word.length < 5) return word.endsWith('s') ? [word.slice(0, -1)] : [];
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`];
  if (word.endsWith('es')) return [word.slice(0, -1), word.slice(0, -2)];
  if (word.endsWith('s')) return [word.slice(0, -1)];
  if (word.endsWith('ied')) return [`${word.slice(0, -3)}y`];
  if (word.endsWith('ed')) return [word.slice(0, -2), word.slice(0, -1), word.slice(0, -3)];
  if (word.endsWith('ing')) return [word.slice(0, -3), `${word.slice(0, -3)}e`, word.slice(0, -4)];
  if (word.endsWith('ly')) return [word.slice(0, -2)];
  if (word.endsWith('er')) return [word.slice(0, -2), word.slice(0, -1)];
  return [];
}
