import { onTestFinished } from 'vitest';
import { type IndexCalls, indexCalls } from '#main/index/index-calls.ts';
import { aClip, aNote, anEntity, aStory, mentionIn, storyId, temporaryIndex } from '#main/index/index-fixtures.ts';

export const memo =
  'Northwind said on Monday that its C++ compiler runs on .NET. Analysts at Café Labs were not surprised.\n' +
  'The organization is researching quantum chips. 東京都の半導体工場が開業した。 A launch 🚀 followed.';

export function filled(): IndexCalls {
  const { index } = temporaryIndex(onTestFinished);
  const calls = indexCalls(index);
  calls.putStories([aStory('chips', { name: 'Chip War' })]);
  calls.putEntities([anEntity('nw', { name: 'Northwind', aliases: ['Northwind Traders'] })]);
  calls.putDocuments([
    aClip('one', {
      title: 'Northwind opens a factory',
      text: memo,
      outlet: 'The Register',
      authors: ['Ada Pérez'],
      address: 'https://www.example.com/news/a-b?id=1',
      published: '2025-11-30T23:30:00-08:00',
      tags: ['Hardware'],
      stories: [storyId('chips')],
      mentions: [mentionIn(memo, 'Northwind', { entity: 'nw' })],
    }),
    aClip('two', {
      title: 'Failed page',
      text: 'Apple’s plan',
      status: { state: 'failed', step: 'fetch', failure: { code: 'EMPTY_INPUT', data: {} } },
      isRead: true,
    }),
    aNote('three', {
      title: 'Thoughts on Northwind',
      text: 'A note about factories and running.',
      aliases: ['NW memo'],
    }),
    aNote('four', { title: 'Gardening', text: 'Nothing of the above. It is the end.', isArchived: true }),
  ]);
  return calls;
}

/** No search of a test ends for want of time, however busy the machine is. */
export const patienceMs = 600_000;

export const titles = (calls: IndexCalls, query: string) =>
  calls.search({ query, patienceMs }).hits.map(({ document }) => document.title);
