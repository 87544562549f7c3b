import { expect, onTestFinished, test } from 'vitest';
import { indexCalls } from '#main/index/index-calls.ts';
import { aClip, anEntity, clipId, entityId, mentionIn, temporaryIndex } from '#main/index/index-fixtures.ts';
import type { IndexedClaim, IndexedDocument } from '#main/index/types.ts';
import { cpuMsOf } from '#main/testing/cpu-ms-of.ts';
import type { Quote, Source } from '#shared/entities/statements.ts';

const source = (name: string): Source => ({ entityId: entityId(name), name });
const unnamed = (name: string): Source => ({ entityId: null, name });
const text = 'Opening line.\nAcme buys Bolt, said Carla: “It is done.”';
const sentence = { start: 14, end: text.length };

function claim(given: Partial<IndexedClaim> = {}): IndexedClaim {
  const parties = { subject: source('Acme'), predicate: 'acquires', object: source('Bolt') } as const;
  const told = { status: 'agreed', amount: null, date: null, layer: 'detected' } as const;
  return { ...sentence, ...parties, ...told, via: [], ...given };
}

function quote(given: Partial<Quote> = {}): Quote {
  const start = text.indexOf('It is');
  const said = { kind: 'said', isDirect: true, speaker: source('Carla') } as const;
  return { start, end: start + 11, ...said, via: [], sentence, ...given };
}

const mentions = [mentionIn(text, 'Acme'), mentionIn(text, 'Bolt'), mentionIn(text, 'Carla', { type: 'person' })];

function clip(ending: string, outlet: string, day: number, given: Partial<IndexedDocument> = {}): IndexedDocument {
  return aClip(ending, { title: ending, text, outlet, published: `2026-01-0${day}`, mentions, ...given });
}

function indexWith(...documents: IndexedDocument[]) {
  const calls = indexCalls(temporaryIndex(onTestFinished).index);
  calls.putDocuments(documents);
  return calls;
}

test('reports of one matter are one claim, newest first, and who repeats another is no second source', () => {
  const wsj = { via: [unnamed('The Wall Street Journal')] };
  const calls = indexWith(
    clip('a', 'The Wall Street Journal', 1, { claims: [claim({ status: 'in-talks' })] }),
    clip('b', 'The Register', 2, { claims: [claim({ ...wsj, status: 'agreed' })] }),
    clip('c', 'Daily Planet', 3, { claims: [claim({ ...wsj, status: 'closed', layer: 'confirmed' })] }),
    clip('d', 'Daily Bugle', 4, { claims: [claim({ layer: 'rejected' })] }),
  );
  const groups = calls.claimsOf(entityId('Bolt'));
  expect(groups).toMatchObject([
    {
      subject: { entity: { name: 'Acme' } },
      predicate: 'acquires',
      object: { entity: { name: 'Bolt' } },
      status: 'closed',
      originCount: 1,
      differs: false,
      layer: 'confirmed',
    },
  ]);
  expect(groups[0]?.reports.map(({ title, outlet, origin, paragraph }) => [title, outlet, origin, paragraph])).toEqual([
    ['c', 'Daily Planet', 'The Wall Street Journal', 2],
    ['b', 'The Register', 'The Wall Street Journal', 2],
    ['a', 'The Wall Street Journal', 'The Wall Street Journal', 2],
  ]);
  expect(groups[0]?.reports[0]?.sentence).toBe(text.slice(14));
  expect(calls.claimsOf(entityId('Acme'))).toEqual(groups);
});

test('origins that give other amounts, dates or, on one day, standings differ', () => {
  const told = (first: Partial<IndexedClaim>, second: Partial<IndexedClaim>, days = [1, 1]) => {
    const calls = indexWith(
      clip('a', 'The Register', days[0] ?? 1, { claims: [claim(first)] }),
      clip('b', 'Daily Planet', days[1] ?? 1, { claims: [claim(second)] }),
    );
    const [group] = calls.claimsOf(entityId('Acme'));
    return [group?.originCount, group?.differs];
  };
  expect(told({}, {})).toEqual([2, false]);
  expect(told({ amount: 'USD 1' }, { amount: 'USD 2' })).toEqual([2, true]);
  expect(told({ amount: 'USD 1' }, { amount: null })).toEqual([2, false]);
  expect(told({ date: '2026-01' }, { date: '2026-01-05' })).toEqual([2, false]);
  expect(told({ date: '2026-02-05' }, { date: '2026-01-05' })).toEqual([2, true]);
  expect(told({ status: 'agreed' }, { status: 'denied' })).toEqual([2, true]);
  expect(told({ status: 'in-talks' }, { status: 'agreed' }, [1, 5])).toEqual([2, false]);
});

test('who is named first matters for a purchase and not for talks', () => {
  const turned = { subject: source('Bolt'), object: source('Acme') };
  const calls = indexWith(
    clip('a', 'A', 1, { claims: [claim(), claim({ predicate: 'talks-with' })] }),
    clip('b', 'B', 2, { claims: [claim(turned), claim({ ...turned, predicate: 'talks-with' })] }),
  );
  const counts = calls.claimsOf(entityId('Acme')).map(({ predicate, reports }) => [predicate, reports.length]);
  expect(counts.toSorted()).toEqual([
    ['acquires', 1],
    ['acquires', 1],
    ['talks-with', 2],
  ]);
});

