import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTemporaryApp, type TemporaryApp } from '#main/temporary-app.ts';
import type { ClipId } from '#shared/ids.ts';

const text = [
  'A foundry is sold',
  'Northwind agreed to buy Orbital Foundry for $40 million, the companies said on Tuesday.',
  'The foundry melts metal in orbit and has three furnaces on two stations.',
].join('\n\n');
const passage = 'three furnaces';

let here: TemporaryApp;
let clip: ClipId;
beforeEach(async () => {
  here = await openTemporaryApp();
  clip = await here.clip(text);
});
afterEach(() => here.close());

async function mark(comment: string) {
  const article = await here.client.clips.article({ id: clip });
  const start = article.text.indexOf(passage);
  const place = { version: 1, start, end: start + passage.length };
  const made = await here.client.highlights.add({ clip, ...place, color: 'fact', comment });
  await here.app.flush();
  return { start, end: place.end, highlight: made.id };
}

test('what was written beside a passage is found, and opens at the passage', async () => {
  const { start, end, highlight } = await mark('Compare with the zirconium smelter');
  const found = async () => (await here.client.search.query({ query: 'zirconium' })).hits;
  expect(await found()).toMatchObject([{ document: { id: clip }, span: { start, end } }]);
  await here.rebuild();
  expect(await found()).toHaveLength(1);
  await here.client.highlights.remove({ clip, highlight });
  await here.app.flush();
  expect(await found()).toEqual([]);
});

test('a clip in which the words are marked comes before one that only has them', async () => {
  await mark('');
  const other = await here.clip(text.replace('A foundry is sold', 'A foundry is bought'));
  const { hits } = await here.client.search.query({ query: 'furnaces' });
  expect(hits.map(({ document }) => document.id)).toEqual([clip, other]);
});
