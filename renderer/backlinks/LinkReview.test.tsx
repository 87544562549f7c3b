// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LinkReview } from '#renderer/backlinks/LinkReview.tsx';
import { showWithMain } from '#renderer/clips/show-with-main.tsx';
import { useProgress } from '#renderer/documents/progress.ts';
import { registerFlush } from '#renderer/notes/flush-notes.ts';
import { undoLast, useToast } from '#renderer/ui/toast.ts';
import { withDialogs } from '#renderer/ui/with-dialogs.ts';
import type { UnlinkedList, UnlinkedMention } from '#shared/backlinks/types.ts';
import { clipIdSchema, entityIdSchema, noteIdSchema } from '#shared/ids.ts';

beforeEach(withDialogs);
afterEach(cleanup);

const target = { kind: 'entity', id: entityIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzze1') } as const;
const note = noteIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzn1');
const clip = clipIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzc1');

function passages(starts: readonly number[]) {
  return starts.map((start) => ({
    start,
    end: start + 5,
    layer: 'detected' as const,
    before: 'asked ',
    match: 'Stoke',
    after: ` at ${start}`,
    paragraph: 2,
  }));
}

function listOf(inNote: readonly number[], inClip: readonly number[]): UnlinkedList {
  const at = '2025-12-04T09:00:00.000Z';
  return {
    documents: [
      { kind: 'note', id: note, title: 'Questions', outlet: null, at, passages: passages(inNote) },
      { kind: 'clip', id: clip, title: 'Talks', outlet: 'Orbit Daily', at, passages: passages(inClip) },
    ],
    total: inNote.length + inClip.length,
  };
}

function open(
  list: UnlinkedList,
  linkAll: (input: never) => unknown = () => ({ operation: 'all-1', linked: 3, movedOn: 0 }),
) {
  let closed = 0;
  const shown = showWithMain(<LinkReview target={target} onClose={() => (closed += 1)} />, {
    'backlinks.unlinked': () => list,
    'backlinks.linkAll': linkAll,
    'backlinks.unlink': () => ({ unlinked: 2, left: 1 }),
  });
  const asked = () =>
    shown.calls
      .filter(([path]) => path === 'backlinks.linkAll')
      .map(([, input]) => (input as { mentions: UnlinkedMention[] }).mentions.map(({ span }) => span.start));
  return { ...shown, asked, closed: () => closed };
}

test('every change is shown as it is and as it will be, under its document', async () => {
  open(listOf([12], [40, 90]));
  const rows = await screen.findAllByRole('option');
  expect(rows.map((row) => row.getAttribute('aria-label'))).toEqual([
    'Questions, 1 mention',
    'Stoke in Questions, paragraph 2: asked Stoke at 12',
    'Talks, 2 mentions',
    'Stoke in Talks, paragraph 2: asked Stoke at 40',
    'Stoke in Talks, paragraph 2: asked Stoke at 90',
  ]);
  expect(rows[1]?.querySelector('del')?.textContent).toBe('Stoke');
  expect(rows[1]?.querySelector('ins')?.textContent).toBe('Stoke');
});

test('all are linked at once after what is unsaved was saved, and one undo takes all back', async () => {
  let asksAtSave: number | undefined;
  const { asked, calls, closed } = open(listOf([12], [40, 90]));
  const unregister = registerFlush(async () => {
    asksAtSave ??= asked().length;
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Link 3 mentions' }));
  await waitFor(() => expect(useToast.getState().toast?.message).toBe('3 mentions linked'));
  expect(asksAtSave).toBe(0);
  expect(asked()).toEqual([[12, 40, 90]]);
  expect(closed()).toBe(1);
  undoLast();
  await waitFor(() => expect(calls).toContainEqual(['backlinks.unlink', { operation: 'all-1' }]));
  const said = '2 links taken back, 1 link had changed and stayed';
  await waitFor(() => expect(useToast.getState().toast?.message).toBe(said));
  unregister();
});

test('by keyboard one mention or a whole document is left out', async () => {
  const { asked } = open(listOf([12, 20], [40]));
  (await screen.findByRole('listbox', { name: 'Changes' })).focus();
  await userEvent.keyboard('{ArrowDown} ');
  expect(screen.getAllByRole('option').map((row) => row.getAttribute('aria-checked'))).toEqual([
    'mixed',
    'false',
    'true',
    'true',
    'true',
  ]);
  await userEvent.keyboard('{End}{ArrowUp} ');
  expect(screen.getByRole('status').textContent).toBe('1 mention in 1 document');
  await userEvent.click(screen.getByRole('button', { name: 'Link 1 mention' }));
  await waitFor(() => expect(asked()).toEqual([[20]]));
});

test('with everything left out there is nothing to link', async () => {
  open(listOf([12], []));
  await userEvent.click((await screen.findAllByRole('option'))[0] as HTMLElement);
  expect(screen.getByRole('button', { name: /^Link no mentions/ })).toHaveProperty('disabled', true);
});

test('while it links, the review says how far it is', async () => {
  let finish: (answer: unknown) => void = () => undefined;
  const linking = new Promise((resolve) => {
    finish = resolve;
  });
  open(listOf([12], [40]), () => linking);
  await userEvent.click(await screen.findByRole('button', { name: 'Link 2 mentions' }));
  act(() => useProgress.setState({ link: { done: 1, total: 2 } }));
  expect(screen.getByRole('progressbar', { name: 'Linking' })).toHaveProperty('value', 1);
  expect(screen.getByText('1 of 2')).toBeDefined();
  finish({ operation: 'all-2', linked: 1, movedOn: 1 });
  await waitFor(() => expect(useToast.getState().toast?.message).toBe('1 mention linked, 1 mention had changed'));
});

test('of thousands of changes only those in sight are drawn', async () => {
  const many = Array.from({ length: 5000 }, (_, at) => at * 10);
  const { asked } = open(listOf(many, []));
  await userEvent.click(await screen.findByRole('button', { name: 'Link 5,000 mentions' }));
  expect(screen.queryAllByRole('option').length).toBeLessThan(100);
  await waitFor(() => expect(asked()[0]).toHaveLength(5000));
});
