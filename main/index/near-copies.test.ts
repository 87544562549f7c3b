import { expect, onTestFinished, test } from 'vitest';
import { type BenchOptions, documentAt } from '#main/index/bench-documents.ts';
import { indexCalls } from '#main/index/index-calls.ts';
import { IndexDatabase } from '#main/index/index-database.ts';
import { aClip, aNote, temporaryIndex } from '#main/index/index-fixtures.ts';
import type { IndexedDocument } from '#main/index/types.ts';
import type { ClipId } from '#shared/ids.ts';

/** Sentences that have no words in common but the small ones. */
const sentences = (name: string, from: number, count: number) =>
  Array.from({ length: count }, (_, at) => {
    const word = (n: number) => `${name}${from + at}x${n}`;
    return `The ${word(1)} of ${word(2)} said that ${word(3)} would ${word(4)} the ${word(5)} and ${word(6)} in ${word(7)}.`;
  });
const wire = sentences('wire', 0, 20);
const paragraphs = (...all: readonly string[][]) => all.map((one) => one.join(' ')).join('\n');

function open(...documents: IndexedDocument[]) {
  const { index } = temporaryIndex(onTestFinished);
  const calls = indexCalls(index);
  calls.putDocuments(documents);
  // Ids that fixtures make of clips are clips'.
  const copies = (ending: string) => calls.copiesOf(aClip(ending).id as ClipId);
  return { calls, copies, ids: (ending: string) => copies(ending).copies.map(({ id }) => id) };
}

const original = aClip('1', { text: paragraphs(wire), published: '2025-11-02', outlet: 'Wire' });

test.each([
  ['word for word', paragraphs(wire)],
  ['with a changed lead', paragraphs(sentences('lead', 0, 2), wire.slice(2))],
  ['with its end cut off', paragraphs(wire.slice(0, 8))],
  [
    'with words in its place for a third of it',
    paragraphs(wire.map((one, at) => (at % 3 === 1 ? (sentences('own', at, 1)[0] ?? '') : one))),
  ],
  ['with much more below it', paragraphs(wire, sentences('own', 0, 20))],
])('the same copy %s is one report', (_name, text) => {
  const { ids } = open(
    original,
    aClip('2', { text, title: 'Another headline' }),
    aClip('3', { text: 'Something else.' }),
  );
  expect(ids('1')).toEqual([aClip('2').id]);
  expect(ids('2')).toEqual([original.id]);
  expect(ids('3')).toEqual([]);
});

test.each([
  ['of the same event', paragraphs(wire.slice(0, 2), sentences('own', 0, 12))],
  ['with the same press release in it', paragraphs(sentences('own', 0, 14), wire.slice(5, 11))],
  ['that gathers many others', paragraphs(sentences('a', 0, 40), wire, sentences('b', 0, 40))],
])('another text %s is another report', (_name, text) => {
  const { ids } = open(original, aClip('2', { text }));
  expect(ids('1')).toEqual([]);
});

test('short texts are copies only when they are the same', () => {
  const text = 'Northwind bought Orbital Foundry on Tuesday, the two companies said in a joint statement.';
  const { ids } = open(
    aClip('1', { text }),
    aClip('2', { text: `${text} More soon.` }),
    aClip('3', { text: text.toUpperCase() }),
  );
  expect(ids('1')).toEqual([aClip('3').id]);
  expect(ids('2')).toEqual([]);
});

test('copies are found among what waits for its commit, what was committed, and what another run left', () => {
  const { index, file } = temporaryIndex(onTestFinished);
  const clips = ['1', '2', '3', '4', '5'].map((ending) => aClip(ending, { text: paragraphs(wire) }));
  const [first, second, third, fourth, fifth] = clips.map((clip) => [clip]);
  const calls = indexCalls(index);
  const copiesOfFirst = (asked = calls) =>
    asked
      .copiesOf(original.id as ClipId)
      .copies.map(({ id }) => id)
      .sort();
  const idsOf = (from: number, to: number) => clips.slice(from, to).map(({ id }) => id);
  calls.gatherDocuments(first ?? []);
  calls.gatherDocuments(second ?? []);
  expect(copiesOfFirst()).toEqual(idsOf(1, 2));
  calls.commitDocuments();
  calls.gatherDocuments(third ?? []);
  expect(copiesOfFirst()).toEqual(idsOf(1, 3));
  calls.putDocuments(fourth ?? []);
  // What is gathered and not committed is gone with the run.
  calls.gatherDocuments(fifth ?? []);
  index.close();
  const again = new IndexDatabase(file);
  onTestFinished(() => again.close());
  const others = indexCalls(again);
  expect(copiesOfFirst(others)).toEqual(idsOf(1, 4));
  others.gatherDocuments(fifth ?? []);
  others.removeDocuments(idsOf(1, 3));
  expect(copiesOfFirst(others)).toEqual(idsOf(3, 5));
});

