// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { showWithMain } from '#renderer/clips/show-with-main.tsx';
import { GraphControls } from '#renderer/graph/GraphControls.tsx';
import { aroundInput, startSettings, useGraphSettings, wholeInput } from '#renderer/graph/graph-settings.ts';
import { KindChips } from '#renderer/graph/KindChips.tsx';
import { sampleGraph, sampleNode } from '#renderer/graph/sample-graph.ts';

beforeEach(() => useGraphSettings.setState(startSettings));
afterEach(cleanup);

const asked = () => aroundInput(sampleNode(1).target, useGraphSettings.getState());

test('depth, links, days, least together and how much are what main is asked', async () => {
  showWithMain(<GraphControls isWhole={false} />, {});
  await userEvent.click(screen.getByRole('radio', { name: '2' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Claims' }));
  fireEvent.change(screen.getByLabelText('From'), { target: { value: '2025-06-01' } });
  fireEvent.change(screen.getByLabelText('Least shared paragraphs'), { target: { value: '3' } });
  await userEvent.selectOptions(screen.getByLabelText('Things shown at most'), '60');
  expect(asked()).toMatchObject({ depth: 2, from: '2025-06-01', leastTogether: 3, limit: 60 });
  expect(asked().edges).toEqual(['together', 'link', 'mention', 'filed']);
  await userEvent.click(screen.getByRole('button', { name: 'Reset' }));
  expect(useGraphSettings.getState()).toEqual(startSettings);
});

test('days the wrong way round are said to be, and narrow nothing', () => {
  showWithMain(<GraphControls isWhole={false} />, {});
  fireEvent.change(screen.getByLabelText('From'), { target: { value: '2025-06-01' } });
  fireEvent.change(screen.getByLabelText('To'), { target: { value: '2025-05-01' } });
  expect(screen.getByText(/The first day is after the last/)).toBeTruthy();
  expect(asked()).not.toHaveProperty('from');
});

test('a number that is none, or too large, changes nothing', () => {
  showWithMain(<GraphControls isWhole={false} />, {});
  for (const value of ['', '-4', '1e9'])
    fireEvent.change(screen.getByLabelText('Least shared paragraphs'), { target: { value } });
  expect(asked().leastTogether).toBe(1);
});

test('without a graphics processor the whole vault is bounded to what can be drawn', () => {
  useGraphSettings.setState({ nodeLimit: 20_000, drawnBy: 'canvas' });
  expect(wholeInput(useGraphSettings.getState())).toMatchObject({ nodeLimit: 5_000, edgeLimit: 20_000 });
  useGraphSettings.setState({ drawnBy: 'webgl' });
  expect(wholeInput(useGraphSettings.getState())).toMatchObject({ nodeLimit: 20_000, edgeLimit: 200_000 });
});

test('each kind is counted, and taken out or in by a press', async () => {
  showWithMain(<KindChips model={sampleGraph(12)} />, {});
  await userEvent.click(screen.getByRole('button', { name: 'People 2' }));
  await userEvent.click(screen.getByRole('button', { name: 'Clips' }));
  expect(asked().entityTypes).not.toContain('person');
  expect(asked().kinds).toEqual(['story', 'note', 'clip']);
});
