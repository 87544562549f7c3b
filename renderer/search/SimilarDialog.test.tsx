import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useNavigation } from '#renderer/app/navigation.ts';
import { showWithMain } from '#renderer/clips/show-with-main.tsx';
import { SimilarDialog } from '#renderer/search/SimilarDialog.tsx';
import { sampleHit } from '#renderer/search/sample-hit.ts';
import { openSimilar, useSimilar } from '#renderer/search/similar-state.ts';
import { withDialogs } from '#renderer/ui/with-dialogs.ts';
import type { SimilarDocument } from '#shared/search/types.ts';

const { document: source } = sampleHit(1, { title: 'Rocket talks' });
const { document: other } = sampleHit(2, { title: 'Stoke flies' });
const like: SimilarDocument = {
  document: other,
  score: 4,
  reasons: [
    { kind: 'story', label: 'Launch', entity: null },
    { kind: 'words', label: 'nova, stage', entity: null },
  ],
};

beforeEach(withDialogs);
afterEach(() => {
  cleanup();
  useSimilar.setState({ like: undefined });
});

test('others like a document are listed with what they have in common, and open', async () => {
  useNavigation.setState({ place: { view: 'search', query: 'x' }, past: [], future: [] });
  const { calls } = showWithMain(<SimilarDialog />, { 'search.similar': () => [like] });
  act(() => openSimilar(source));
  const row = await screen.findByRole('button', { name: /Stoke flies/ });
  expect(row.textContent).toContain('both in Launch');
  expect(row.textContent).toContain('both say nova, stage');
  expect(calls).toContainEqual(['search.similar', { id: source.id, limit: 12 }]);
  await userEvent.click(row);
  expect(useNavigation.getState().place).toEqual({ view: 'clips', clip: other.id });
  expect(screen.queryByRole('button', { name: /Stoke flies/ })).toBeNull();
});

test('a document with nothing in common says so', async () => {
  showWithMain(<SimilarDialog />, { 'search.similar': () => [] });
  act(() => openSimilar(source));
  expect(await screen.findByText(/Nothing else in this vault has much in common/)).toBeDefined();
});
