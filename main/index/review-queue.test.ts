import { expect, onTestFinished, test } from 'vitest';
import { indexCalls } from '#main/index/index-calls.ts';
import { aClip, anEntity, clipId, entityId, mentionIn, temporaryIndex } from '#main/index/index-fixtures.ts';
import type { IndexedDocument } from '#main/index/types.ts';
import type { Mention } from '#shared/entities/types.ts';

const at = (n: number) => `2025-12-0${n}T08:00:00.000Z`;

function indexWith(...documents: IndexedDocument[]) {
  const calls = indexCalls(temporaryIndex(onTestFinished).index);
  calls.putDocuments(documents);
  return calls;
}

/** A clip that says these names, each an entity of its own unless it is given one. */
function saying(ending: string, names: readonly (string | Partial<Mention>)[], day = 1) {
  const all = names.map((name) => (typeof name === 'string' ? { name } : name));
  const text = `${all.map(({ name }) => name).join(' met ')}.`;
  const mentions = all.map(({ name = '', ...given }) => ({ ...mentionIn(text, name), ...given }));
  return aClip(ending, { title: ending, text, mentions, at: at(day), createdAt: at(day) });
}

type Calls = ReturnType<typeof indexWith>;
const asked = (calls: Calls, input: Parameters<Calls['reviewQueue']>[0] = {}) =>
  calls.reviewQueue(input).questions.map((question) => {
    const other = question.kind === 'same' ? [question.other.name, question.reason] : [];
    return [question.kind, question.entity.name, ...other].join(' ');
  });

test('names nobody decided on are asked about, what is in most documents first, with the newest passage', () => {
  const calls = indexWith(saying('a', ['Acme', 'Delta']), saying('b', ['Delta'], 2));
  expect(asked(calls)).toEqual(['new Delta', 'new Acme']);
  expect(calls.reviewQueue({}).questions[0]).toMatchObject({
    mentionCount: 2,
    documentCount: 2,
    passage: { documentId: clipId('b'), title: 'b', before: '', match: 'Delta', after: '.', paragraph: 1 },
  });
  expect(calls.reviewQueue({ documentId: clipId('b') }).questions).toMatchObject([{ mentionCount: 1 }]);
  expect(calls.counts().review).toBe(2);
  calls.putEntities([anEntity('Delta'), anEntity('Acme', { status: 'hidden' })]);
  expect([asked(calls), calls.counts().review]).toEqual([[], 0]);
});

test('a queue comes in pages', () => {
  const calls = indexWith(saying('a', ['Acme', 'Bolt', 'Delta']));
  const first = calls.reviewQueue({ limit: 2 });
  const second = calls.reviewQueue({ limit: 2, cursor: first.next ?? '' });
  expect([first, second].map(({ questions }) => questions.map(({ entity }) => entity.name))).toEqual([
    ['Acme', 'Bolt'],
    ['Delta'],
  ]);
  expect([first.total, second.total, second.next]).toEqual([3, 3, null]);
});

test('a possible twin is asked about until it is merged or kept apart', () => {
  const calls = indexWith(saying('a', ['Stoke Space', 'Delta']), saying('b', ['Stoke']));
  const [long, short] = [entityId('Stoke Space'), entityId('Stoke')];
  calls.putEntities([anEntity('Stoke Space'), anEntity('Delta')]);
  const same = 'same Stoke Stoke Space short-form';
  expect(asked(calls)).toEqual([same, 'new Stoke']);
  const kept = anEntity('Stoke', { status: 'suggested', notSameAs: [long] });
  calls.putEntities([kept]);
  expect(asked(calls)).toEqual(['new Stoke']);
  calls.putEntities([{ ...kept, notSameAs: [] }]);
  calls.putEntities([anEntity('Stoke Space', { notSameAs: [short] })]);
  expect(asked(calls)).toEqual(['new Stoke']);
  calls.putEntities([anEntity('Stoke Space')]);
  expect(asked(calls)).toEqual([same, 'new Stoke']);
  calls.putEntities([{ ...kept, notSameAs: [], mergedInto: { id: long, at: at(5) } }]);
  expect([asked(calls), calls.counts().review]).toEqual([[], 0]);
});

