import { expect, onTestFinished, test } from 'vitest';
import { wholeGraph } from '#main/graph/whole-graph.ts';
import { indexCalls } from '#main/index/index-calls.ts';
import {
  aClip,
  aNote,
  anEntity,
  aStory,
  clipId,
  entityId,
  mentionIn,
  noteId,
  storyId,
  temporaryIndex,
} from '#main/index/index-fixtures.ts';
import type { IndexedClaim, IndexedDocument } from '#main/index/types.ts';
import { graphAroundInputSchema, wholeGraphInputSchema } from '#shared/graph/contract.ts';
import type { GraphEdge, GraphNode, GraphPart } from '#shared/graph/types.ts';
import type { ResolvedLink } from '#shared/notes/types.ts';

const names = ['Halden', 'Orrin', 'Tessaly', 'Mara'];

function clip(ending: string, text: string, given: Partial<IndexedDocument> = {}): IndexedDocument {
  const mentions = names
    .filter((name) => text.includes(name))
    .map((name) => mentionIn(text, name, { type: name === 'Mara' ? 'person' : 'organization' }));
  return aClip(ending, { text, mentions, ...given });
}

const deal: IndexedClaim = {
  start: 0,
  end: 20,
  subject: { entityId: entityId('Halden'), name: 'Halden' },
  predicate: 'acquires',
  object: { entityId: entityId('Orrin'), name: 'Orrin' },
  status: 'closed',
  amount: null,
  date: null,
  via: [],
  layer: 'detected',
};

function vault(...further: IndexedDocument[]) {
  const calls = indexCalls(temporaryIndex(onTestFinished).index);
  calls.putEntities(names.map((name) => anEntity(name, name === 'Mara' ? { type: 'person' } : {})));
  calls.putStories([aStory('s')]);
  const link: ResolvedLink = { start: 0, end: 1, target: { kind: 'entity', id: entityId('Halden') }, label: 'H' };
  calls.putDocuments([
    clip('a', 'Halden buys Orrin.\nTessaly watches.', { stories: [storyId('s')], claims: [deal] }),
    clip('b', 'Halden and Orrin met Mara.', { published: '2020-05-01' }),
    clip('c', 'Orrin knows Tessaly.'),
    aNote('n', { title: 'My view', links: [link] }),
    ...further,
  ]);
  return calls;
}

const around = (calls: ReturnType<typeof vault>, given: object = {}) =>
  calls.graphAround(graphAroundInputSchema.parse({ center: { kind: 'entity', id: entityId('Halden') }, ...given }));
const titles = ({ nodes }: { readonly nodes: readonly GraphNode[] }) =>
  nodes.map(({ title, distance }) => `${distance} ${title}`).sort();
function told({ nodes, edges }: { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] }) {
  const nameOf = (key: string) => nodes.find((node) => node.key === key)?.title ?? key;
  return edges
    .map(({ from, to, kind, predicate, weight }) => {
      const ends = [nameOf(from), nameOf(to)];
      // Without a direction it does not matter which end comes first.
      const [one, other] = kind === 'together' ? ends.sort() : ends;
      return `${one} ${predicate ?? kind} ${other} ${weight}`;
    })
    .sort();
}

test('around an entity stand its company, what it does, its stories and the notes that link to it', () => {
  const graph = around(vault());
  expect(titles(graph)).toEqual(['0 Halden', '1 Mara', '1 My view', '1 Orrin', '1 s']);
  expect(told(graph)).toEqual([
    'Halden acquires Orrin 1',
    'Halden filed s 1',
    'Halden together Mara 1',
    'Halden together Orrin 2',
    'Mara together Orrin 1',
    'My view link Halden 1',
  ]);
});

test('a step further come the neighbors of the neighbors', () => {
  expect(titles(around(vault(), { depth: 2, kinds: [] }))).toEqual(['0 Halden', '1 Mara', '1 Orrin', '2 Tessaly']);
});

