import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTemporaryApp, type TemporaryApp } from '#main/temporary-app.ts';
import type { Entity } from '#shared/entities/types.ts';
import type { ClipId, DocumentId, EntityId } from '#shared/ids.ts';
import { paragraphNode, referenceNode, rootNode, textNode } from '#shared/notes/editor-state.ts';

/** What the user corrected once stays so: after a later clip, a restart, and an index built from scratch. */
let at: TemporaryApp;

beforeEach(async () => {
  at = await openTemporaryApp();
});

afterEach(() => at.close());

const first = 'Ada Brandt runs Ferrolux Robotics in Turin. Brandt said Ferrolux Robotics will hire.';
const second = 'Ferrolux Robotics was founded by Ada Brandt. Ada Brandt left Ferrolux Robotics in May.';
const namesake = 'The chef Ada Brandt opened a restaurant. Ada Brandt cooks with smoke.';

async function everyEntity(): Promise<Entity[]> {
  const parts = await Promise.all(
    (['curated', 'suggestions'] as const).map((part) => at.client.entities.list({ part, limit: 500 })),
  );
  return parts.flatMap(({ rows }) => rows);
}

async function idOf(name: string): Promise<EntityId> {
  const found = await everyEntity();
  const entity = found.find((each) => each.name === name);
  if (!entity) throw new Error(`${name} is not among ${found.map((each) => each.name).join(', ')}`);
  return entity.id;
}

/** What a clip's text shows, name by name. */
async function shownIn(clip: ClipId): Promise<string[]> {
  const { text, mentions } = await at.client.clips.article({ id: clip });
  return mentions.map(({ start, end, name }) => `${text.slice(start, end)}: ${name}`);
}

async function countOf(id: EntityId): Promise<number> {
  return (await at.client.entities.page({ id })).mentionCount;
}

/** What is asked now, after a restart, and of an index built from scratch. */
async function everAfter<Answer>(ask: () => Promise<Answer>): Promise<Answer[]> {
  await at.app.flush();
  const now = await ask();
  await at.restart();
  const afterRestart = await ask();
  await at.rebuild();
  return [now, afterRestart, await ask()];
}

function threeTimes<Answer>(answer: Answer): Answer[] {
  return [answer, answer, answer];
}

