import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTemporaryApp, type TemporaryApp } from '#main/temporary-app.ts';
import type { ClipId, DocumentId, NoteId, StoryId } from '#shared/ids.ts';

let vault: TemporaryApp;
let clips: ClipId[];
let note: NoteId;
let story: StoryId;

beforeAll(async () => {
  vault = await openTemporaryApp();
  clips = [await vault.clip('One\nOne is the first of them.'), await vault.clip('Two\nTwo is the second.')];
  note = (await vault.client.notes.create({ title: 'Mine' })).id;
  story = (await vault.client.stories.create({ name: 'Story' })).id;
});

afterAll(() => vault.close());

const documents = () => vault.client.documents;
const clip = (id: ClipId) => vault.client.clips.get({ id });

test('many documents are changed at once and taken back at once', async () => {
  const [first, second] = clips as [ClipId, ClipId];
  const ids: DocumentId[] = [first, second, note];
  const { operation, changed } = await documents().edit({
    ids,
    changes: { addTags: ['beat'], addStory: story, isForLater: true, isRead: true },
  });
  expect(changed.sort()).toEqual([...ids].sort());
  expect(await clip(first)).toMatchObject({ tags: ['beat'], stories: [{ id: story }], isForLater: true, isRead: true });
  expect(await vault.client.notes.get({ id: note })).toMatchObject({ tags: ['beat'], stories: [{ id: story }] });
  await documents().undoEdit({ operation });
  expect(await clip(first)).toMatchObject({ tags: [], stories: [], isForLater: false, isRead: false });
  expect(await vault.client.notes.get({ id: note })).toMatchObject({ tags: [], stories: [] });
});

test('taking back leaves alone what was changed since', async () => {
  const [first, second] = clips as [ClipId, ClipId];
  const { operation } = await documents().edit({ ids: [first, second], changes: { addTags: ['beat'] } });
  await vault.client.clips.update({ id: first, tags: ['beat', 'mine'] });
  expect((await documents().undoEdit({ operation })).restored).toEqual([second]);
  expect((await clip(first)).tags).toEqual(['beat', 'mine']);
  await expect(documents().undoEdit({ operation })).rejects.toMatchObject({ failure: { code: 'CHANGED_SINCE' } });
});

test('a tag in another spelling is the same tag, and what changes nothing is not written', async () => {
  const [first] = clips as [ClipId, ClipId];
  await vault.client.clips.update({ id: first, tags: ['Beat'] });
  expect((await documents().edit({ ids: [first], changes: { addTags: ['beat'] } })).changed).toEqual([]);
  expect((await documents().edit({ ids: [first], changes: { removeTags: ['BEAT'] } })).changed).toEqual([first]);
});

test('documents that are gone are left out', async () => {
  const gone = '01k00000000000000000000000' as ClipId;
  expect((await documents().edit({ ids: [gone], changes: { isRead: true } })).changed).toEqual([]);
});

test('a tag is renamed with those within it, in clips and notes, and taken back', async () => {
  const [first, second] = clips as [ClipId, ClipId];
  await vault.client.clips.update({ id: first, tags: ['space/launch', 'Space', 'spacebar'] });
  await vault.client.clips.update({ id: second, tags: ['orbit'] });
  await vault.client.notes.update({ id: note, tags: ['space/launch/pad'] });
  const { operation, changed } = await documents().renameTag({ from: 'space', to: 'orbit' });
  expect(changed.sort()).toEqual([first, note].sort());
  expect((await clip(first)).tags).toEqual(['orbit/launch', 'orbit', 'spacebar']);
  expect((await vault.client.notes.get({ id: note })).tags).toEqual(['orbit/launch/pad']);
  expect((await documents().tags()).map(({ tag, within }) => [tag, within])).toContainEqual(['orbit', 3]);
  await documents().undoEdit({ operation });
  expect((await clip(first)).tags).toEqual(['space/launch', 'Space', 'spacebar']);
  expect((await clip(second)).tags).toEqual(['orbit']);
});

test('a tag is removed everywhere, and a change of something else is no reason not to take that back', async () => {
  const [first] = clips as [ClipId, ClipId];
  await vault.client.clips.update({ id: first, tags: ['gone/deep', 'stays'], isRead: false });
  const { operation } = await documents().renameTag({ from: 'GONE', to: null });
  expect((await clip(first)).tags).toEqual(['stays']);
  await vault.client.clips.update({ id: first, isRead: true });
  await documents().undoEdit({ operation });
  expect(await clip(first)).toMatchObject({ tags: ['gone/deep', 'stays'], isRead: true });
});
