// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { AddClip } from '#renderer/clips/AddClip.tsx';
import { forgetRefused } from '#renderer/clips/adding.ts';
import { QueueStrip } from '#renderer/clips/QueueStrip.tsx';
import { sampleClip } from '#renderer/clips/sample-clip.ts';
import { type Answers, showWithMain } from '#renderer/clips/show-with-main.tsx';
import { Toaster } from '#renderer/ui/Toaster.tsx';
import { dismissToast } from '#renderer/ui/toast.ts';
import { withDialogs } from '#renderer/ui/with-dialogs.ts';
import type { ClipQueue } from '#shared/clips/types.ts';

withDialogs();
afterEach(() => {
  forgetRefused();
  dismissToast();
  cleanup();
});

const busy: ClipQueue = { isPaused: false, waiting: 127, running: [sampleClip.id], done: 12, failed: 2 };

function open(answers: Answers) {
  let isClosed = false;
  const shown = showWithMain(
    <>
      <AddClip isOpen onClose={() => (isClosed = true)} />
      <QueueStrip />
      <Toaster />
    </>,
    { 'clips.queue': () => ({ ...busy, waiting: 0, running: [], done: 0, failed: 0 }), ...answers },
  );
  return { ...shown, isClosed: () => isClosed };
}

test('many clips being read say how far they are, and are paused, gone on with and stopped', async () => {
  const user = userEvent.setup();
  let queue = busy;
  const { calls } = open({
    'clips.queue': () => queue,
    'clips.pauseQueue': ({ isPaused }: { isPaused: boolean }) => {
      queue = { ...queue, isPaused };
      return queue;
    },
    'clips.cancelQueue': () => {
      queue = { ...queue, waiting: 0, running: [] };
      return queue;
    },
  });
  const strip = await screen.findByRole('region', { name: 'Clips being read' });
  expect(strip.textContent).toContain('Reading 13 of 140');
  expect(within(strip).getByRole('button', { name: '2 to look at' })).toBeDefined();
  await user.click(within(strip).getByRole('button', { name: 'Pause' }));
  await within(strip).findByText('Paused after 12 of 140');
  await user.click(within(strip).getByRole('button', { name: 'Go on' }));
  await within(strip).findByText('Reading 13 of 140');
  await user.click(within(strip).getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Clips being read' })).toBeNull());
  expect(calls.filter(([path]) => path.endsWith('Queue')).map(([path, input]) => [path, input])).toEqual([
    ['clips.pauseQueue', { isPaused: true }],
    ['clips.pauseQueue', { isPaused: false }],
    ['clips.cancelQueue', expect.anything()],
  ]);
});

test('many addresses are added past the one that is refused, whose reason is told when asked', async () => {
  const user = userEvent.setup();
  const { calls, isClosed } = open({
    'clips.add': ({ source }: { source: { address: string } }) => {
      if (source.address === 'orbit') throw new Error('no address');
      return { ...sampleClip, clippedBefore: null };
    },
  });
  await user.click(screen.getByRole('textbox', { name: /^Address of the article/ }));
  await user.paste('https://orbit.example/a\norbit\nhttps://orbit.example/b');
  await user.click(screen.getByRole('button', { name: 'Clip 3 pages' }));
  expect(isClosed()).toBe(true);
  await user.click(await screen.findByRole('button', { name: 'Why' }));
  expect(screen.getByRole('dialog', { name: 'Not clipped' }).textContent).toContain('orbitSomething went wrong');
  expect(calls.filter(([path]) => path === 'clips.add')).toHaveLength(3);
  expect(screen.getByText('2 articles clipped')).toBeDefined();
});

test('an address that was clipped before says since when, and opens its clip', async () => {
  const user = userEvent.setup();
  const { isClosed } = open({ 'clips.add': () => ({ ...sampleClip, clippedBefore: '2025-12-04T09:41:00.000Z' }) });
  await user.type(screen.getByRole('textbox', { name: /^Address of the article/ }), 'https://orbit.example/a{Enter}');
  expect(await screen.findByText(/^Clipped before on .*2025\. A new version is being made\.$/)).toBeDefined();
  expect(isClosed()).toBe(true);
});
