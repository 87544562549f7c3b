import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useNavigation } from '#renderer/app/navigation.ts';
import { type Answers, showWithMain } from '#renderer/clips/show-with-main.tsx';
import { EmbeddedSearch } from '#renderer/editor/embed/EmbeddedSearch.tsx';
import { EmbedChainContext } from '#renderer/editor/embed/embed-chain.ts';
import { sampleHit } from '#renderer/search/sample-hit.ts';
import { noteIdSchema, savedSearchIdSchema } from '#shared/ids.ts';
import type { SearchHit } from '#shared/search/types.ts';

const rockets = {
  id: savedSearchIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzs1'),
  name: 'Rockets',
  query: 'rocket near:5 buy',
  sort: 'newest',
  isGrouped: false,
  isInSidebar: false,
  count: 2,
  updatedAt: '2026-07-14T09:00:00.000Z',
};
const own = sampleHit(1, { title: 'The note itself', kind: 'note' });
const ownId = noteIdSchema.parse(own.document.id);

beforeEach(() => {
  useNavigation.setState({ place: { view: 'notes', note: ownId }, past: [], future: [] });
});
afterEach(cleanup);

function show(hits: readonly SearchHit[], total = hits.length, answers: Answers = {}, onRemove?: () => void) {
  const part = (
    <EmbedChainContext value={[{ id: ownId }]}>
      <EmbeddedSearch id={rockets.id} label="Rockets (rocket near:5 buy)" onRemove={onRemove} />
    </EmbedChainContext>
  );
  return showWithMain(part, {
    'search.saved': () => [rockets],
    'search.query': () => ({ hits, total }),
    'search.remember': () => ({}),
    ...answers,
  });
}

test('a saved search in a note lists what it finds, without the note that shows it', async () => {
  const { calls } = show([own, sampleHit(2, { title: 'Altman looks for a rocket' })]);
  const list = await screen.findByRole('list', { name: 'Found by Rockets' });
  expect(
    within(list)
      .getAllByRole('button')
      .map((button) => button.textContent),
  ).toEqual([expect.stringContaining('Altman looks for a rocket')]);
  expect(screen.getByRole('region', { name: 'Embedded search: Rockets' }).textContent).toContain('1 found');
  expect(calls.find(([path]) => path === 'search.query')?.[1]).toMatchObject({
    query: 'rocket near:5 buy',
    sort: 'newest',
    isTyping: false,
  });
});

test('a result opens at its sentence by key, and the way back is the note', async () => {
  const hit = sampleHit(2, { title: 'Altman looks for a rocket' });
  show([hit]);
  (await screen.findByRole('button', { name: /Altman looks/ })).focus();
  await userEvent.keyboard('{Enter}');
  const { place, past } = useNavigation.getState();
  expect([place, past.at(-1)]).toMatchObject([
    { view: 'clips', clip: hit.document.id, span: hit.span, hit: { query: 'rocket near:5 buy', saved: rockets.id } },
    { view: 'notes', note: ownId },
  ]);
});

test('of more than ten the rest is a press away', async () => {
  const hits = Array.from({ length: 11 }, (_, at) => sampleHit(at + 2, { title: `Clip ${at}` }));
  show(hits, 40);
  await userEvent.click(await screen.findByRole('button', { name: 'Show all 40' }));
  expect(screen.getAllByRole('listitem')).toHaveLength(10);
  expect(useNavigation.getState().place).toMatchObject({ view: 'search', query: rockets.query, saved: rockets.id });
});

test('a search that finds nothing says what it looks for', async () => {
  show([]);
  expect(await screen.findByText('Nothing is found by rocket near:5 buy yet.')).toBeTruthy();
});

test('a search that was deleted is named, and can be brought back or taken out', async () => {
  const onRemove = vi.fn();
  const answers = { 'search.saved': () => [], 'search.restoreSaved': () => ({ isRestored: true }) };
  const { calls } = show([], 0, answers, onRemove);
  expect(await screen.findByText(/is no saved search of this vault any more/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Restore from the trash' }));
  await waitFor(() => expect(calls.some(([path]) => path === 'search.restoreSaved')).toBe(true));
  await userEvent.click(screen.getByRole('button', { name: 'Take it out of this note' }));
  expect(onRemove).toHaveBeenCalledOnce();
});
