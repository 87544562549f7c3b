import { expect, onTestFinished, test } from 'vitest';
import { indexCalls } from '#main/index/index-calls.ts';
import { aClip, aNote, clipId, temporaryIndex } from '#main/index/index-fixtures.ts';

test('a quote is orphaned while its clip does not say it word for word, and no longer', () => {
  const { index } = temporaryIndex(onTestFinished);
  const calls = indexCalls(index);
  const orphaned = () =>
    index.all<{ exact: string }>('SELECT exact FROM note_quotes WHERE is_orphaned = 1').map(({ exact }) => exact);
  const clipQuotes = [
    { clip: clipId('c'), exact: 'It flew in May.' },
    { clip: clipId('c'), exact: 'It landed.' },
  ];
  calls.putDocuments([aNote('n', { clipQuotes })]);
  expect(orphaned()).toEqual(['It flew in May.', 'It landed.']);
  calls.putDocuments([aClip('c', { text: 'They say: It flew in May. It landed.' })]);
  expect(orphaned()).toEqual([]);
  calls.putDocuments([aClip('c', { text: 'They say: It flew in June. It landed.' })]);
  expect(orphaned()).toEqual(['It flew in May.']);
  calls.removeDocuments([clipId('c')]);
  expect(orphaned()).toEqual(['It flew in May.', 'It landed.']);
  calls.putDocuments([aNote('n', { clipQuotes: [] })]);
  expect(orphaned()).toEqual([]);
});

test('a tag is found under each part it stands in', () => {
  const { index } = temporaryIndex(onTestFinished);
  const calls = indexCalls(index);
  calls.putDocuments([aNote('n', { tags: ['space/rockets/reuse'] })]);
  for (const tag of ['space', 'space/rockets', 'space/rockets/reuse']) expect(calls.list({ tag }).total).toBe(1);
  expect(calls.list({ tag: 'rockets' }).total).toBe(0);
});
