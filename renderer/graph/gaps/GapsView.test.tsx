// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { go, useNavigation } from '#renderer/app/navigation.ts';
import { type Answers, showWithMain } from '#renderer/clips/show-with-main.tsx';
import { sampleEntity } from '#renderer/entities/sample-page.ts';
import { GapsView } from '#renderer/graph/gaps/GapsView.tsx';
import type { CoverageGaps } from '#shared/graph/types.ts';
import { clipIdSchema } from '#shared/ids.ts';

afterEach(cleanup);
beforeEach(() => go({ view: 'gaps' }));

const nova = sampleEntity('6', 'product', 'Nova');
const clip = clipIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzc1');
const gaps: CoverageGaps = {
  withoutPage: [{ entity: nova, mentionCount: 14, documentCount: 6 }],
  singleSource: [
    {
      ...{ key: 'a', subject: 'Stoke Space', predicate: 'develops', object: 'Nova', origin: 'Orbit Daily' },
      ...{ documentId: clip, span: { start: 4, end: 30 }, at: '2025-12-04' },
    },
  ],
  unsettledNames: [],
};
const answers: Answers = { 'graph.gaps': () => gaps, 'entities.confirm': () => ({ ...nova, operation: 'o' }) };

test('what is often named is accepted where it stands', async () => {
  const { calls } = showWithMain(<GapsView />, answers);
  expect((await screen.findByRole('region', { name: /Often mentioned/ })).textContent).toContain(
    '14 mentions in 6 documents',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Accept Nova' }));
  await waitFor(() => expect(calls.map(([name]) => name)).toContain('entities.confirm'));
});

test('a claim with one source opens at its sentence, and what is in order is said to be', async () => {
  showWithMain(<GapsView />, answers);
  await userEvent.click(await screen.findByRole('button', { name: /Stoke Space develops Nova/ }));
  expect(useNavigation.getState().place).toMatchObject({ view: 'clips', clip, span: { start: 4, end: 30 } });
  expect(screen.getByText('No two names wait for a decision.')).toBeTruthy();
});
