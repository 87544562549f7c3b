import { expect, it } from 'vitest';
import { nameLists, readNamePack } from '#main/entities/name-pack/read-name-pack.ts';
import { sharedNames } from '#main/entities/name-pack/shared-names.ts';
import { normalizeName } from '#main/entities/recognize/normalize-name.ts';
import { isCommonWord } from '#main/entities/recognize/words.ts';

const pack = readNamePack();
const lines = nameLists.flatMap(([, list]) => list.split('\n').filter((line) => line !== ''));

it('knows thousands of names of each kind that the news is about', () => {
  const count = (type: string) => pack.filter((entity) => entity.type === type).length;
  expect(count('organization')).toBeGreaterThan(5000);
  expect(count('product')).toBeGreaterThan(3000);
  expect(count('person')).toBeGreaterThan(2000);
  expect(count('place')).toBeGreaterThan(1000);
  expect(count('event')).toBeGreaterThan(400);
});

it('writes every line of its lists the same way', () => {
  const form = /^[^;|~\s][^;|~]*(?:;(?:~?[^;|~\s][^;|~]*(?:\|~?[^;|~\s][^;|~]*)*)?(?:;[wp]+)?)?$/u;
  expect(lines.filter((line) => !form.test(line) || line !== line.trim() || / {2}/.test(line))).toEqual([]);
});

it('has every thing in one line only', () => {
  const lineOf = new Map<string, string>();
  const again: string[] = [];
  for (const { type, name } of pack) {
    const key = `${type}\n${normalizeName(name)}`;
    const there = lineOf.get(key);
    if (there !== undefined) again.push(`${type}: ${name} and ${there}`);
    lineOf.set(key, name);
  }
  expect(again).toEqual([]);
});

it('gives no other name twice, and none that is its own name again', () => {
  const again = pack.filter(({ name, aliases }) => aliases.includes(name) || new Set(aliases).size < aliases.length);
  expect(again.map(({ name }) => name)).toEqual([]);
});

it('lets one name stand for several things only where that is meant', () => {
  const bearers = new Map<string, Set<string>>();
  for (const { id, name, aliases } of pack) {
    for (const surface of [name, ...aliases]) bearers.set(surface, (bearers.get(surface) ?? new Set()).add(id));
  }
  const shared = [...bearers].filter(([, ids]) => ids.size > 1).map(([surface]) => surface);
  expect(shared.filter((surface) => !sharedNames.has(surface))).toEqual([]);
  expect([...sharedNames.keys()].filter((surface) => !shared.includes(surface))).toEqual([]);
});

it('marks the names of companies, products and events that are ordinary words', () => {
  const unmarked = pack.filter(
    ({ type, name, isAmbiguousWord }) =>
      type !== 'person' &&
      type !== 'place' &&
      !isAmbiguousWord &&
      /^\p{Lu}\p{Ll}+$/u.test(name) &&
      isCommonWord(name.toLowerCase()) &&
      !unmistakable.has(name),
  );
  expect(unmarked.map(({ name }) => name)).toEqual([]);
});

/** Names that only look inflected to the word list, or that the news hardly means otherwise. */
const unmistakable = new Set(
  (
    'Google Amazon Paramount Fastly Grammarly Docker Withings Corning Bayer Scopely Looker Benchling Trustly Azure ' +
    'Chromium Firefox Pixelfed Feedly Brainly'
  ).split(' '),
);
