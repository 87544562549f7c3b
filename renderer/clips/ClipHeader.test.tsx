// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { useNavigation } from '#renderer/app/navigation.ts';
import { ClipHeader } from '#renderer/clips/ClipHeader.tsx';
import { useComparisonRequest } from '#renderer/clips/comparison-request.ts';
import { sampleClip } from '#renderer/clips/sample-clip.ts';
import { showWithMain } from '#renderer/clips/show-with-main.tsx';
import type { Copies } from '#shared/clips/comparison.ts';
import type { Clip } from '#shared/clips/types.ts';
import { clipIdSchema } from '#shared/ids.ts';

afterEach(cleanup);

const other = clipIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzc2');
const third = clipIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzc3');
const copies: Copies = {
  copies: [
    {
      id: other,
      title: 'Rocket firm in talks',
      outlet: 'The Ledger',
      published: '2025-12-05',
      clippedAt: '2025-12-05T10:00:00.000Z',
      share: 0.996,
      adds: ['The board said no.'],
    },
    {
      id: third,
      title: 'Talks cool',
      outlet: 'Pacific Wire',
      published: null,
      clippedAt: '2025-12-06T10:00:00.000Z',
      share: 0.64,
      adds: [],
    },
  ],
  adds: ['Two people confirmed it.'],
};

function open(clip: Partial<Clip> = {}, found: Copies = { copies: [], adds: [] }) {
  return showWithMain(<ClipHeader clip={{ ...sampleClip, ...clip }} />, {
    'clips.copies': () => found,
    'clips.retry': () => sampleClip,
    'clips.discardFailure': () => sampleClip,
  });
}

test('the outlets that carry the same copy are named, with shares rounded down, and what each adds', async () => {
  const user = userEvent.setup();
  open({}, copies);
  const report = await screen.findByRole('region', { name: 'Also in' });
  expect(report.textContent).toContain('Also in 2 outlets');
  expect(report.textContent).toContain('The Ledger 99 %');
  await user.click(within(report).getByRole('button', { name: 'Also in 2 outlets' }));
  expect(report.textContent).toContain('Only here: Two people confirmed it.');
  expect(report.textContent).toContain('Only there: The board said no.');
  await user.click(within(report).getByRole('button', { name: 'Compare with Pacific Wire' }));
  expect(useComparisonRequest.getState().request).toEqual({ before: { id: sampleClip.id }, after: { id: third } });
  await user.click(within(report).getByRole('button', { name: /Rocket firm in talks/ }));
  expect(useNavigation.getState().place).toMatchObject({ clip: other });
});

test('without copies there is no strip', async () => {
  const { calls } = open();
  await waitFor(() => expect(calls).toContainEqual(['clips.copies', { id: sampleClip.id }]));
  expect(screen.queryByRole('region', { name: 'Also in' })).toBeNull();
});

test('a further version that failed is tried again, or what is here is kept', async () => {
  const user = userEvent.setup();
  const failure = { code: 'PAGE_UNREACHABLE', data: { address: 'https://orbit.example/', reason: 'offline' } } as const;
  const { calls } = open({ status: { state: 'failed', step: 'fetch', failure } });
  const note = screen.getByRole('alert');
  expect(note.textContent).toContain('orbit.example could not be reached: this computer is offline.');
  expect(note.textContent).toContain('The text below is as it was.');
  await user.click(within(note).getByRole('button', { name: 'Try again' }));
  await user.click(within(note).getByRole('button', { name: 'Keep what is here' }));
  await waitFor(() => expect(calls).toContainEqual(['clips.discardFailure', { id: sampleClip.id }]));
  expect(calls).toContainEqual(['clips.retry', { id: sampleClip.id }]);
});

test('each wall is said to be one, without an alarm', () => {
  const told = (['paywall', 'sign-in', 'consent', 'captcha'] as const).map((wall) => {
    open({ wall });
    const words = screen.getByRole('note').textContent;
    expect(screen.queryByRole('alert')).toBeNull();
    cleanup();
    return words;
  });
  expect(new Set(told).size).toBe(4);
  expect(told[0]).toContain('subscribers');
});
