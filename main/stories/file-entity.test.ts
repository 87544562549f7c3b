import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gatherDossier } from '#main/interchange/gather-dossier.ts';
import { openTemporaryApp, type TemporaryApp } from '#main/temporary-app.ts';
import type { ClipId, EntityId, StoryId } from '#shared/ids.ts';

let vault: TemporaryApp;
let clip: ClipId;

beforeAll(async () => {
  vault = await openTemporaryApp();
  clip = await vault.clip(
    'Halden Motors hires Mara Ellison\nHalden Motors hired Mara Ellison as its head of turbopumps.',
  );
});

afterAll(() => vault.close());

const stories = () => vault.client.stories;
const storyCalled = async (name: string) => (await stories().create({ name })).id;
const newEntity = async (name: string) => (await vault.client.entities.create({ type: 'organization', name })).id;
const put = (id: StoryId, entityId: EntityId) => stories().fileEntity({ id, entityId });
const takeOut = (id: StoryId, entityId: EntityId) => stories().fileEntity({ id, entityId, isIn: false });
const membersOf = async (id: StoryId) =>
  (await stories().page({ id })).entities.filter(({ isMember }) => isMember).map(({ entity }) => entity.name);
const fileOf = (id: StoryId) => join(vault.vaultFolder, 'stories', `${id}.json`);

async function detected(name: string): Promise<EntityId> {
  const rows = await vault.client.entities.ofDocument({ id: clip });
  const found = rows.find(({ entity }) => entity.name === name);
  if (!found) throw new Error(`${name} was not found in the clip`);
  return found.entity.id;
}

test('an entity that nothing names is in a story by hand, first on its page, over a restart and a new index', async () => {
  const id = await storyCalled('Turbopumps');
  await stories().file({ documentIds: [clip], add: id });
  const brineford = await newEntity('Brineford Labs');
  await put(id, brineford);
  const shown = async () => {
    const { entities, entityCount } = await stories().page({ id });
    const [first] = entities;
    return [first?.entity.name, first?.isMember, first?.count, first?.documentCount, entityCount, entities.length];
  };
  expect(await shown()).toEqual(['Brineford Labs', true, 0, 0, 3, 3]);
  await vault.restart();
  expect(await shown()).toEqual(['Brineford Labs', true, 0, 0, 3, 3]);
  await vault.rebuild();
  expect(await shown()).toEqual(['Brineford Labs', true, 0, 0, 3, 3]);
  await takeOut(id, brineford);
  await vault.restart();
  expect(await membersOf(id)).toEqual([]);
});

test('one that is named as well is there once with its mentions, and put in twice is put in once', async () => {
  const id = await storyCalled('Hirings');
  await stories().file({ documentIds: [clip], add: id });
  const mara = await detected('Mara Ellison');
  await put(id, mara);
  const before = await readFile(fileOf(id), 'utf8');
  await put(id, mara);
  expect(await readFile(fileOf(id), 'utf8')).toBe(before);
  const { entities, entityCount } = await stories().page({ id });
  expect(entities.map(({ entity, isMember }) => [entity.name, isMember])).toEqual([
    ['Mara Ellison', true],
    ['Halden Motors', false],
  ]);
  expect(entities[0]).toMatchObject({ count: 1, documentCount: 1, entity: { status: 'confirmed' } });
  expect(entityCount).toBe(2);
});

test('taking it back leaves the story and the entity as they were', async () => {
  const id = await storyCalled('Back');
  const halden = await detected('Halden Motors');
  const standing = async () => (await vault.client.entities.page({ id: halden })).entity.status;
  expect(await standing()).toBe('suggested');
  const { operation } = await put(id, halden);
  expect([await standing(), await membersOf(id)]).toEqual(['confirmed', ['Halden Motors']]);
  await vault.client.entities.undo({ operation });
  expect([await standing(), await membersOf(id)]).toEqual(['suggested', []]);
  await put(id, halden);
  const taken = await takeOut(id, halden);
  await vault.client.entities.undo(taken);
  expect(await membersOf(id)).toEqual(['Halden Motors']);
});

test('entities that come at the same moment are all kept', async () => {
  const id = await storyCalled('Many');
  const made = await Promise.all(['Aster', 'Birch', 'Cedar', 'Dahlia'].map((name) => newEntity(`${name} Works`)));
  await Promise.all(made.map((entity) => put(id, entity)));
  await vault.restart();
  expect((await membersOf(id)).sort()).toEqual(['Aster Works', 'Birch Works', 'Cedar Works', 'Dahlia Works']);
});

test('a merged entity is in the story as the one it was merged into, once, and by itself again after the undo', async () => {
  const id = await storyCalled('Kelp');
  const [short, long] = [await newEntity('Kelpworks'), await newEntity('Kelp Works Incorporated')];
  await put(id, short);
  await put(id, long);
  const { operation } = await vault.client.entities.merge({ from: short, into: long });
  expect(await membersOf(id)).toEqual(['Kelp Works Incorporated']);
  await vault.rebuild();
  expect(await membersOf(id)).toEqual(['Kelp Works Incorporated']);
  expect((await vault.client.entities.page({ id: short })).storyCount).toBe(1);
  await vault.client.entities.undo({ operation });
  expect((await membersOf(id)).sort()).toEqual(['Kelp Works Incorporated', 'Kelpworks']);
  await vault.client.entities.merge({ from: short, into: long });
  await takeOut(id, long);
  expect(await membersOf(id)).toEqual([]);
  await vault.client.entities.unmerge({ id: short });
  expect(await membersOf(id)).toEqual([]);
});