test('a clip without words, and a note, are copies of nothing', () => {
  const text = paragraphs(wire);
  const { ids } = open(aClip('1', { text: '' }), aClip('2', { text: '…' }), aNote('3', { text }), aClip('4', { text }));
  for (const ending of ['1', '2', '4']) expect(ids(ending)).toEqual([]);
});

test('each copy says how much is the same, and what only it adds', () => {
  const own = 'A spokeswoman for Orbital Foundry later told this newspaper that nobody would lose work.';
  const { copies } = open(original, aClip('2', { text: paragraphs(wire.slice(0, 15), [own]), outlet: 'Daily' }));
  const { copies: found, adds } = copies('1');
  expect(found).toMatchObject([{ outlet: 'Daily', adds: [own] }]);
  expect(found[0]?.share).toBeGreaterThan(0.9);
  expect(found[0]?.share).toBeLessThan(1);
  expect(adds).toEqual(wire.slice(15));
});

test('lists show one row for a report: the one that was published first', () => {
  const earlier = aClip('2', { text: paragraphs(wire), published: '2025-11-01', at: '2025-12-01T08:00:00.000Z' });
  const { calls } = open(original, earlier, aClip('3', { text: 'Something else.' }));
  const stacked = calls.list({ kind: 'clip', stacked: true });
  expect(stacked.rows.map(({ id, copies }) => [id, copies])).toEqual([
    [aClip('3').id, 0],
    [earlier.id, 1],
  ]);
  expect(stacked.total).toBe(2);
  // The heading of a list and the sidebar count clips, not reports.
  expect(stacked.documents).toBe(calls.counts(null).clips);
  expect(calls.list({ kind: 'clip' }).total).toBe(3);
  calls.putDocuments([{ ...earlier, isArchived: true }]);
  expect(calls.list({ inbox: true, stacked: true }).rows.map(({ id }) => id)).toContain(original.id);
});

test('pages of a stacked list have every report once', () => {
  const { calls } = open(
    ...Array.from({ length: 30 }, (_, at) => {
      const text = paragraphs(sentences('report', Math.floor(at / 3) * 100, 10));
      return aClip(`c${at}`, { text, at: new Date(1.7e12 + ((at * 7) % 30) * 1000).toISOString() });
    }),
  );
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = calls.list({ inbox: true, stacked: true, limit: 3, ...(cursor ? { cursor } : {}) });
    expect(page.total).toBe(10);
    seen.push(...page.rows.map(({ id }) => id));
    cursor = page.next ?? undefined;
  } while (cursor);
  expect(new Set(seen).size).toBe(10);
  expect(seen).toHaveLength(10);
});

test('two reports that a clip has both of become one, and part again when it goes', () => {
  const [first, second] = [sentences('first', 0, 20), sentences('second', 0, 20)];
  const both = aClip('9', { text: paragraphs(first, second) });
  const { calls, ids } = open(
    ...['1', '2'].map((ending) => aClip(ending, { text: paragraphs(first) })),
    ...['3', '4'].map((ending) => aClip(ending, { text: paragraphs(second) })),
  );
  expect(ids('1')).toEqual([aClip('2').id]);
  calls.putDocuments([both]);
  expect(ids('1').toSorted()).toEqual(['2', '3', '4', '9'].map((ending) => aClip(ending).id).toSorted());
  calls.removeDocuments([both.id]);
  expect(ids('1')).toEqual([aClip('2').id]);
  expect(ids('3')).toEqual([aClip('4').id]);
});

test('a report follows its clips: one that goes, changes or comes back', () => {
  const second = aClip('2', { text: paragraphs(wire) });
  const third = aClip('3', { text: paragraphs(wire) });
  const { calls, ids } = open(original, second, third);
  calls.removeDocuments([original.id]);
  expect(ids('2')).toEqual([third.id]);
  calls.putDocuments([{ ...third, text: paragraphs(sentences('other', 0, 20)) }]);
  expect(ids('2')).toEqual([]);
  calls.putDocuments([original, { ...second, title: 'The same text under another headline' }]);
  expect(ids('2')).toEqual([original.id]);
});

test('finding the copies of a clip does not cost more among ten times as many', () => {
  const { calls } = open();
  const options: BenchOptions = { entities: 10 };
  let next = 0;
  const fill = (count: number) =>
    calls.putDocuments(Array.from({ length: count }, () => ({ ...documentAt(next++, options), mentions: [] })));
  const cost = () => {
    const from = process.cpuUsage();
    fill(100);
    const { user, system } = process.cpuUsage(from);
    return user + system;
  };
  fill(200);
  const few = Math.min(cost(), cost());
  fill(2500);
  expect(Math.min(cost(), cost())).toBeLessThan(4 * few);
});