describe('remembered for good', () => {
  test('a hidden name is found in no later clip', async () => {
    await at.clip(first);
    const id = await idOf('Ferrolux Robotics');
    await at.client.entities.hide({ id });
    const later = await at.clip(second);
    const seen = await everAfter(async () => ({
      isListed: (await everyEntity()).some(({ name }) => name.includes('Ferrolux')),
      isShown: (await shownIn(later)).some((shown) => shown.includes('Ferrolux')),
    }));
    expect(seen).toEqual(threeTimes({ isListed: false, isShown: false }));
  });

  test('a merged name is filed under the other in every later clip', async () => {
    const clip = await at.clip(`${first} Ferrolux Labs is part of it.`);
    const [robotics, labs] = [await idOf('Ferrolux Robotics'), await idOf('Ferrolux Labs')];
    const before = (await countOf(robotics)) + (await countOf(labs));
    await at.client.entities.merge({ from: labs, into: robotics });
    const merged = await countOf(robotics);
    await at.clip('Ferrolux Labs showed an arm. Ferrolux Labs is small.');
    const seen = await everAfter(async () => ({
      isListed: (await everyEntity()).some(({ name }) => name === 'Ferrolux Labs'),
      page: (await at.client.entities.page({ id: labs })).entity.name,
      count: await countOf(robotics),
      shown: (await shownIn(clip)).filter((shown) => shown.startsWith('Ferrolux Labs')),
    }));
    expect(merged).toBe(before);
    expect(seen).toEqual(
      threeTimes({
        isListed: false,
        page: 'Ferrolux Robotics',
        count: before + 2,
        shown: ['Ferrolux Labs: Ferrolux Robotics'],
      }),
    );
  });

  test('a namesake that was split off stays apart in the documents it was split off in', async () => {
    const clip = await at.clip(first);
    const other = await at.clip(namesake);
    const ada = await idOf('Ada Brandt');
    const before = await countOf(ada);
    const chef = await at.client.entities.split({
      from: ada,
      documents: [other as DocumentId],
      into: { type: 'person', name: 'Ada Brandt (chef)' },
    });
    await at.clip(second);
    const seen = await everAfter(async () => ({
      first: (await shownIn(clip)).filter((shown) => shown.includes('chef')),
      other: (await shownIn(other)).filter((shown) => shown.startsWith('Ada Brandt:')),
      total: (await countOf(ada)) + (await countOf(chef.id)),
    }));
    expect(seen).toEqual(
      threeTimes({ first: [], other: ['Ada Brandt: Ada Brandt'], total: before + 2 }).map((answer) => ({
        ...answer,
        other: ['Ada Brandt: Ada Brandt (chef)', 'Ada Brandt: Ada Brandt (chef)'],
      })),
    );
  });

  test('a pair that was kept apart is not asked about again', async () => {
    await at.clip(first);
    await at.clip('Ferro-lux Robotics hired in Turin. Shares of Ferro-lux Robotics rose.');
    const question = await sameQuestion();
    if (!question) throw new Error('Nothing is asked about a pair');
    await at.client.entities.keepApart({ id: question.entity.id, other: question.other.id });
    await at.clip(second);
    const pair = [question.entity.id, question.other.id].toSorted();
    const seen = await everAfter(async () => {
      const { questions } = await at.client.entities.review({});
      return questions.filter(
        (asked) => asked.kind === 'same' && String([asked.entity.id, asked.other.id].toSorted()) === String(pair),
      );
    });
    expect(seen).toEqual(threeTimes([]));
  });

  test('what is rejected in a document is not found there again, and still elsewhere', async () => {
    const clip = await at.clip(first);
    const id = await idOf('Ada Brandt');
    const { mentionCount } = await at.client.entities.rejectIn({ documentId: clip, entityId: id });
    const later = await at.clip(second);
    await at.client.entities.update({ id, aliases: ['Ada', 'Brandt'] });
    const seen = await everAfter(async () => ({
      here: (await shownIn(clip)).filter((shown) => shown.includes('Brandt')),
      there: (await shownIn(later)).filter((shown) => shown.includes('Brandt')).length,
    }));
    expect({ mentionCount, seen }).toEqual({ mentionCount: 2, seen: threeTimes({ here: [], there: 2 }) });
  });

  test('a new type and a new name hold for later clips', async () => {
    await at.clip(first);
    const id = await idOf('Ferrolux Robotics');
    await at.client.entities.update({ id, type: 'product' });
    await at.client.entities.rename({ id, name: 'Ferrolux Arm' });
    const later = await at.clip(second);
    const seen = await everAfter(async () => {
      const { mentions } = await at.client.clips.article({ id: later });
      return mentions.filter(({ entityId }) => entityId === id).map(({ type, name }) => `${type} ${name}`);
    });
    expect(seen).toEqual(threeTimes(['product Ferrolux Arm', 'product Ferrolux Arm']));
  });

  test('an alias is found in the clips that are there and in those that come', async () => {
    const clip = await at.clip('Big Wrench is what the workers call the company. Big Wrench pays well.');
    await at.clip(first);
    const id = await idOf('Ferrolux Robotics');
    await at.client.entities.update({ id, aliases: ['Big Wrench'] });
    const later = await at.clip('Nobody leaves Big Wrench early.');
    const seen = await everAfter(async () => [await shownIn(clip), await shownIn(later)]);
    const shown = 'Big Wrench: Ferrolux Robotics';
    expect(seen).toEqual(threeTimes([[shown, shown], [shown]]));
  });
});

