import { expect, onTestFinished, test } from 'vitest';
import { indexCalls } from '#main/index/index-calls.ts';
import { aClip, anEntity, aStory, clipId, mentionIn, storyId, temporaryIndex } from '#main/index/index-fixtures.ts';
import type { IndexedDocument } from '#main/index/types.ts';

const names = ['Halden', 'Orrin', 'Tessaly', 'Everywhere'];

function clip(ending: string, text: string, given: Partial<IndexedDocument> = {}): IndexedDocument {
  const mentions = names.filter((name) => text.includes(name)).map((name) => mentionIn(text, name));
  return aClip(ending, { text, mentions, ...given });
}

const rocket = { stories: [storyId('rocket')] };
const chips = { stories: [storyId('chips')] };

/** Two stories and a crowd of clips that name what everything names. */
function vault(...further: IndexedDocument[]) {
  const calls = indexCalls(temporaryIndex(onTestFinished).index);
  calls.putEntities(names.map((name) => anEntity(name)));
  calls.putStories([aStory('rocket'), aStory('chips')]);
  const crowd = Array.from({ length: 30 }, (_, n) => clip(`x${n}`, `Everywhere sells thing number ${n}.`));
  calls.putDocuments([
    ...crowd,
    clip('a', 'Halden and Orrin talk about a turbopump. Everywhere watches.', rocket),
    clip('b', 'Orrin tells Halden of its turbopump troubles.', rocket),
    clip('c', 'Tessaly makes photomasks. Everywhere buys them.', chips),
    ...further,
  ]);
  return calls;
}

const suggested = (calls: ReturnType<typeof vault>, ending: string, refused = {}) =>
  calls
    .suggestFiling({ id: clipId(ending), limit: 3, refused })
    .map(({ story, entities, terms }) => [story.name, entities.map(({ name }) => name), terms]);

test('a clip is suggested for the story that shares its rare names and words, with both as the reason', () => {
  const calls = vault(clip('new', 'Halden fixed the turbopump, Orrin said, and Everywhere cheered.'));
  expect(suggested(calls, 'new')).toEqual([['rocket', ['Halden', 'Orrin'], ['turbopump']]]);
});

test('a rare word speaks for a story in whatever form each of them writes it', () => {
  const calls = vault(clip('new', 'Halden and Orrin rebuilt two turbopumps.'));
  expect(suggested(calls, 'new')).toEqual([['rocket', ['Halden', 'Orrin'], ['turbopumps']]]);
});

test('what everything names speaks for nothing', () => {
  expect(suggested(vault(clip('new', 'Everywhere opens another shop.')), 'new')).toEqual([]);
});

test('a clip that is in the story, or was refused for it, is not suggested for it', () => {
  const text = 'Halden fixed the turbopump, Orrin said.';
  expect(suggested(vault(clip('new', text, rocket)), 'new')).toEqual([]);
  expect(suggested(vault(clip('new', text)), 'new', { [storyId('rocket')]: [clipId('new')] })).toEqual([]);
});

test('what was refused teaches: names of refused clips count less', () => {
  const text = 'Halden and Orrin dine.';
  const calls = vault(clip('new', text), clip('r1', text), clip('r2', text), clip('r3', text));
  expect(suggested(calls, 'new')).toHaveLength(1);
  const refused = { [storyId('rocket')]: ['r1', 'r2', 'r3'].map(clipId) };
  expect(suggested(calls, 'new', refused)).toEqual([]);
});

test('a copy of a report belongs where the report is', () => {
  const long = Array.from({ length: 90 }, (_, n) => `word${n}`).join(' ');
  const calls = vault(clip('d', long, chips), clip('new', long));
  expect(calls.suggestFiling({ id: clipId('new'), limit: 3, refused: {} })).toMatchObject([
    { story: { name: 'chips' }, isCopy: true },
  ]);
});
