import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTemporaryApp, type TemporaryApp } from '#main/temporary-app.ts';
import type { DocumentId, EntityId, NoteId } from '#shared/ids.ts';
import { paragraphNode, referenceNode, rootNode, textNode } from '#shared/notes/editor-state.ts';
import type { EditorNode } from '#shared/notes/types.ts';
import type { LinkTarget } from '#shared/targets.ts';

let at: TemporaryApp;
const article = 'Ada Brandt runs Ferrolux Robotics in Turin. Brandt said Ferrolux Robotics will hire.';

beforeEach(async () => {
  at = await openTemporaryApp();
});

afterEach(() => at.close());

async function entityNamed(name: string): Promise<Extract<LinkTarget, { kind: 'entity' }>> {
  const { rows } = await at.client.entities.list({ part: 'suggestions' });
  return { kind: 'entity', id: rows.find((row) => row.name === name)?.id as EntityId };
}

async function noteOf(...nodes: EditorNode[]): Promise<NoteId> {
  const { id } = await at.client.notes.create({ title: 'Note', state: { root: rootNode([paragraphNode(nodes)]) } });
  await at.app.flush();
  return id;
}

async function stateOf(id: NoteId) {
  return (await at.client.notes.get({ id })).state;
}

/** All that could be linked now, as the review hands it over. */
async function unlinkedOf(target: LinkTarget) {
  const { documents } = await at.client.backlinks.unlinked({ target });
  return documents.flatMap(({ id, passages }) =>
    passages.map(({ start, end, match }) => ({ documentId: id, span: { start, end }, match })),
  );
}

async function countsOf(target: LinkTarget) {
  await at.app.flush();
  const { linkedCount, unlinkedCount } = await at.client.backlinks.of({ target });
  return { linkedCount, unlinkedCount };
}

test('every unlinked mention becomes a link with one call, and unlink gives the very vault back', async () => {
  await at.clip(article);
  const note = await noteOf(textNode('Ask '), textNode('Ada Brandt', 1), textNode(' and Ada Brandt again.'));
  const target = await entityNamed('Ada Brandt');
  const before = { counts: await countsOf(target), state: await stateOf(note) };
  const { operation, linked, movedOn } = await at.client.backlinks.linkAll({
    target,
    mentions: await unlinkedOf(target),
  });
  const after = await countsOf(target);
  const unlinked = await at.client.backlinks.unlink({ operation });
  expect({
    linked,
    movedOn,
    after,
    unlinked,
    again: { counts: await countsOf(target), state: await stateOf(note) },
    status: (await at.client.entities.page({ id: target.id })).entity.status,
  }).toEqual({
    linked: 4,
    movedOn: 0,
    after: { linkedCount: 4, unlinkedCount: 0 },
    unlinked: { unlinked: 4, left: 0 },
    again: before,
    status: 'suggested',
  });
});

test('mentions whose words are gone are counted, and the others are linked', async () => {
  const clip = await at.clip(article);
  const note = await noteOf(textNode('Ada Brandt called.'));
  const target = await entityNamed('Ada Brandt');
  const mentions = await unlinkedOf(target);
  const { revision } = await at.client.notes.get({ id: note });
  await at.client.notes.save({
    id: note,
    revision,
    title: 'Note',
    state: { root: rootNode([paragraphNode([textNode('Nobody called.')])]) },
  });
  const gone = { documentId: note as DocumentId, span: { start: 0, end: 4 }, match: 'Nobo' };
  const missing = { ...gone, documentId: '01arz3ndektsv4rrffq69g5fav' as DocumentId };
  const { linked, movedOn } = await at.client.backlinks.linkAll({ target, mentions: [...mentions, missing] });
  await at.app.flush();
  const { mentions: shown } = await at.client.clips.article({ id: clip });
  expect({
    linked,
    movedOn,
    layers: shown.filter(({ entityId }) => entityId === target.id).map(({ layer }) => layer),
  }).toEqual({ linked: 2, movedOn: 2, layers: ['linked', 'linked'] });
});

test('unlink leaves links alone that were changed since', async () => {
  await at.clip(article);
  const note = await noteOf(textNode('Ada Brandt, Ada Brandt.'));
  const target = await entityNamed('Ada Brandt');
  const mentions = (await unlinkedOf(target)).filter(({ documentId }) => documentId === note);
  const { operation } = await at.client.backlinks.linkAll({ target, mentions });
  const { revision } = await at.client.notes.get({ id: note });
  await at.client.notes.save({
    id: note,
    revision,
    title: 'Note',
    state: {
      root: rootNode([
        paragraphNode([
          referenceNode(target, 'Ada Brandt'),
          textNode(', '),
          referenceNode(target, 'Ada'),
          textNode('.'),
        ]),
      ]),
    },
  });
  const unlinked = await at.client.backlinks.unlink({ operation });
  expect({ unlinked, counts: await countsOf(target) }).toMatchObject({
    unlinked: { unlinked: 1, left: 1 },
    counts: { linkedCount: 1 },
  });
});

test('links of a clip to a note are taken back as they were made', async () => {
  const clip = await at.clip('The Turin file is thick. Read the Turin file first.');
  const { id } = await at.client.notes.create({ title: 'Turin file' });
  await at.app.flush();
  const target = { kind: 'note' as const, id };
  const before = await countsOf(target);
  const { operation } = await at.client.backlinks.linkAll({ target, mentions: await unlinkedOf(target) });
  const linked = await countsOf(target);
  await at.client.backlinks.unlink({ operation });
  expect([before, linked, await countsOf(target), (await at.client.clips.get({ id: clip })).id]).toEqual([
    { linkedCount: 0, unlinkedCount: 2 },
    { linkedCount: 2, unlinkedCount: 0 },
    before,
    clip,
  ]);
});

test('a link that cannot be made is refused and leaves a suggestion a suggestion', async () => {
  const clip = await at.clip(article);
  const target = await entityNamed('Ada Brandt');
  const failure = await at.client.backlinks
    .link({ documentId: clip, span: { start: 0, end: 4 }, match: 'Gone', target })
    .catch((error: unknown) => error);
  const { entity } = await at.client.entities.page({ id: target.id });
  expect({ failure, status: entity.status }).toMatchObject({
    failure: { failure: { code: 'MOVED_ON' } },
    status: 'suggested',
  });
});