test('two stories that are merged have the entities of both, and each its own again after the undo', async () => {
  const [from, into] = [await storyCalled('Small'), await storyCalled('Large')];
  const [both, mine, theirs] = [await newEntity('Both AG'), await newEntity('Mine AG'), await newEntity('Theirs AG')];
  for (const entity of [both, mine]) await put(from, entity);
  for (const entity of [both, theirs]) await put(into, entity);
  await stories().merge({ from, into });
  expect((await membersOf(into)).sort()).toEqual(['Both AG', 'Mine AG', 'Theirs AG']);
  expect((await vault.client.graph.path({ id: mine })).map(({ story }) => story.name)).toEqual(['Large']);
  await vault.restart();
  await stories().unmerge({ id: from });
  expect([(await membersOf(from)).sort(), (await membersOf(into)).sort()]).toEqual([
    ['Both AG', 'Mine AG'],
    ['Both AG', 'Theirs AG'],
  ]);
  await stories().merge({ from, into });
  await takeOut(from, both);
  expect((await membersOf(into)).sort()).toEqual(['Mine AG', 'Theirs AG']);
  const part = await stories().split({ id: into, name: 'Part', documentIds: [clip] });
  expect([await membersOf(part.id), (await membersOf(into)).sort()]).toEqual([[], ['Mine AG', 'Theirs AG']]);
});

test('a hidden entity is not shown in the story it was put in, and is there when it is shown again', async () => {
  const id = await storyCalled('Hidden');
  const entity = await newEntity('Quiet Partners');
  await put(id, entity);
  await vault.client.entities.hide({ id: entity });
  const { entities, entityCount } = await stories().page({ id });
  expect([entities, entityCount]).toEqual([[], 0]);
  await vault.client.entities.confirm({ id: entity });
  expect(await membersOf(id)).toEqual(['Quiet Partners']);
});

test('its page, its path, the graph, what two stories share and the dossier know that it was put there', async () => {
  const [one, other] = [await storyCalled('One'), await storyCalled('Other')];
  const entity = await newEntity('Delta Foundry');
  const before = await vault.client.entities.page({ id: entity });
  await put(one, entity);
  await put(other, entity);
  expect([before.storyCount, (await vault.client.entities.page({ id: entity })).storyCount]).toEqual([0, 2]);
  const never = { documentCount: 0, mentionCount: 0, isMember: true, firstAt: null, lastAt: null, months: [] };
  expect(await vault.client.graph.path({ id: entity })).toEqual([
    { story: { id: one, name: 'One' }, ...never },
    { story: { id: other, name: 'Other' }, ...never },
  ]);
  expect((await stories().page({ id: one })).related).toEqual([{ id: other, name: 'Other', sharedCount: 1 }]);
  expect(await vault.client.graph.shared({ one, other })).toMatchObject([
    { entity: { name: 'Delta Foundry' }, counts: [0, 0] },
  ]);
  for (const center of [
    { kind: 'story', id: one },
    { kind: 'entity', id: entity },
  ] as const) {
    const { nodes, edges } = await vault.client.graph.around({ center });
    expect(nodes.map(({ title }) => title)).toEqual(expect.arrayContaining(['One', 'Delta Foundry']));
    expect(edges).toContainEqual(expect.objectContaining({ kind: 'filed', to: `story:${one}` }));
  }
  const target = { kind: 'story', id: one } as const;
  const { entities } = await gatherDossier(target, ['entities'], vault.app.session(), '2026-01-01T00:00:00.000Z');
  expect(entities.map((row) => [row.entity.name, row.part])).toEqual([['Delta Foundry', 'put in the story by hand']]);
});

test('a story written before entities could be put in one opens, and takes one', async () => {
  const id = await storyCalled('Old');
  await vault.restart(async () => {
    const { entities, ...old } = JSON.parse(await readFile(fileOf(id), 'utf8'));
    expect(entities).toEqual([]);
    await writeFile(fileOf(id), JSON.stringify(old));
  });
  expect((await stories().page({ id })).entities).toEqual([]);
  await put(id, await newEntity('Late Arrival'));
  expect(await membersOf(id)).toEqual(['Late Arrival']);
});

test('a story or an entity that is gone is said to be, and nothing is written', async () => {
  const gone = '01k00000000000000000000000';
  const id = await storyCalled('Here');
  const before = await readFile(fileOf(id), 'utf8');
  const answers = await Promise.allSettled([
    put(gone as StoryId, await newEntity('Somebody')),
    put(id, gone as EntityId),
    takeOut(gone as StoryId, gone as EntityId),
  ]);
  expect(answers.map((answer) => answer.status === 'rejected' && answer.reason.failure)).toMatchObject([
    { code: 'NOT_FOUND', data: { kind: 'story' } },
    { code: 'NOT_FOUND', data: { kind: 'entity' } },
    { code: 'NOT_FOUND', data: { kind: 'story' } },
  ]);
  expect(await readFile(fileOf(id), 'utf8')).toBe(before);
});
