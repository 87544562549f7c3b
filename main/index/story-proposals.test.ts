import { expect, onTestFinished, test } from 'vitest';
import { indexCalls } from '#main/index/index-calls.ts';
import { aClip, anEntity, aStory, clipId, mentionIn, storyId, temporaryIndex } from '#main/index/index-fixtures.ts';
import type { IndexedDocument } from '#main/index/types.ts';

const names = ['Halden', 'Orrin', 'Tessaly', 'Everywhere'];

function clip(ending: string, text: string, given: Partial<IndexedDocument> = {}): IndexedDocument {
  const mentions = names.filter((name) => text.includes(name)).map((name) => mentionIn(text, name));
  return aClip(ending, { text, mentions, ...given });
}

function vault(...documents: IndexedDocument[]) {
  const calls = indexCalls(temporaryIndex(onTestFinished).index);
  calls.putEntities(names.map((name) => anEntity(name)));
  calls.putStories([aStory('s')]);
  const crowd = Array.from({ length: 20 }, (_, n) => clip(`x${n}`, `Everywhere sells thing number ${n}.`));
  calls.putDocuments([...crowd, ...documents]);
  return calls;
}

const three = [
  clip('a', 'Halden and Orrin talk about a turbopump.'),
  clip('b', 'Orrin tells Halden of its turbopump troubles.'),
  clip('c', 'Halden leaves Orrin. Everywhere watches.'),
];
const proposed = (calls: ReturnType<typeof vault>, refused: readonly string[] = [], since = 0) =>
  calls
    .storyProposals({ since, refused: refused.map(clipId) })
    .map(({ name, documents, terms }) => [name, documents.map(({ id }) => id).sort(), terms]);
const ids = (...endings: string[]) => endings.map(clipId).sort();

test('clips in no story that share rare names are a proposal with a name and reasons', () => {
  expect(proposed(vault(...three))).toEqual([['Halden and Orrin', ids('a', 'b', 'c'), ['turbopump']]]);
});

test('clips that are filed, or came long ago, are not', () => {
  expect(proposed(vault(...three.map((each) => ({ ...each, stories: [storyId('s')] }))))).toEqual([]);
  expect(proposed(vault(...three), [], Date.parse('2026-03-01T00:00:00.000Z'))).toEqual([]);
});

test('two clips are no story yet', () => {
  expect(proposed(vault(...three.slice(0, 2)))).toEqual([]);
});

test('a refused proposal comes back when two further clips join it, not with one', () => {
  const further = [clip('d', 'Orrin sues Halden.'), clip('e', 'Halden answers Orrin.')];
  const refused = ['a', 'b', 'c'];
  expect(proposed(vault(...three, ...further.slice(0, 1)), refused)).toEqual([]);
  expect(proposed(vault(...three, ...further), refused)).toHaveLength(1);
});
