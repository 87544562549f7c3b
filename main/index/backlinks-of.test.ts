import { expect, onTestFinished, test } from 'vitest';
import { indexCalls } from '#main/index/index-calls.ts';
import {
  aClip,
  aNote,
  anEntity,
  aStory,
  entityId,
  mentionIn,
  noteId,
  storyId,
  temporaryIndex,
} from '#main/index/index-fixtures.ts';
import type { IndexedDocument } from '#main/index/types.ts';
import type { BacklinkGroup } from '#shared/backlinks/types.ts';
import type { LinkTarget } from '#shared/targets.ts';

function indexWith(...documents: IndexedDocument[]) {
  const { index } = temporaryIndex(onTestFinished);
  const calls = indexCalls(index);
  calls.putDocuments(documents);
  return calls;
}

const acme: LinkTarget = { kind: 'entity', id: entityId('acme') };
const outline = (groups: BacklinkGroup[]) =>
  groups.map(({ story, documents }) => [
    story?.name ?? null,
    documents.map(({ title, passageCount }) => `${title} ${passageCount}`),
  ]);
const says = (
  layer: 'detected' | 'confirmed' | 'rejected' | 'linked',
  title: string,
  given: Partial<IndexedDocument> = {},
) => {
  const text = 'An opening line.\nFirst, Acme grew. Then it fell.';
  const at = { mentions: [mentionIn(text, 'Acme', { entity: 'acme', layer })] };
  return aClip(title, { title, text, ...at, ...given });
};

test('the backlinks of an entity part what the user decided from what was detected', () => {
  const calls = indexWith(says('detected', 'a'), says('confirmed', 'b'), says('linked', 'c'), says('rejected', 'd'));
  const { linked, unlinked, ...counts } = calls.backlinksOf(acme);
  expect(outline(linked)).toEqual([[null, ['c 1', 'b 1']]]);
  expect(outline(unlinked)).toEqual([[null, ['a 1']]]);
  expect(counts).toEqual({ linkedCount: 2, unlinkedCount: 1, documentCount: 3 });
});

test('a passage is its sentence, with its paragraph and its place', () => {
  const calls = indexWith(says('detected', 'a', { outlet: 'The Register', published: '2025-11-30' }));
  expect(calls.backlinksOf(acme).unlinked[0]?.documents[0]).toMatchObject({
    title: 'a',
    outlet: 'The Register',
    at: '2025-11-30',
    passages: [
      { start: 24, end: 28, layer: 'detected', before: 'First, ', match: 'Acme', after: ' grew.', paragraph: 2 },
    ],
  });
});

test('documents are grouped by story, newest first, once in each of theirs, and counted once', () => {
  const [war, peace] = [storyId('war'), storyId('peace')];
  const calls = indexWith(
    says('detected', 'a', { published: '2025-01-01', stories: [war] }),
    says('detected', 'b', { published: '2025-03-01', stories: [peace, war] }),
    says('detected', 'c', { published: '2025-02-01', stories: [war] }),
    says('detected', 'd', { published: '2025-04-01' }),
  );
  calls.putStories([aStory('war'), aStory('peace')]);
  const { unlinked, unlinkedCount, documentCount } = calls.backlinksOf(acme);
  expect(outline(unlinked)).toEqual([
    ['peace', ['b 1']],
    ['war', ['b 1', 'c 1', 'a 1']],
    [null, ['d 1']],
  ]);
  expect({ unlinkedCount, documentCount }).toEqual({ unlinkedCount: 4, documentCount: 4 });
});

test('only the newest documents are shown when there are more than asked for', () => {
  const calls = indexWith(...[1, 2, 3, 4].map((day) => says('detected', `d${day}`, { published: `2025-01-0${day}` })));
  const { unlinked, documentCount } = calls.backlinksOf(acme, 2);
  expect(outline(unlinked)).toEqual([[null, ['d4 1', 'd3 1']]]);
  expect(documentCount).toBe(4);
});

test('a document shows fifty passages and says how many there are', () => {
  const text = 'Acme. '.repeat(60);
  const mentions = Array.from({ length: 60 }, (_, at) => ({
    ...mentionIn(text, 'Acme', { entity: 'acme' }),
    start: at * 6,
    end: at * 6 + 4,
  }));
  const document = indexWith(aClip('a', { text, mentions })).backlinksOf(acme).unlinked[0]?.documents[0];
  expect([document?.passages.length, document?.passageCount]).toEqual([50, 60]);
});

test('a hidden entity has no backlinks', () => {
  const calls = indexWith(says('detected', 'a'));
  calls.putEntities([anEntity('acme', { status: 'hidden' })]);
  expect(calls.backlinksOf(acme)).toEqual({
    linked: [],
    unlinked: [],
    linkedCount: 0,
    unlinkedCount: 0,
    documentCount: 0,
  });
  expect(calls.mentionsOfDocument(says('detected', 'a').id)).toEqual([]);
});

test('a note is linked from where links point at it, and unlinked where its title or an alias stands without one', () => {
  const target: LinkTarget = { kind: 'note', id: noteId('target') };
  const text = 'See the Chip War here, and the chip war there. A chipwar is none.';
  const linkTo = { start: 8, end: 16, target, label: 'Chip War' };
  const calls = indexWith(
    aNote('target', { title: 'Chip War', aliases: ['Silicon fight', 'CW'], text: 'The chip war is mine.' }),
    aNote('linking', { title: 'linking', text, links: [linkTo] }),
    aClip('naming', { title: 'naming', text: 'A SILICON\nFIGHT. The CW is too short a name.' }),
    aClip('silent', { title: 'silent', text: 'War of chips' }),
  );
  const { linked, unlinked, ...counts } = calls.backlinksOf(target);
  expect(
    linked[0]?.documents.map(({ title, passages }) => [title, passages.map(({ match, layer }) => [match, layer])]),
  ).toEqual([['linking', [['Chip War', 'linked']]]]);
  expect(
    unlinked[0]?.documents.map(({ title, passages }) => [title, passages.map(({ match, layer }) => [match, layer])]),
  ).toEqual([
    ['naming', [['SILICON FIGHT', null]]],
    ['linking', [['chip war', null]]],
  ]);
  expect(counts).toEqual({ linkedCount: 1, unlinkedCount: 2, documentCount: 2 });
  expect(calls.documentsLinkingTo(target)).toEqual([noteId('linking')]);
});

test('documents naming something are those whose text says it as words of its own', () => {
  const calls = indexWith(
    aNote('a', { text: 'We met ACME corp.' }),
    aNote('b', { text: 'Acmes are many' }),
    aNote('c', { text: 'nothing', title: 'Acme' }),
    aNote('d', { text: '東京都の工場' }),
  );
  expect(calls.documentsNaming(['Acme', '東京'])).toEqual([noteId('d'), noteId('a')]);
  expect(calls.documentsNaming([])).toEqual([]);
});
