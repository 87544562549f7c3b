// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useKeyboard } from '#renderer/app/keys.ts';
import { go, useNavigation } from '#renderer/app/navigation.ts';
import { type Answers, showWithMain } from '#renderer/clips/show-with-main.tsx';
import { useAnswered } from '#renderer/review/answered.ts';
import { ReviewView } from '#renderer/review/ReviewView.tsx';
import { newQuestion, sampleEntity } from '#renderer/review/sample-questions.ts';
import { undoLast, useToast } from '#renderer/ui/toast.ts';
import type { ReviewQuestion } from '#shared/entities/review.ts';

const stoke = sampleEntity('1', 'Stoke Space');
const nova = sampleEntity('2', 'Nova', 'product');
const journal = sampleEntity('3', 'the Journal');
const wsj = { ...sampleEntity('4', 'The Wall Street Journal'), status: 'confirmed' as const };
const state = sampleEntity('5', 'Washington', 'place');
const city = sampleEntity('6', 'Washington, DC', 'place');

const same: ReviewQuestion = { ...newQuestion(journal), kind: 'same', key: 'same', other: wsj, reason: 'short-form' };
const which: ReviewQuestion = { ...newQuestion(state), kind: 'ambiguous', key: 'which', answers: [state, city] };

let waiting: ReviewQuestion[];
beforeEach(() => {
  waiting = [newQuestion(stoke), same, which, newQuestion(nova)];
  useAnswered.setState({ keys: new Map() });
  useKeyboard.setState({ singleKeys: true });
  go({ view: 'review' });
});
afterEach(cleanup);

/** Main takes the question away that was answered, and brings it back when that is undone. */
function settle(key: string) {
  return () => {
    waiting = waiting.filter((question) => question.key !== key);
    return { ...stoke, operation: `settled ${key}` };
  };
}

const answers: Answers = {
  'entities.review': () => ({ questions: waiting, total: waiting.length, next: null }),
  'entities.confirm': ({ id }: { id: string }) => settle(`new ${id}`)(),
  'entities.hide': ({ id }: { id: string }) => settle(`new ${id}`)(),
  'entities.notSure': ({ id }: { id: string }) => settle(`new ${id}`)(),
  'entities.update': ({ id }: { id: string }) => settle(`new ${id}`)(),
  'entities.rename': ({ id }: { id: string }) => settle(`new ${id}`)(),
  'entities.merge': settle('same'),
  'entities.keepApart': settle('same'),
  'entities.decide': () => {
    settle('which')();
    return {};
  },
  'entities.undo': () => ({}),
  'clips.article': () => ({ version: 1, blocks: [], text: '', mentions: [] }),
};

function open(other: Answers = {}) {
  return showWithMain(<ReviewView />, { ...answers, ...other });
}

async function focus(name: string) {
  const found = await screen.findByRole('button', { name });
  found.focus();
  return found;
}

const focused = () => document.activeElement?.textContent;
const told = (calls: [string, unknown][]) =>
  calls.filter(([path]) => /^entities\.(?!review)/.test(path)).map(([path, input]) => [path, input]);

test('the list begins with the focus on its first question, and J, K and the arrows move', async () => {
  open();
  await screen.findByRole('list', { name: 'Questions' });
  await waitFor(() => expect(focused()).toBe('Stoke Space'));
  await userEvent.keyboard('j{ArrowDown}jjkk');
  expect(focused()).toBe('the Journal');
});

test('A accepts, the row goes at once, the next has the focus, and Mod+Z takes it back', async () => {
  const { calls } = open();
  await focus('Stoke Space');
  await userEvent.keyboard('a');
  expect(screen.queryByRole('button', { name: 'Stoke Space' })).toBeNull();
  await waitFor(() => expect(focused()).toBe('the Journal'));
  await waitFor(() => expect(told(calls)).toEqual([['entities.confirm', { id: stoke.id }]]));
  await userEvent.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(calls).toContainEqual(['entities.undo', { operation: `settled new ${stoke.id}` }]));
});

