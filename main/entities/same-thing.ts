import { normalizeName } from '#main/entities/recognize/normalize-name.ts';
import type { SameReason } from '#shared/entities/review.ts';
import type { EntityRecord } from '#shared/entities/types.ts';
import type { EntityId } from '#shared/ids.ts';

/** What can be told from an entity's names. */
export type NamedThing = Pick<EntityRecord, 'id' | 'type' | 'name' | 'aliases'>;

export interface SamePair {
  readonly ids: readonly [EntityId, EntityId];
  readonly reason: SameReason;
}

/** Why two entities may be one thing, by their names alone; `undefined` when nothing says so. */
export function sameReason(a: NamedThing, b: NamedThing): SameReason | undefined {
  if (a.id === b.id) return undefined;
  const arePlaces = a.type === 'place' && b.type === 'place';
  if (squash(a.name) === squash(b.name)) {
    if (normalizeName(a.name) === normalizeName(b.name) && a.type !== b.type) return 'same-name';
    // Two places of one name are two places: Paris is not Paris, Texas.
    return arePlaces && normalizeName(a.name) === normalizeName(b.name) ? undefined : 'spelling';
  }
  if (isInitialsOf(a, b) || isInitialsOf(b, a)) return 'initials';
  if (isShortFormOf(a, b) || isShortFormOf(b, a)) return 'short-form';
  const namesOfB = new Set(namesOf(b).map(squash));
  return !arePlaces && namesOf(a).some((name) => namesOfB.has(squash(name))) ? 'shared-alias' : undefined;
}

/** Keys that an entity has in common with every entity that may be the same thing. */
export function sameKeys(thing: NamedThing): string[] {
  const { type, name } = thing;
  const words = wordsOf(name);
  const keys = namesOf(thing).map((known) => `n ${squash(known)}`);
  if (type === 'organization' || type === 'person' || type === 'event')
    for (let count = 1; count <= Math.min(words.length, longestPrefix); count++)
      keys.push(`p ${type} ${words.slice(0, count).join(' ')}`);
  if (type === 'person') keys.push(`l ${words.at(-1)}`);
  for (const initials of isAcronym(name) ? [squash(name)] : initialsOf(thing)) keys.push(`i ${type} ${initials}`);
  return [...new Set(keys)].filter((key) => !key.endsWith(' '));
}

/** More bearers of one key than this are a word that many names have, and no question. */
const mostOfKey = 8;

/**
 * The pairs among the entities of one key that may be one thing. A short form or initials that fit several of them say
 * nothing.
 */
export function samePairs(key: string, things: readonly NamedThing[]): SamePair[] {
  if (key.startsWith('n ')) return things.length > mostOfKey ? [] : pairsOf(things, things);
  const isShort = key.startsWith('i ')
    ? ({ name }: NamedThing) => isAcronym(name)
    : ({ name }: NamedThing) => wordsOf(name).join(' ') === key.replace(/^p \w+ |^l /, '');
  const long = things.filter((thing) => !isShort(thing));
  return long.length === 1 ? pairsOf(things.filter(isShort), long) : [];
}

function pairsOf(some: readonly NamedThing[], others: readonly NamedThing[]): SamePair[] {
  return some.flatMap((one) => {
    return others.flatMap((other): SamePair[] => {
      // Of two lists that are one, each pair counts once.
      if (some === others && one.id >= other.id) return [];
      const reason = sameReason(one, other);
      return reason ? [{ ids: [one.id, other.id], reason }] : [];
    });
  });
}

const longestPrefix = 3;

/** "Stoke" of "Stoke Space", "Altman" and "Sam" of "Sam Altman"; never "GPT-4" of "GPT-4 Turbo" or "York" of "New York". */
function isShortFormOf(short: NamedThing, long: NamedThing): boolean {
  if (short.type !== long.type || !['organization', 'person', 'event'].includes(short.type)) return false;
  const few = wordsOf(short.name);
  const many = wordsOf(long.name);
  if (few.length >= many.length || few.length > longestPrefix || few.length === 0) return false;
  if (short.type === 'person' && few.length === 1 && few[0] === many.at(-1)) return true;
  const rest = many.slice(few.length);
  return few.every((word, at) => word === many[at]) && !rest.some((word) => /^\d/.test(word));
}

/** "TSMC" of "Taiwan Semiconductor Manufacturing Company". */
function isInitialsOf(short: NamedThing, long: NamedThing): boolean {
  if (short.type !== long.type || !isAcronym(short.name) || isAcronym(long.name)) return false;
  return initialsOf(long).includes(squash(short.name));
}

function isAcronym(name: string): boolean {
  return /^(?:\p{Lu}\.?){2,7}$/u.test(name);
}

const smallWord = /^(?:of|the|and|for|in|on|at|de|la|du|des|der)$/i;

/** With the legal form and without it; two letters are too few except for a place. */
function initialsOf({ type, name }: NamedThing): string[] {
  const initials = [
    name
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .split(' '),
    wordsOf(name),
  ].map((words) => {
    return squash(words.flatMap((word) => (smallWord.test(word) ? [] : [word.slice(0, 1)])).join(''));
  });
  return [...new Set(initials)].filter(({ length }) => length >= (type === 'place' ? 2 : 3) && length <= 7);
}

function namesOf({ name, aliases }: NamedThing): string[] {
  return [name, ...aliases].filter((known) => squash(known).length > 1);
}

function wordsOf(name: string): string[] {
  return normalizeName(name).split(' ');
}

/** A name without what spellings differ in: "Open AI" and "OpenAI", "AT&T" and "AT and T". */
function squash(name: string): string {
  return normalizeName(name).replaceAll('&', ' and ').replaceAll(' ', '');
}
