import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTemporaryApp, type TemporaryApp } from '#main/temporary-app.ts';
import type { ClipId, StoryId } from '#shared/ids.ts';

let vault: TemporaryApp;
let first: ClipId;
let second: ClipId;

beforeAll(async () => {
  vault = await openTemporaryApp();
  first = await vault.clip(
    'Halden Motors hires Mara Ellison\nHalden Motors hired Mara Ellison as its head of turbopumps.',
  );
  second = await vault.clip('Mara Ellison speaks\nMara Ellison of Halden Motors spoke of turbopumps in 2019.');
});

afterAll(() => vault.close());

const stories = () => vault.client.stories;
const titles = async (id: StoryId) => (await stories().page({ id })).documents.map(({ title }) => title).sort();

async function storyWith(name: string, ...documentIds: ClipId[]): Promise<StoryId> {
  const { id } = await stories().create({ name });
  await stories().file({ documentIds, add: id });
  return id;
}

test('a merged story is shown no more, answers for the other, and can be taken back after a restart', async () => {
  const from = await storyWith('Hirings', first);
  const into = await storyWith('Halden', second);
  expect((await stories().merge({ from, into })).id).toBe(into);
  expect(await titles(from)).toEqual(['Halden Motors hires Mara Ellison', 'Mara Ellison speaks']);
  expect((await stories().list()).map(({ name }) => name)).toEqual(['Halden']);
  await vault.restart();
  await stories().unmerge({ id: from });
  expect([await titles(from), await titles(into)]).toEqual([
    ['Halden Motors hires Mara Ellison'],
    ['Mara Ellison speaks'],
  ]);
});

test('a merge that is taken back leaves what was in both stories in both', async () => {
  const from = await storyWith('Hirings', first, second);
  const into = await storyWith('Halden', second);
  await stories().merge({ from, into });
  await stories().unmerge({ id: from });
  expect([await titles(from), await titles(into)]).toEqual([
    ['Halden Motors hires Mara Ellison', 'Mara Ellison speaks'],
    ['Mara Ellison speaks'],
  ]);
});

test('a part of a story becomes a story of its own', async () => {
  const whole = await storyWith('Whole', first, second);
  const part = await stories().split({ id: whole, name: 'Part', documentIds: [second] });
  expect([await titles(whole), await titles(part.id)]).toEqual([
    ['Halden Motors hires Mara Ellison'],
    ['Mara Ellison speaks'],
  ]);
});

test('questions, the last look and what was refused are known after a restart', async () => {
  const id = await storyWith('Turbopumps', first);
  await stories().update({ id, questions: [{ id: 'q', text: 'Who hired her?', isDone: false }] });
  await stories().look({ id });
  await stories().refuse({ id, clipId: second });
  await vault.restart();
  const page = await stories().page({ id });
  expect(page.questions).toEqual([{ id: 'q', text: 'Who hired her?', isDone: false }]);
  expect(page.sinceLooked.at).not.toBeNull();
  const suggested = await stories().suggestFiling({ id: second });
  expect(suggested.map(({ story }) => story.id)).not.toContain(id);
  await stories().refuse({ id, clipId: second, isRefused: false });
  const again = await stories().suggestFiling({ id: second, limit: 10 });
  expect(again.map(({ story }) => story.id)).toContain(id);
});

test('questions that come at the same moment are all kept, with what else of the story changes then', async () => {
  const { id } = await stories().create({ name: 'Asked' });
  const texts = Array.from({ length: 12 }, (_, n) => `Question ${n}?`);
  const put = (text: string, at?: number) =>
    stories().update({ id, changedQuestions: { put: [{ id: text, text, isDone: false, at }] } });
  await Promise.all([
    ...texts.map((text) => put(text)),
    stories().update({ id, description: 'What it is' }),
    stories().refuse({ id, clipId: first }),
  ]);
  await vault.restart();
  const asked = async () => (await stories().page({ id })).questions.map(({ text }) => text);
  expect([await asked(), (await stories().page({ id })).description]).toEqual([texts, 'What it is']);
  await stories().update({ id, changedQuestions: { remove: ['Question 3?'] } });
  expect(await asked()).toEqual(texts.filter((text) => text !== 'Question 3?'));
  await put('Question 3?', 3);
  expect(await asked()).toEqual(texts);
});

test('a new story that was refused is proposed no more after a restart, until two clips further; one that was made neither', async () => {
  const about = (n: number) => `Kelp part ${n}\nKelpworks and Brineford Labs argue over kelp patent number ${n}.`;
  const clips = [await vault.clip(about(1)), await vault.clip(about(2)), await vault.clip(about(3))];
  const proposed = async () =>
    (await stories().proposals()).filter(({ documents }) => documents.some(({ id }) => clips.includes(id as ClipId)));
  expect((await proposed()).map(({ documents }) => documents.length)).toEqual([3]);
  await stories().refuseProposal({ documentIds: clips });
  await vault.restart();
  expect(await proposed()).toEqual([]);
  for (const n of [4, 5]) clips.push(await vault.clip(about(n)));
  expect((await proposed()).map(({ documents }) => documents.length)).toEqual([5]);
  await storyWith('Kelp', ...clips);
  await vault.restart();
  expect(await proposed()).toEqual([]);
});

test('what a clip dates is on the timeline of its story', async () => {
  const id = await storyWith('Speeches', second);
  const { entries } = await vault.client.timeline.of({ scope: { kind: 'story', id }, kinds: ['happened'] });
  expect(entries).toMatchObject([
    { words: '2019', when: { from: '2019-01-01', grain: 'year' }, entities: [{ name: 'Mara Ellison' }, {}] },
  ]);
});

test('a story that is not there is said to be gone, whatever is asked of it', async () => {
  const gone = '01k00000000000000000000000' as StoryId;
  const asked = [
    stories().page({ id: gone }),
    stories().merge({ from: gone, into: gone }),
    stories().unmerge({ id: gone }),
    stories().split({ id: gone, name: 'x', documentIds: [first] }),
    stories().refuse({ id: gone, clipId: first }),
    stories().update({ id: gone, name: 'x' }),
  ];
  const answers = await Promise.allSettled(asked);
  expect(answers.map((answer) => answer.status === 'rejected' && answer.reason.failure.code)).toEqual(
    asked.map(() => 'NOT_FOUND'),
  );
});