test('a name is merged with M, kept apart with D, and rejected for good with R', async () => {
  const { calls } = open();
  await focus('the Journal');
  await userEvent.keyboard('m');
  await waitFor(() => expect(told(calls)).toEqual([['entities.merge', { from: journal.id, into: wsj.id }]]));
  cleanup();
  waiting = [same, newQuestion(nova)];
  useAnswered.setState({ keys: new Map() });
  const again = open();
  await focus('the Journal');
  await userEvent.keyboard('d');
  await waitFor(() => expect(told(again.calls)).toEqual([['entities.keepApart', { id: journal.id, other: wsj.id }]]));
  await waitFor(() => expect(focused()).toBe('Nova'));
  await userEvent.keyboard('r');
  await waitFor(() => expect(told(again.calls).at(-1)).toEqual(['entities.hide', { id: nova.id }]));
});

test('a digit picks what ambiguous words mean, and Undo takes back the pick and the name it took up', async () => {
  const { calls } = open();
  await focus(which.passage.match);
  await userEvent.keyboard('2');
  const { documentId, start, end } = which.passage;
  const decision = { documentId, span: { start, end }, entityId: city.id };
  await waitFor(() => expect(told(calls).at(-1)).toEqual(['entities.decide', { ...decision, layer: 'confirmed' }]));
  undoLast();
  await waitFor(() =>
    expect(told(calls).slice(-2)).toEqual([
      ['entities.decide', { ...decision, layer: 'detected' }],
      ['entities.undo', { operation: `settled new ${city.id}` }],
    ]),
  );
});

test('Shift+A accepts every new name shown, with one undo for all', async () => {
  const { calls } = open();
  await focus('Stoke Space');
  await userEvent.keyboard('{Shift>}A{/Shift}');
  await waitFor(() =>
    expect(told(calls)).toEqual([
      ['entities.confirm', { id: stoke.id }],
      ['entities.confirm', { id: nova.id }],
    ]),
  );
  expect(useToast.getState().toast?.message).toBe('2 names accepted');
  undoLast();
  await waitFor(() => expect(told(calls).filter(([path]) => path === 'entities.undo')).toHaveLength(2));
});

test('an answer that main refuses brings the row back and says so', async () => {
  open({
    'entities.confirm': async () => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      throw new Error('no disk');
    },
  });
  await focus('Stoke Space');
  await userEvent.keyboard('a');
  expect(screen.queryByRole('button', { name: 'Stoke Space' })).toBeNull();
  expect(await screen.findByRole('button', { name: 'Stoke Space' })).toBeTruthy();
  expect(useToast.getState().toast?.icon).toBe('warning');
});

test('E renames in place, and what is typed there is no answer', async () => {
  const { calls } = open();
  await focus('Stoke Space');
  await userEvent.keyboard('e');
  const field = await screen.findByRole('textbox', { name: 'New name of Stoke Space' });
  await userEvent.clear(field);
  await userEvent.type(field, 'Stoke arm{Enter}');
  await waitFor(() => expect(told(calls)).toEqual([['entities.rename', { id: stoke.id, name: 'Stoke arm' }]]));
});

test('single keys do nothing when they are turned off, and the arrows still move', async () => {
  useKeyboard.setState({ singleKeys: false });
  const { calls } = open();
  await focus('Stoke Space');
  await userEvent.keyboard('arj{ArrowDown}');
  expect([told(calls), focused()]).toEqual([[], 'the Journal']);
});

test('O opens the passage in its clip, C the types', async () => {
  open();
  await focus('Stoke Space');
  await userEvent.keyboard('c');
  expect(await screen.findByRole('menu', { name: 'Change type of Stoke Space' })).toBeTruthy();
  await userEvent.keyboard('{Escape}');
  await focus('Stoke Space');
  await userEvent.keyboard('o');
  const { documentId, start, end } = waiting[0]?.passage ?? which.passage;
  expect(useNavigation.getState().place).toEqual({ view: 'clips', clip: documentId, span: { start, end } });
});

test('a vault without questions says so and shows a way on', async () => {
  waiting = [];
  open();
  expect(await screen.findByText('Nothing to review')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Show the entities' })).toBeTruthy();
});