test('claims and quotes follow a merge, a split, and both being taken back', () => {
  const calls = indexWith(
    clip('a', 'A', 1, { claims: [claim()], quotes: [quote()] }),
    clip('b', 'B', 2, { claims: [claim({ subject: source('Acme Group') })], quotes: [quote()] }),
  );
  const acme = anEntity('Acme');
  const group = anEntity('Acme Group');
  calls.putEntities([acme, group]);
  const reports = (id: string) => calls.claimsOf(entityId(id)).map((matter) => matter.reports.length);
  expect([reports('Acme'), reports('Acme Group'), reports('Bolt')]).toEqual([[1], [1], [1, 1]]);
  calls.putEntities([{ ...group, mergedInto: { id: acme.id, at: '2026-01-01T00:00:00.000Z' } }]);
  expect([reports('Acme'), reports('Bolt')]).toEqual([[2], [2]]);
  const split = { from: entityId('Carla'), documents: [clipId('a')], at: '2026-01-01T00:00:00.000Z' };
  calls.putEntities([group, anEntity('other', { name: 'Carla Two', type: 'person', splits: [split] })]);
  expect(calls.quotesOf(entityId('other'), 'by').quotes.map(({ title }) => title)).toEqual(['a']);
  expect(calls.quotesOf(entityId('Carla'), 'by').quotes.map(({ title }) => title)).toEqual(['b']);
  calls.removeEntity(entityId('other'));
  expect(calls.quotesOf(entityId('Carla'), 'by').total).toBe(2);
  expect([reports('Acme'), reports('Bolt')]).toEqual([[1], [1, 1]]);
});

test('quotes are those of the speaker, or of others in a sentence that names it', () => {
  const calls = indexWith(clip('a', 'The Register', 1, { quotes: [quote({ via: [source('Acme')] })] }));
  expect(calls.quotesOf(entityId('Carla'), 'by')).toMatchObject({
    quotes: [
      { quote: 'It is done.', quoteKind: 'said', isDirect: true, speaker: { name: 'Carla' }, outlet: 'The Register' },
    ],
    total: 1,
  });
  expect(calls.quotesOf(entityId('Carla'), 'about')).toEqual({ quotes: [], total: 0 });
  expect(calls.quotesOf(entityId('Bolt'), 'about').total).toBe(1);
  calls.removeDocuments([clipId('a')]);
  expect(calls.quotesOf(entityId('Bolt'), 'about').total).toBe(0);
});

test('a document tells who said what in it, under present names', () => {
  const rejected = claim({ layer: 'rejected', object: unnamed('a rival') });
  const calls = indexWith(clip('a', 'A', 1, { quotes: [quote()], claims: [rejected] }));
  calls.putEntities([anEntity('Acme', { name: 'Acme Corporation' })]);
  expect(calls.statementsOf(clipId('a'))).toMatchObject({
    quotes: [{ speaker: { name: 'Carla' }, paragraph: 2 }],
    claims: [{ subject: { name: 'Acme Corporation' }, object: { entityId: null, name: 'a rival' }, layer: 'rejected' }],
  });
});

test('every unlinked mention is listed with its sentence, newest document first, up to a number', () => {
  const calls = indexWith(clip('a', 'A', 1), clip('b', 'B', 2));
  const target = { kind: 'entity', id: entityId('Bolt') } as const;
  expect(calls.unlinkedList(target)).toMatchObject({
    documents: [
      {
        title: 'b',
        outlet: 'B',
        at: '2026-01-02',
        passages: [{ before: 'Acme buys ', match: 'Bolt', layer: 'detected' }],
      },
      { title: 'a' },
    ],
    total: 2,
  });
  expect(calls.unlinkedList(target, 1)).toMatchObject({ documents: [{ title: 'b' }], total: 2 });
});

test('a text of one line with thousands of mentions is listed in time in proportion to them', () => {
  const listed = (count: number) => {
    const line = 'Bolt and so on and on. '.repeat(count);
    const many = Array.from({ length: count }, (_, n) => ({
      ...mentionIn(line, 'Bolt'),
      start: n * 23,
      end: n * 23 + 4,
    }));
    const calls = indexWith(clip('a', 'A', 1, { text: line, mentions: many }));
    // The best of a few: whatever else the machine does is no fault of the list.
    const times = Array.from({ length: 5 }, () =>
      cpuMsOf(() => {
        const { documents } = calls.unlinkedList({ kind: 'entity', id: entityId('Bolt') });
        expect(documents[0]?.passages.length).toBe(count);
      }),
    );
    return Math.min(...times);
  };
  listed(200);
  // Ten times as many: in proportion ten times as long, in square a hundred.
  expect(listed(5_000)).toBeLessThan(Math.max(1, listed(500)) * 40);
});
