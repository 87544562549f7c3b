import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTemporaryApp, type TemporaryApp } from '#main/temporary-app.ts';
import type { ClipId } from '#shared/ids.ts';
import { clipQuoteNode } from '#shared/notes/clip-quote.ts';
import { editorStateOfText, paragraphNode, rootNode, tagNode, textNode } from '#shared/notes/editor-state.ts';

let at: TemporaryApp;

beforeEach(async () => {
  at = await openTemporaryApp();
});

afterEach(() => at.close());

const text = [
  'Stoke Space flew its rocket in May. It landed.',
  'Nobody was hurt. The firm said that it will fly again.',
].join('\n\n');

async function aClip(): Promise<ClipId> {
  const { id } = await at.client.clips.add({ source: { kind: 'paste', text } });
  await at.app.flush();
  return id;
}

test('a passage is taken with all that proves it, and is found word for word', async () => {
  const clip = await aClip();
  const article = await at.client.clips.article({ id: clip });
  const start = article.text.indexOf('The firm');
  const quote = await at.client.quotes.take({ clip, version: 1, start, end: article.text.length });
  expect(quote).toMatchObject({
    clip,
    version: 1,
    start,
    exact: 'The firm said that it will fly again.',
    prefix: expect.stringMatching(/Nobody was hurt\. $/),
    suffix: '',
    sentence: 4,
    paragraph: 2,
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  const altered = { ...quote, exact: 'The firm said that it will not fly again.' };
  const elsewhere = { ...quote, clip: '01hzzzzzzzzzzzzzzzzzzzzzz9' as ClipId };
  const checked = await at.client.quotes.check({ quotes: [quote, altered, elsewhere] });
  expect(checked.map(({ state }) => state)).toEqual(['same', 'altered', 'gone']);
  expect(checked[0]?.place).toMatchObject({ start, score: 1 });
});

test('a span that is not there, or says something else than it should, is refused', async () => {
  const clip = await aClip();
  const refused = [
    { clip, version: 1, start: 5, end: 5 },
    { clip, version: 1, start: 0, end: 100_000 },
    { clip, version: 1, start: 0, end: 5, exact: 'Other' },
  ];
  for (const input of refused)
    await expect(at.client.quotes.take(input)).rejects.toMatchObject({ failure: { code: 'MOVED_ON' } });
  await expect(at.client.quotes.take({ clip, version: 7, start: 0, end: 5 })).rejects.toMatchObject({
    failure: { code: 'NOT_FOUND' },
  });
});

test('a quote is in the text, the links and the search of its note, and its clip shows it as a backlink', async () => {
  const clip = await aClip();
  const quote = await at.client.quotes.take({ clip, version: 1, start: 0, end: 35 });
  const note = await at.client.notes.create({ title: 'Reading', state: editorStateOfText('') });
  await at.client.notes.append({
    id: note.id,
    blocks: [clipQuoteNode(quote), paragraphNode([tagNode('space/rockets')])],
  });
  await at.app.flush();
  const { linked } = await at.client.backlinks.of({ target: { kind: 'clip', id: clip } });
  expect(linked[0]?.documents[0]).toMatchObject({ title: 'Reading', passages: [{ match: quote.exact }] });
  const hits = await at.client.search.query({ query: 'tag:space rocket' });
  expect(hits.hits.map(({ document }) => document.title)).toContain('Reading');
  expect((await at.client.documents.list({ tag: 'space' })).rows.map(({ title }) => title)).toEqual(['Reading']);
});

test('a heading that is named anew takes its links along, by its id and by its words', async () => {
  const heading = (words: string) => ({ ...paragraphNode([textNode(words)]), type: 'heading', tag: 'h2' });
  const power = await at.client.notes.create({
    title: 'Power',
    state: { root: rootNode([heading('Cost'), paragraphNode([textNode('Much.')])]) },
  });
  const { block } = await at.client.notes.anchor({ id: power.id, path: [0], text: 'Cost' });
  expect(await at.client.notes.anchor({ id: power.id, path: [0], text: 'Cost' })).toEqual({ block });
  await expect(at.client.notes.anchor({ id: power.id, path: [1], text: 'Cost' })).rejects.toMatchObject({
    failure: { code: 'MOVED_ON' },
  });
  const link = (target: object, label: string) => ({ ...textNode(label), type: 'reference', mode: 'token', target });
  const target = { kind: 'note', id: power.id };
  const questions = await at.client.notes.create({
    title: 'Questions',
    state: {
      root: rootNode([
        paragraphNode([
          link({ ...target, heading: 'Cost', block }, 'Power › Cost'),
          link({ ...target, heading: 'Cost' }, 'the cost'),
          link({ ...target, heading: 'Other' }, 'Power › Other'),
        ]),
      ]),
    },
  });
  await at.app.flush();
  const { state, revision } = await at.client.notes.get({ id: power.id });
  const renamed = JSON.parse(JSON.stringify(state).replace('"Cost"', '"Cost per kilo"'));
  await at.client.notes.save({ id: power.id, revision, title: 'Power in orbit', state: renamed });
  const followed = await at.client.notes.get({ id: questions.id });
  const links = followed.state.root.children?.[0]?.children?.map(({ text, target }) => [text, target]);
  expect(links).toEqual([
    ['Power in orbit › Cost per kilo', { ...target, heading: 'Cost per kilo', block }],
    ['the cost', { ...target, heading: 'Cost per kilo' }],
    ['Power in orbit › Other', { ...target, heading: 'Other' }],
  ]);
});

test('what a link points at is missing when it is in the trash, and said to be there', async () => {
  const note = await at.client.notes.create({ title: 'Gone soon' });
  await at.app.flush();
  await at.client.documents.trash({ ids: [note.id] });
  const target = { kind: 'note', id: note.id } as const;
  const resolved = await at.client.documents.resolve({ targets: [target] });
  expect(resolved[0]).toMatchObject({ isMissing: true, isInTrash: true });
});

test('a link to a heading or block that its note has no more is told apart from one to a note that is gone', async () => {
  const heading = { ...paragraphNode([textNode('Cost')]), type: 'heading', tag: 'h2' };
  const { id } = await at.client.notes.create({ title: 'Power', state: { root: rootNode([heading]) } });
  const target = { kind: 'note', id } as const;
  const resolved = await at.client.documents.resolve({
    targets: [target, { ...target, heading: 'cost' }, { ...target, heading: 'Heat' }, { ...target, block: 'b1' }],
  });
  expect(resolved.map(({ title, isMissing, isPartMissing = false }) => [title, isMissing, isPartMissing])).toEqual([
    ['Power', false, false],
    ['Power', false, false],
    ['Power', false, true],
    ['Power', false, true],
  ]);
});