test('a graph is narrowed by type, by kind of edge, by days and by strength', () => {
  const calls = vault();
  expect(titles(around(calls, { entityTypes: ['person'], kinds: [] }))).toEqual(['0 Halden', '1 Mara']);
  expect(told(around(calls, { edges: ['claim'] }))).toEqual(['Halden acquires Orrin 1']);
  expect(told(around(calls, { edges: ['together'], to: '2020-12-31' }))).toEqual([
    'Halden together Mara 1',
    'Halden together Orrin 1',
    'Mara together Orrin 1',
  ]);
  expect(told(around(calls, { edges: ['together'], leastTogether: 2 }))).toEqual(['Halden together Orrin 2']);
});

test('a limit keeps the strongest and says that there is more', () => {
  const graph = around(vault(), { edges: ['together'], limit: 2 });
  expect([titles(graph), graph.isPartial]).toEqual([['0 Halden', '1 Orrin'], true]);
});

test('around a story and a clip it is shown which of their entities stand in the same paragraphs', () => {
  const calls = vault();
  const together = (center: object) =>
    told(around(calls, { center, edges: ['filed', 'mention', 'together'], kinds: [] })).filter((edge) =>
      edge.includes('together'),
    );
  expect(together({ kind: 'story', id: storyId('s') })).toEqual(['Halden together Orrin 1']);
  expect(together({ kind: 'clip', id: clipId('b') })).toEqual([
    'Halden together Mara 1',
    'Halden together Orrin 1',
    'Mara together Orrin 1',
  ]);
});

test('a graph can be around a note, a clip and a story; around what is gone it is empty', () => {
  const calls = vault();
  const of = (center: object) => titles(around(calls, { center }));
  expect(of({ kind: 'note', id: noteId('n') })).toEqual(['0 My view', '1 Halden']);
  expect(of({ kind: 'clip', id: clipId('c') })).toEqual(['0 Clip c', '1 Orrin', '1 Tessaly']);
  expect(of({ kind: 'story', id: storyId('s') })).toEqual(['0 s', '1 Halden', '1 Orrin', '1 Tessaly']);
  expect(of({ kind: 'entity', id: entityId('nobody') })).toEqual([]);
});

test('a hidden entity is in no graph', () => {
  const calls = vault();
  calls.putEntities([anEntity('Orrin', { status: 'hidden' })]);
  expect(titles(around(calls, { kinds: [] }))).toEqual(['0 Halden', '1 Mara']);
});

test('the whole vault comes in parts, the nodes before the edges, and ends when nobody listens', async () => {
  const calls = vault();
  const index = {
    graphEntities: async (...input: Parameters<typeof calls.graphEntities>) => calls.graphEntities(...input),
    graphLinked: async (...input: Parameters<typeof calls.graphLinked>) => calls.graphLinked(...input),
    graphSlice: async (...input: Parameters<typeof calls.graphSlice>) => calls.graphSlice(...input),
    counts: async () => calls.counts(),
  };
  const partsOf = async (given: object = {}) => {
    const parts: GraphPart[] = [];
    for await (const part of wholeGraph(wholeGraphInputSchema.parse(given), { index })) parts.push(part);
    return parts;
  };
  const whole = (parts: readonly GraphPart[]) => ({
    nodes: parts.flatMap(({ nodes }) => nodes),
    edges: parts.flatMap(({ edges }) => edges),
  });
  const parts = await partsOf();
  expect(told(whole(parts))).toEqual([
    'Halden acquires Orrin 1',
    'Halden together Mara 1',
    'Halden together Orrin 2',
    'Mara together Orrin 1',
    'My view link Halden 1',
    'Orrin together Tessaly 1',
    ...['Halden', 'Orrin', 'Tessaly'].map((name) => `s filed ${name} 1`),
  ]);
  expect(parts.at(-1)).toMatchObject({ isDone: true, isPartial: false });
  // Each kind of link by itself, and without the notes and stories.
  expect(told(whole(await partsOf({ edges: ['claim'] })))).toEqual(['Halden acquires Orrin 1']);
  expect(whole(await partsOf({ kinds: [] })).nodes.map(({ title }) => title)).not.toContain('My view');
  const few = await partsOf({ edgeLimit: 4 });
  expect([whole(few).edges.length, few.at(-1)?.isPartial]).toEqual([4, true]);
  const stopped = wholeGraph(wholeGraphInputSchema.parse({}), { index }, AbortSignal.abort());
  const listen = async () => {
    for await (const part of stopped) if (part.done > 0) throw new Error('Went on');
  };
  await expect(listen()).rejects.toThrow('aborted');
});