describe('undo', () => {
  test('of every kind of change leaves the vault as it was', async () => {
    const clip = await at.clip(`${first} Ferrolux Labs is part of it.`);
    const [robotics, labs, ada] = [
      await idOf('Ferrolux Robotics'),
      await idOf('Ferrolux Labs'),
      await idOf('Ada Brandt'),
    ];
    const state = async () => {
      await at.app.flush();
      return { entities: await everyEntity(), shown: await shownIn(clip), files: await entityFiles() };
    };
    const before = await state();
    const { entities } = at.client;
    const changes = [
      () => entities.confirm({ id: ada }),
      () => entities.hide({ id: ada }),
      () => entities.rename({ id: robotics, name: 'Ferrolux' }),
      () => entities.update({ id: labs, type: 'product', aliases: ['The Lab'], description: 'Small' }),
      () => entities.notSure({ id: labs }),
      () => entities.merge({ from: labs, into: robotics }),
      () => entities.split({ from: ada, documents: [clip], into: { type: 'person', name: 'Ada Brandt (chef)' } }),
      () => entities.keepApart({ id: labs, other: robotics }),
      () => entities.create({ type: 'topic', name: 'Robots' }),
      () => entities.rejectIn({ documentId: clip, entityId: ada }),
    ];
    const left: unknown[] = [];
    for (const change of changes) {
      const { operation } = await change();
      await at.app.flush();
      await entities.undo({ operation });
      left.push(await state());
    }
    expect(left).toEqual(changes.map(() => before));
  });

  test('of a rename takes the labels of links back, and leaves other labels alone', async () => {
    await at.clip(first);
    const id = await idOf('Ferrolux Robotics');
    const target = { kind: 'entity' as const, id };
    const { id: note } = await at.client.notes.create({
      title: 'Arms',
      state: {
        root: rootNode([
          paragraphNode([referenceNode(target, 'Ferrolux Robotics'), textNode(' or '), referenceNode(target, 'it')]),
        ]),
      },
    });
    await at.app.flush();
    const labels = async () => {
      const { state } = await at.client.notes.get({ id: note });
      return state.root.children?.[0]?.children?.map(({ text }) => text);
    };
    const { operation } = await at.client.entities.rename({ id, name: 'Ferrolux' });
    const renamed = await labels();
    await at.client.entities.undo({ operation });
    expect([renamed, await labels()]).toEqual([
      ['Ferrolux', ' or ', 'it'],
      ['Ferrolux Robotics', ' or ', 'it'],
    ]);
  });

  test('is refused once something later stands on the change, and after a restart', async () => {
    await at.clip(first);
    const id = await idOf('Ada Brandt');
    const one = await at.client.entities.rename({ id, name: 'Ada B.' });
    await at.client.entities.rename({ id, name: 'Ada' });
    const two = await at.client.entities.hide({ id });
    const changed = await at.client.entities.undo({ operation: one.operation }).catch((error: unknown) => error);
    await at.restart();
    const forgotten = await at.client.entities.undo({ operation: two.operation }).catch((error: unknown) => error);
    expect([changed, forgotten]).toMatchObject([
      { failure: { code: 'CHANGED_SINCE' } },
      { failure: { code: 'CHANGED_SINCE' } },
    ]);
  });

  test('a merge and a split can still be taken back on the page after a restart', async () => {
    const clip = await at.clip(`${first} Ferrolux Labs is part of it.`);
    const [robotics, labs, ada] = [
      await idOf('Ferrolux Robotics'),
      await idOf('Ferrolux Labs'),
      await idOf('Ada Brandt'),
    ];
    const counts = async () => [await countOf(labs), await countOf(ada)];
    const before = await counts();
    await at.client.entities.merge({ from: labs, into: robotics });
    const into = { type: 'person' as const, name: 'Ada Brandt (chef)' };
    const chef = await at.client.entities.split({ from: ada, documents: [clip], into });
    await at.restart();
    const page = await at.client.entities.page({ id: robotics });
    await at.client.entities.unmerge({ id: labs });
    await at.client.entities.unsplit({ id: chef.id, from: ada });
    expect({
      corrections: page.corrections.map(({ kind, entity }) => [kind, entity.id]),
      counts: await counts(),
    }).toEqual({
      corrections: [['merged', labs]],
      counts: before,
    });
  });
});

