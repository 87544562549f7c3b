// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { ClipInfo } from '#renderer/clips/ClipInfo.tsx';
import { sampleClip } from '#renderer/clips/sample-clip.ts';
import { sampleDetails } from '#renderer/clips/sample-details.ts';
import { type Answers, showWithMain } from '#renderer/clips/show-with-main.tsx';
import { Toaster } from '#renderer/ui/Toaster.tsx';
import { dismissToast, undoLast } from '#renderer/ui/toast.ts';
import { withDialogs } from '#renderer/ui/with-dialogs.ts';
import type { ClipDetails } from '#shared/clips/types.ts';

withDialogs();
afterEach(() => {
  dismissToast();
  cleanup();
});

function open(details: ClipDetails = sampleDetails, answers: Answers = {}) {
  return showWithMain(
    <>
      <ClipInfo clip={sampleClip} />
      <Toaster />
    </>,
    {
      'clips.details': () => details,
      'clips.update': () => sampleClip,
      'stories.list': () => [],
      ...answers,
    },
  );
}

test('another byline is chosen by one press, with where it was found, and can be taken back', async () => {
  const user = userEvent.setup();
  const { calls } = open();
  expect(await screen.findByText('Mara Ellison')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Authors: choose or write' }));
  const other = screen.getByRole('menuitemradio', { name: /Jo Park/ });
  expect(other.textContent).toContain('from the page’s visible byline');
  await user.click(other);
  await waitFor(() =>
    expect(calls).toContainEqual(['clips.update', { id: sampleClip.id, authors: ['Mara Ellison', 'Jo Park'] }]),
  );
  undoLast();
  await waitFor(() => expect(calls).toContainEqual(['clips.update', { id: sampleClip.id, authors: [] }]));
});

test('a value that the user wrote goes back to the page’s own', async () => {
  const user = userEvent.setup();
  const { metadata } = sampleDetails;
  const { calls } = open({
    ...sampleDetails,
    metadata: { ...metadata, title: [{ value: 'My words', origin: 'user' }, ...metadata.title] },
  });
  await user.click(await screen.findByRole('button', { name: 'Title: choose or write' }));
  await user.click(screen.getByRole('menuitem', { name: 'Use the page’s own' }));
  await waitFor(() => expect(calls).toContainEqual(['clips.update', { id: sampleClip.id, title: '' }]));
});

test('a date that is none is not taken', async () => {
  const user = userEvent.setup();
  const { calls } = open();
  await user.click(await screen.findByRole('button', { name: 'Updated: choose or write' }));
  await user.click(screen.getByRole('menuitem', { name: 'Write it' }));
  const field = screen.getByRole('textbox', { name: 'Updated' });
  await user.type(field, 'tomorrow{Enter}');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  await user.clear(field);
  await user.type(field, '2025-12-05{Enter}');
  await waitFor(() => expect(calls).toContainEqual(['clips.update', { id: sampleClip.id, updated: '2025-12-05' }]));
  expect(calls.filter(([path]) => path === 'clips.update')).toHaveLength(1);
});

test('the share of the page is rounded down, and having more of it says what came of it', async () => {
  const user = userEvent.setup();
  let details = sampleDetails;
  const { calls } = open(sampleDetails, {
    'clips.details': () => details,
    'clips.extractAgain': () => {
      const [newest] = sampleDetails.versions;
      if (newest) details = { ...details, versions: [{ ...newest, version: 4, wordCount: 532 }, ...details.versions] };
      return sampleClip;
    },
  });
  expect(await screen.findByText('82 % of the page’s visible words')).toBeDefined();
  await user.click(screen.getByRole('radio', { name: 'More' }));
  expect(await screen.findByText('New version: 120 words more')).toBeDefined();
  expect(calls).toContainEqual(['clips.extractAgain', { id: sampleClip.id, scope: 'wide' }]);
});

test('pictures that are not stored are got when asked, and those that could not be had are said', async () => {
  const user = userEvent.setup();
  open(sampleDetails, { 'clips.fetchPictures': () => ({ stored: 2, missing: 1 }) });
  expect(await screen.findByText(/3 pictures are not stored. Getting them goes online/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Get them' }));
  expect(await screen.findByText('2 pictures stored; 1 picture could not be had')).toBeDefined();
});

test('why it is kept is saved when the field is left', async () => {
  const user = userEvent.setup();
  const { calls } = open();
  await user.type(screen.getByRole('textbox', { name: 'Why you keep it' }), 'For the price table');
  await user.tab();
  await waitFor(() =>
    expect(calls).toContainEqual(['clips.update', { id: sampleClip.id, comment: 'For the price table' }]),
  );
});