test('every sentence that names both is found, and with a paragraph for measure those beside too', () => {
  const apart = clip('d', 'Halden slept. Orrin woke.', { published: '2031-01-01' });
  const calls = vault(apart);
  const asked = { one: entityId('Halden'), other: entityId('Orrin'), offset: 0, limit: 10 };
  const sentences = calls.sharedPassages({ ...asked, within: 'sentence' });
  expect(sentences.passages.map(({ text }) => text).sort()).toEqual([
    'Halden and Orrin met Mara.',
    'Halden buys Orrin.',
  ]);
  const paragraphs = calls.sharedPassages({ ...asked, within: 'paragraph', limit: 1 });
  expect(paragraphs).toMatchObject({
    total: 3,
    passages: [
      {
        documentId: clipId('d'),
        isOneSentence: false,
        marks: [
          { start: 0, end: 6 },
          { start: 14, end: 19 },
        ],
      },
    ],
  });
});

test('each kind of gap is listed: named often without a page, claimed by one source, and names not settled', () => {
  const calls = indexCalls(temporaryIndex(onTestFinished).index);
  const brine = (ending: string) =>
    aClip(ending, {
      text: 'Brineford grows. Brineford buys Kelpworks.',
      mentions: [mentionIn('Brineford', 'Brineford'), { ...mentionIn('Brineford', 'Brineford'), start: 17, end: 26 }],
    });
  calls.putDocuments([brine('a'), brine('b')]);
  expect(calls.coverageGaps().withoutPage).toMatchObject([
    { entity: { name: 'Brineford' }, mentionCount: 4, documentCount: 2 },
  ]);
  // A note about it is a page enough, and so is its acceptance.
  const link: ResolvedLink = { start: 0, end: 1, target: { kind: 'entity', id: entityId('Brineford') }, label: 'B' };
  calls.putDocuments([aNote('n', { links: [link] })]);
  expect(calls.coverageGaps().withoutPage).toEqual([]);
  calls.removeDocuments([noteId('n')]);
  calls.putEntities([anEntity('Brineford')]);
  expect(calls.coverageGaps().withoutPage).toEqual([]);
  calls.putEntities([anEntity('x', { name: 'Orrin Labs' }), anEntity('y', { name: 'Orrin Labs Inc.' })]);
  expect(calls.coverageGaps().unsettledNames).toMatchObject([
    { entity: { id: entityId('x') }, other: { id: entityId('y') } },
  ]);
  calls.putEntities([anEntity('y', { name: 'Orrin Labs Inc.', status: 'hidden' })]);
  expect(calls.coverageGaps().unsettledNames).toEqual([]);
});

test('an entity’s way through the stories, what two stories share, and what is missing', () => {
  const second = clip('e', 'Halden and Tessaly.', { stories: [storyId('t')], published: '2019-01-01' });
  const calls = vault(second);
  calls.putStories([aStory('t')]);
  expect(calls.entityPath(entityId('Halden')).map(({ story, months }) => [story.name, months])).toEqual([
    ['t', [{ month: '2019-01', count: 1 }]],
    ['s', [{ month: '2025-12', count: 1 }]],
  ]);
  expect(calls.sharedEntities(storyId('s'), storyId('t')).map(({ entity, counts }) => [entity.name, counts])).toEqual([
    ['Halden', [1, 1]],
    ['Tessaly', [1, 1]],
  ]);
  const gaps = calls.coverageGaps();
  expect(gaps.singleSource).toMatchObject([{ subject: 'Halden', predicate: 'acquires', object: 'Orrin' }]);
  expect(gaps.withoutPage).toEqual([]);
});