test('nothing can be merged into, split from or kept apart from itself', async () => {
  await at.clip(`${first} Ferrolux Labs is part of it.`);
  const [robotics, labs, ada] = [
    await idOf('Ferrolux Robotics'),
    await idOf('Ferrolux Labs'),
    await idOf('Ada Brandt'),
  ];
  const { entities } = at.client;
  await entities.merge({ from: labs, into: robotics });
  const documents = [await at.clip(second)];
  const refused = await Promise.all(
    [
      entities.merge({ from: ada, into: ada }),
      entities.merge({ from: robotics, into: labs }),
      entities.keepApart({ id: labs, other: robotics }),
      entities.split({ from: ada, documents, into: { type: 'person', name: 'ADA BRANDT' } }),
    ].map((asked) => asked.catch((error: unknown) => error)),
  );
  expect(refused).toMatchObject(refused.map(() => ({ failure: { code: 'SAME_THING' } })));
});

test('a merge of two that were kept apart wins, and taking it back brings that back too', async () => {
  await at.clip(`${first} Ferrolux Labs is part of it.`);
  const [robotics, labs] = [await idOf('Ferrolux Robotics'), await idOf('Ferrolux Labs')];
  const { entities } = at.client;
  const apartOf = async () => (await entities.page({ id: robotics })).corrections.map(({ kind }) => kind);
  await entities.keepApart({ id: robotics, other: labs });
  const { operation } = await entities.merge({ from: labs, into: robotics });
  const merged = await apartOf();
  await entities.undo({ operation });
  expect([merged, await apartOf()]).toEqual([['merged'], ['kept-apart']]);
});

test('what was looked at is not new any more, until a later clip', async () => {
  await at.clip(first);
  const id = await idOf('Ada Brandt');
  const newIn = async () => (await at.client.entities.page({ id })).sinceLooked.documentCount;
  await at.client.entities.look({ id });
  const looked = await newIn();
  await at.clip(second);
  const later = await newIn();
  await at.restart();
  expect([looked, later, await newIn()]).toEqual([0, 1, 1]);
});

test('names from a list in the vault are known, and a line that is not understood is told', async () => {
  await mkdir(join(at.vaultFolder, 'names'));
  await writeFile(join(at.vaultFolder, 'names', 'mine.txt'), '[product]\nquietbox;the box\n[planet]\n');
  await at.restart();
  const clip = await at.clip('They moved the quietbox to the shed. Nobody heard the quietbox.');
  const { problems } = await at.client.vault.status();
  expect({ shown: await shownIn(clip), files: problems.map(({ file }) => file) }).toEqual({
    shown: ['quietbox: quietbox', 'quietbox: quietbox'],
    files: ['names/mine.txt'],
  });
});

test('a claim the user rejected stays rejected, and is as it was when that is taken back', async () => {
  const clip = await at.clip(
    'Ferrolux Robotics acquired Stoke Labs for $120 million. Ada Brandt runs Ferrolux Robotics.',
  );
  const claimsNow = async () => (await at.client.entities.statementsOf({ documentId: clip })).claims;
  const [claim] = await claimsNow();
  if (!claim) throw new Error('No claim was found');
  const { start, end, subject, predicate, object } = claim;
  const decided = {
    documentId: clip,
    span: { start, end },
    subject: subject.name,
    predicate,
    object: object?.name ?? null,
  };
  await at.client.entities.decideClaim({ ...decided, layer: 'rejected' });
  await at.rebuild();
  const rejected = await claimsNow();
  await at.client.entities.decideClaim({ ...decided, layer: 'detected' });
  await at.app.flush();
  expect([rejected.map(({ layer }) => layer), (await claimsNow()).map(({ layer }) => layer)]).toEqual([
    ['rejected', ...rejected.slice(1).map(() => 'detected')],
    rejected.map(() => 'detected'),
  ]);
});

/** The files of the vault's entities, without the moments in them. */
async function entityFiles(): Promise<unknown[]> {
  const folder = join(at.vaultFolder, 'entities');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted();
  const records = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return records.map((text) => ({ ...JSON.parse(text), createdAt: '', updatedAt: '' }));
}

async function sameQuestion() {
  const { questions } = await at.client.entities.review({});
  return questions.flatMap((question) => (question.kind === 'same' ? [question] : []))[0];
}
