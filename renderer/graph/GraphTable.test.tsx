// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { go, useNavigation } from '#renderer/app/navigation.ts';
import { type Answers, showWithMain } from '#renderer/clips/show-with-main.tsx';
import { GraphDetails } from '#renderer/graph/GraphDetails.tsx';
import { GraphTable } from '#renderer/graph/GraphTable.tsx';
import { type Choice, nothingChosen } from '#renderer/graph/graph-choice.ts';
import { type GraphModel, modelOf } from '#renderer/graph/graph-model.ts';
import { sampleEdge, sampleGraph, sampleNode, sampleStory } from '#renderer/graph/sample-graph.ts';
import type { SharedPassage } from '#shared/graph/types.ts';
import { clipIdSchema } from '#shared/ids.ts';

afterEach(cleanup);

const altman = sampleNode(1, { title: 'Sam Altman', entityType: 'person', weight: 40, distance: 0 });
const stoke = sampleNode(2, { title: 'Stoke Space', entityType: 'organization', weight: 23 });
const openAi = sampleNode(3, { title: 'OpenAI', entityType: 'organization', weight: 31 });
const story = sampleStory(4, 'Rocket talks');
const model = modelOf(
  [altman, stoke, openAi, story],
  [
    sampleEdge(altman, stoke, { weight: 17 }),
    sampleEdge(altman, openAi, { weight: 9 }),
    sampleEdge(altman, openAi, { kind: 'claim', predicate: 'leads' }),
    sampleEdge(stoke, story, { kind: 'filed', weight: 3 }),
  ],
);

const clip = clipIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzc1');
const passage: SharedPassage = {
  documentId: clip,
  kind: 'clip',
  title: 'Rocket talks cool',
  outlet: 'Orbit Daily',
  at: '2025-12-04',
  text: 'Altman spoke with Stoke over the summer.',
  span: { start: 40, end: 80 },
  marks: [
    { start: 0, end: 6 },
    { start: 18, end: 23 },
  ],
  isOneSentence: true,
};
const answers: Answers = {
  'graph.passages': () => ({ passages: [passage], total: 1 }),
  'entities.claims': () => [],
};

function Both({ shown }: { readonly shown: GraphModel }) {
  const [choice, setChoice] = useState<Choice>(nothingChosen);
  return (
    <>
      <GraphTable model={shown} choice={choice} onChoose={setChoice} />
      <aside>
        <GraphDetails model={shown} choice={choice} onChoose={setChoice} />
      </aside>
    </>
  );
}

const names = () =>
  within(screen.getByRole('table'))
    .getAllByRole('rowheader')
    .map((cell) => cell.textContent);

test('the table has every thing with its neighbors, the most mentioned first, and sorts by any column', async () => {
  showWithMain(<Both shown={model} />, answers);
  expect(names()).toEqual(['Sam Altman', 'OpenAI', 'Stoke Space', 'Rocket talks']);
  expect(screen.getByRole('row', { name: /^Stoke Space/ }).textContent).toContain('Sam Altman, Rocket talks');
  await userEvent.click(screen.getByRole('button', { name: 'Name' }));
  expect(names()).toEqual(['OpenAI', 'Rocket talks', 'Sam Altman', 'Stoke Space']);
  expect(screen.getByRole('columnheader', { name: /Name/ }).getAttribute('aria-sort')).toBe('ascending');
});

test('a link of the table leads to the sentences behind it, and each opens where it stands', async () => {
  go({ view: 'clips' });
  const { calls } = showWithMain(<Both shown={model} />, answers);
  await userEvent.click(screen.getByRole('radio', { name: 'Links 4' }));
  await userEvent.click(screen.getByRole('button', { name: /Sam Altman and Stoke Space: 17 shared paragraphs/ }));
  await userEvent.click(await screen.findByRole('button', { name: /Altman spoke with Stoke/ }));
  expect(useNavigation.getState().place).toMatchObject({ view: 'clips', clip, span: passage.span });
  expect(calls.find(([name]) => name === 'graph.passages')?.[1]).toMatchObject({
    one: altman.target.id,
    other: stoke.target.id,
    within: 'sentence',
  });
});

test('of two selected things every sentence with both is listed, and every paragraph on demand', async () => {
  const { calls } = showWithMain(<Both shown={model} />, answers);
  const user = userEvent.setup();
  await user.click(within(screen.getByRole('table')).getByRole('button', { name: 'Sam Altman' }));
  await user.keyboard('{Shift>}');
  await user.click(within(screen.getByRole('table')).getByRole('button', { name: 'OpenAI' }));
  await user.keyboard('{/Shift}');
  await screen.findByRole('list', { name: 'Sentences with both' });
  await user.click(screen.getByRole('radio', { name: 'In one paragraph' }));
  expect(calls.filter(([name]) => name === 'graph.passages').at(-1)?.[1]).toMatchObject({ within: 'paragraph' });
});

test('what is selected lists its neighbors with what is said of them and how often they stand together', async () => {
  showWithMain(<Both shown={model} />, answers);
  await userEvent.click(within(screen.getByRole('table')).getByRole('button', { name: 'Sam Altman' }));
  const linked = screen.getByRole('region', { name: 'Linked to' });
  expect(within(linked).getByRole('button', { name: 'Stoke Space, 17 shared paragraphs' })).toBeTruthy();
  expect(within(linked).getByRole('button', { name: 'OpenAI, leads, 9 shared paragraphs' })).toBeTruthy();
});

test('a large table comes two hundred rows at a time and says how many there are', async () => {
  showWithMain(<Both shown={sampleGraph(450)} />, answers);
  expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('451');
  await userEvent.click(screen.getByRole('button', { name: '250 more' }));
  expect(names()).toHaveLength(400);
});