test('a short form is no question any more when a second entity has it', () => {
  const people = ['Sam Altman', 'Altman'].map((name) => ({ name, type: 'person' as const, entityId: entityId(name) }));
  const calls = indexWith(saying('a', people.slice(0, 1)), saying('b', people.slice(1)));
  expect(asked(calls)).toContain('same Altman Sam Altman short-form');
  calls.putDocuments([saying('c', [{ name: 'Jack Altman', type: 'person', entityId: entityId('Jack') }])]);
  expect(asked(calls).filter((question) => question.startsWith('same'))).toEqual([]);
  calls.removeDocuments([clipId('c')]);
  expect(asked(calls)).toContain('same Altman Sam Altman short-form');
});

test('what was put off is asked again when a newer document names it', () => {
  const calls = indexWith(saying('a', ['Acme', 'Delta']));
  calls.putEntities([anEntity('Acme', { status: 'suggested', unsureAt: at(3) })]);
  expect(asked(calls)).toEqual(['new Delta']);
  calls.putDocuments([saying('b', ['Delta'], 4)]);
  expect(asked(calls)).toEqual(['new Delta']);
  calls.putDocuments([saying('c', ['Acme'], 4)]);
  expect(asked(calls)).toEqual(['new Acme', 'new Delta']);
});

test('ambiguous words whose likeliest meaning was put off are asked about when a newer document names that', () => {
  const nova = { name: 'Nova', entityId: entityId('nova one'), alternatives: [entityId('nova two')] };
  const calls = indexWith(saying('a', [nova], 1));
  calls.putEntities([anEntity('nova one', { unsureAt: at(3) }), anEntity('nova two')]);
  expect([asked(calls), calls.counts().review]).toEqual([[], 0]);
  calls.putDocuments([saying('b', [{ name: 'Nova', entityId: entityId('nova one') }], 4)]);
  expect([asked(calls), calls.counts().review]).toEqual([['ambiguous nova one'], 1]);
});

test('ambiguous words are one question for all of their mentions, until the user picks', () => {
  const nova = { name: 'Nova', entityId: entityId('nova one'), alternatives: [entityId('nova two')] };
  const calls = indexWith(saying('a', [nova], 1), saying('b', [nova], 2));
  const records = [anEntity('nova one', { name: 'Nova' }), anEntity('nova two', { name: 'PBS Nova' })];
  calls.putEntities(records);
  expect(calls.reviewQueue({})).toMatchObject({
    questions: [
      {
        kind: 'ambiguous',
        answers: [{ name: 'Nova' }, { name: 'PBS Nova' }],
        mentionCount: 2,
        documentCount: 2,
        passage: { documentId: clipId('b'), match: 'Nova' },
      },
    ],
    total: 1,
  });
  expect(calls.mentionsOfDocument(clipId('a'))[0]?.alternatives).toEqual([entityId('nova two')]);
  calls.putDocuments([saying('b', [{ ...nova, layer: 'confirmed' }], 2)]);
  expect(calls.reviewQueue({}).questions).toMatchObject([{ mentionCount: 1, passage: { documentId: clipId('a') } }]);
  const [one, two] = records;
  if (one && two) calls.putEntities([{ ...two, mergedInto: { id: one.id, at: at(5) } }]);
  expect([asked(calls), calls.counts().review]).toEqual([[], 0]);
  expect(calls.mentionsOfDocument(clipId('a'))[0]?.alternatives).toBeUndefined();
});

test('the questions of a document are about what it names only', () => {
  const calls = indexWith(saying('a', ['Acme', 'Delta']), saying('b', ['Delta'], 2));
  expect(asked(calls, { documentId: clipId('b') })).toEqual(['new Delta']);
  expect(calls.reviewQueue({ documentId: clipId('a') })).toMatchObject({
    questions: [{ passage: { documentId: clipId('a') } }, { passage: { documentId: clipId('a') } }],
    total: 2,
    next: null,
  });
});
