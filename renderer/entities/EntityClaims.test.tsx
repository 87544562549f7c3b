// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { useNavigation } from '#renderer/app/navigation.ts';
import { showWithMain } from '#renderer/clips/show-with-main.tsx';
import { EntityClaims } from '#renderer/entities/EntityClaims.tsx';
import { EntityQuotes } from '#renderer/entities/EntityQuotes.tsx';
import { openAi, sampleClaim, samplePage, sampleQuote, sampleReport } from '#renderer/entities/sample-page.ts';
import { undoLast, useToast } from '#renderer/ui/toast.ts';

afterEach(cleanup);

const journal = { entityId: null, name: 'The Wall Street Journal' };
const talks = sampleClaim({
  predicate: 'talks-with',
  object: { entity: openAi, name: 'OpenAI' },
  reports: [
    sampleReport('1', 'Orbit Daily', { status: 'ended', via: [journal], origin: journal.name }),
    sampleReport('2', 'The Ledger', { status: 'ended', via: [journal], origin: journal.name }),
    sampleReport('3', 'Chip News', { status: 'in-talks', via: [journal], origin: journal.name, layer: 'confirmed' }),
  ],
});

function show(claims: readonly unknown[]) {
  return showWithMain(<EntityClaims entity={samplePage.entity} />, {
    'entities.claims': () => claims,
    'entities.decideClaim': () => ({}),
    // The first report says it the other way round.
    'entities.statementsOf': ({ documentId }: { readonly documentId: string }) => {
      const { start, end } = talks.reports[0] ?? sampleReport('1', '');
      const turned = {
        start,
        end,
        predicate: 'talks-with',
        subject: { name: 'OpenAI' },
        object: { name: 'Stoke Space' },
      };
      return { quotes: [], claims: documentId === talks.reports[0]?.documentId ? [turned] : [] };
    },
  });
}

test('a claim is always told as what an outlet says, with whom it cites', async () => {
  show([talks]);
  const claim = await screen.findByRole('listitem', { name: 'Stoke Space talks with OpenAI' });
  expect(claim.textContent).toContain('Orbit Daily says, citing The Wall Street Journal');
  expect(claim.textContent).toContain('Ended');
  expect(claim.textContent).toContain('Suggested');
  await userEvent.click(within(claim).getByRole('button', { name: /^Orbit Daily says/ }));
  const { documentId } = talks.reports[0] ?? sampleReport('1', '');
  expect(useNavigation.getState().place).toMatchObject({ clip: documentId, span: { start: 40, end: 79 } });
});

test('clips that repeat one report are a single source, and sources that differ are flagged', async () => {
  const money = sampleClaim({
    predicate: 'raises',
    object: null,
    differs: true,
    reports: [
      sampleReport('1', 'Orbit Daily', { amount: 'USD 120000000' }),
      sampleReport('2', 'The Ledger', { amount: 'USD 150000000', date: '2025-12' }),
    ],
  });
  show([talks, money]);
  const [first, second] = await screen.findAllByRole('listitem');
  expect(first?.textContent).toContain('Single source');
  expect(first?.textContent).not.toContain('Sources differ');
  expect(second?.textContent).not.toContain('Single source');
  expect(second?.textContent).toContain('2 sources');
  expect(second?.textContent).toContain('Sources differ');
  expect(second?.textContent).toContain('$120M');
  expect(second?.textContent).toContain('$150M, Dec 2025');
});

test('a claim is accepted in every document that has it, and the undo puts back what each had', async () => {
  const { calls } = show([talks]);
  await userEvent.click(await screen.findByRole('button', { name: /^Accept: Stoke Space talks with OpenAI/ }));
  await waitFor(() => expect(useToast.getState().toast?.message).toBe('Claim accepted'));
  const asked = () =>
    calls
      .filter(([path]) => path === 'entities.decideClaim')
      .map(([, input]) => input as { layer: string; subject: string });
  const layers = () => asked().map(({ layer }) => layer);
  expect(asked().map(({ subject }) => subject)).toEqual(['OpenAI', 'Stoke Space', 'Stoke Space']);
  expect(layers()).toEqual(['confirmed', 'confirmed', 'confirmed']);
  undoLast();
  await waitFor(() => expect(layers().slice(3)).toEqual(['detected', 'detected', 'confirmed']));
});

test('what is no claim is no longer listed', async () => {
  show([{ ...talks, layer: 'rejected' }]);
  expect(await screen.findByText('No claims found')).toBeDefined();
});

test('quotes by it and about it are apart, with their speaker and outlet, and open at the words', async () => {
  const unnamed = { entity: null, name: 'people familiar with the matter' };
  showWithMain(<EntityQuotes entity={samplePage.entity} />, {
    'entities.quotes': ({ direction }: { readonly direction: string }) =>
      direction === 'by'
        ? { quotes: [sampleQuote({})], total: 1 }
        : {
            quotes: [sampleQuote({ quote: 'talks cooled', isDirect: false, quoteKind: 'unnamed', speaker: unnamed })],
            total: 1,
          },
  });
  expect(await screen.findByRole('list', { name: 'Said by it' })).toBeDefined();
  await userEvent.click(screen.getByRole('radio', { name: 'About it 1' }));
  const about = await screen.findByRole('list', { name: 'Said about it' });
  expect(about.textContent).toContain('“people familiar with the matter”');
  expect(about.textContent).toContain('Unnamed, retold');
  expect(about.textContent).toContain('Orbit Daily');
  await userEvent.click(within(about).getByRole('button', { name: 'talks cooled' }));
  expect(useNavigation.getState().place).toMatchObject({ span: { start: 40, end: 79 } });
});
