// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { ComparisonDialog } from '#renderer/clips/ComparisonDialog.tsx';
import { closeComparison, openComparison } from '#renderer/clips/comparison-request.ts';
import { sampleClip } from '#renderer/clips/sample-clip.ts';
import { sampleComparison, sampleDetails } from '#renderer/clips/sample-details.ts';
import { showWithMain } from '#renderer/clips/show-with-main.tsx';
import { withDialogs } from '#renderer/ui/with-dialogs.ts';

withDialogs();
afterEach(() => {
  closeComparison();
  cleanup();
});

async function open() {
  openComparison({ id: sampleClip.id, version: 1 }, { id: sampleClip.id, version: 2 });
  const shown = showWithMain(<ComparisonDialog />, {
    'clips.get': () => sampleClip,
    'clips.details': () => sampleDetails,
    'clips.compare': () => sampleComparison,
  });
  await screen.findByRole('region', { name: 'Differences' });
  return shown;
}

test('a comparison says in short what changed, the weightiest first', async () => {
  await open();
  const inShort = screen.getByRole('list', { name: 'In short' });
  expect(
    within(inShort)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    'Headline changed',
    'Correction added',
    'Number changed',
    'Paragraph gone',
    '1 sentence changed',
    '1 sentence added',
    '1 sentence gone',
    '83 % in both',
  ]);
});

test('only the words that differ are struck out or underlined, and both sides say what they are', async () => {
  await open();
  const marked = (tag: string) => [...document.querySelectorAll(tag)].map(({ textContent }) => textContent);
  expect(marked('del')).toEqual(['A rocket firm', '40', 'The board met in May.']);
  expect(marked('ins')).toEqual(['A rocket maker', '55', 'Correction: an earlier version gave another price.']);
  expect(screen.getByText('Number').tagName).toBe('SPAN');
  expect(document.body.textContent).toContain('Gone: The board met in May.');
});

test('a long stretch that is the same is folded, and opens where it stands', async () => {
  const user = userEvent.setup();
  await open();
  expect(document.body.textContent).not.toContain('Sentence 5 stays.');
  await user.click(screen.getByRole('button', { name: '4 sentences are the same' }));
  expect(document.body.textContent).toContain('Sentence 5 stays.');
  expect(screen.queryByRole('button', { name: /are the same/ })).toBeNull();
});

test('N and P go from change to change and say which one it is', async () => {
  const user = userEvent.setup();
  await open();
  screen.getByRole('button', { name: 'Next change' }).focus();
  await user.keyboard('nn');
  expect(screen.getByText('Change 2 of 3')).toBeDefined();
  expect(document.activeElement?.textContent).toContain('The board met in May.');
  await user.keyboard('p');
  expect(document.activeElement?.textContent).toContain('40');
});

test('another version is compared when it is chosen', async () => {
  const user = userEvent.setup();
  const { calls } = await open();
  await user.selectOptions(screen.getByRole('combobox', { name: 'After' }), '3');
  await waitFor(() =>
    expect(calls).toContainEqual([
      'clips.compare',
      { before: { id: sampleClip.id, version: 1 }, after: { id: sampleClip.id, version: 3 } },
    ]),
  );
});
