import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTemporaryApp, type TemporaryApp } from '#main/temporary-app.ts';

let here: TemporaryApp;
beforeAll(async () => {
  here = await openTemporaryApp();
});
afterAll(() => here.close());

test('two clips are compared sentence by sentence', async () => {
  const before = await here.clip('A headline\n\nThe foundry has three furnaces.\n\nIt sold 40 of them in May.');
  const after = await here.clip('A headline\n\nThe foundry has three furnaces.\n\nIt sold 60 of them in May.');
  const { counts, sentences } = await here.client.clips.compare({ before: { id: before }, after: { id: after } });
  expect(counts).toMatchObject({ changed: 1, added: 0, removed: 0, numbers: 1 });
  expect(sentences.at(-1)?.after?.text).toBe('It sold 60 of them in May.');
});

test('a version that there is not cannot be compared', async () => {
  const id = await here.clip('Another headline\n\nThe foundry was closed in the summer of that year.');
  const asked = here.client.clips.compare({ before: { id, version: 7 }, after: { id } });
  await expect(asked).rejects.toMatchObject({ failure: { code: 'NOT_FOUND' } });
});
