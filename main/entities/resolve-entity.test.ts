import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EntityResolver, type IdentityDecision } from '#main/entities/resolve-entity.ts';
import type { DocumentId, EntityId } from '#shared/ids.ts';

const id = (letter: string) => letter as EntityId;
const document = (name: string) => name as DocumentId;
const at = (day: number) => `2026-01-${String(day).padStart(2, '0')}T00:00:00.000Z`;
const merged = (from: string, into: string, day = 1): IdentityDecision => {
  return { id: id(from), mergedInto: { id: id(into), at: at(day) }, splits: [] };
};
const split = (into: string, from: string, documents: string[], day = 1): IdentityDecision => {
  return {
    id: id(into),
    mergedInto: null,
    splits: [{ from: id(from), documents: documents.map(document), at: at(day) }],
  };
};

test('an entity nobody decided about is itself', () => {
  const resolver = new EntityResolver([]);
  expect(resolver.resolve(id('a'), document('d'))).toBe('a');
  expect(resolver.originsOf(id('a'))).toEqual(['a']);
});

test('merges follow one another, whichever was made first', () => {
  const decisions = [merged('a', 'b', 2), merged('b', 'c', 1)];
  for (const order of [decisions, decisions.toReversed()]) {
    const resolver = new EntityResolver(order);
    expect(resolver.resolve(id('a'), null)).toBe('c');
    expect(resolver.originsOf(id('c'))).toEqual(['c', 'b', 'a']);
  }
});

test('a split holds in its documents only, also for what was merged into the entity it was split from', () => {
  const resolver = new EntityResolver([merged('b', 'a'), split('c', 'a', ['one'])]);
  expect(resolver.resolve(id('b'), document('one'))).toBe('c');
  expect(resolver.resolve(id('a'), document('one'))).toBe('c');
  expect(resolver.resolve(id('b'), document('two'))).toBe('a');
  expect(resolver.resolve(id('b'), null)).toBe('a');
});

test('what was split off and merged elsewhere goes there', () => {
  const resolver = new EntityResolver([{ ...split('c', 'a', ['one']), mergedInto: { id: id('x'), at: at(3) } }]);
  expect(resolver.resolve(id('a'), document('one'))).toBe('x');
  expect(resolver.originsOf(id('x'))).toEqual(['x', 'c', 'a']);
});

test('of two splits of one document each takes what was there at its moment', () => {
  const decisions = [split('c', 'a', ['one'], 3), split('d', 'a', ['one'], 1), merged('b', 'a', 2)];
  for (const order of [decisions, decisions.toReversed()]) {
    const resolver = new EntityResolver(order);
    expect(['a', 'b'].map((letter) => resolver.resolve(id(letter), document('one')))).toEqual(['d', 'c']);
  }
});

test('what is merged into an entity, or split off to it, is not moved by an older split', () => {
  const resolver = new EntityResolver([split('c', 'a', ['one'], 1), merged('b', 'a', 2), split('a', 'x', ['one'], 3)]);
  expect(['a', 'b', 'x'].map((letter) => resolver.resolve(id(letter), document('one')))).toEqual(['c', 'a', 'a']);
});

test('a part that was split off and merged back is of the whole again', () => {
  const back: IdentityDecision = { ...split('c', 'a', ['one'], 1), mergedInto: { id: id('a'), at: at(2) } };
  const resolver = new EntityResolver([back]);
  expect(resolver.resolve(id('a'), document('one'))).toBe('a');
  expect(resolver.resolve(id('c'), document('one'))).toBe('a');
});

test('two entities merged into each other are what the newer merge says', () => {
  const resolver = new EntityResolver([merged('a', 'b', 1), merged('b', 'a', 2), merged('x', 'b', 3)]);
  expect(['a', 'b', 'x'].map((letter) => resolver.resolve(id(letter), null))).toEqual(['a', 'a', 'a']);
});

const letters = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const aDecision = fc
  .record({
    id: letters,
    into: fc.option(letters),
    days: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })),
    from: fc.option(letters),
    documents: fc.subarray(['one', 'two']),
  })
  .map(({ id: own, into, days, from, documents }): IdentityDecision => {
    return {
      ...split(own, from ?? own, documents, days[0]),
      mergedInto: into === null ? null : { id: id(into), at: at(days[1]) },
    };
  });

test('whatever was decided, every name ends at one entity, in any order of records', () => {
  fc.assert(
    fc.property(fc.uniqueArray(aDecision, { selector: (decision) => decision.id, maxLength: 5 }), (decisions) => {
      const resolver = new EntityResolver(decisions);
      const reversed = new EntityResolver(decisions.toReversed());
      for (const letter of ['a', 'b', 'c', 'd', 'e'].map(id)) {
        for (const where of [null, document('one'), document('two')]) {
          const end = resolver.resolve(letter, where);
          expect(reversed.resolve(letter, where)).toBe(end);
          expect(resolver.originsOf(end)).toContain(letter);
        }
      }
    }),
  );
});
