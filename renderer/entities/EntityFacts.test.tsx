// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { useNavigation } from '#renderer/app/navigation.ts';
import { stoke } from '#renderer/clips/sample-clip.ts';
import { EntityFacts } from '#renderer/entities/EntityFacts.tsx';
import { nova, openAi, sampleClaim, sampleEntity, sampleReport } from '#renderer/entities/sample-page.ts';
import type { ClaimGroup } from '#shared/entities/statements.ts';

afterEach(cleanup);

const itself = sampleClaim({}).subject;

/** Each fact as its term and what stands beside it. */
function facts(claims: readonly ClaimGroup[], id = stoke.id) {
  const { container } = render(<EntityFacts entityId={id} claims={claims} />);
  return [...container.querySelectorAll('dl > div')].map((fact) =>
    [...fact.children].map((part) => part.textContent).join(': '),
  );
}

test('a fact names its sources by number, and a number opens the clip at the sentence', async () => {
  const second = sampleReport('2', 'The Ledger', { at: '2025-12-05', start: 7, end: 30 });
  const competes: Partial<ClaimGroup> = {
    predicate: 'competes-with',
    object: { entity: null, name: 'SpaceX' },
    reports: [second],
  };
  expect(facts([sampleClaim({}), sampleClaim(competes)])).toEqual([
    'Develops: Nova1',
    'Competes with: SpaceX2',
    'Sources: 1Orbit Daily, Dec 4, 20252The Ledger, Dec 5, 2025',
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Source 2: The Ledger, Dec 5, 2025, paragraph 3' }));
  expect(useNavigation.getState().place).toMatchObject({ clip: second.documentId, span: { start: 7, end: 30 } });
});

test('seen from the other side a fact has the other name', () => {
  const altman = sampleEntity('7', 'person', 'Sam Altman');
  const leads = sampleClaim({ predicate: 'leads', subject: { entity: altman, name: altman.name }, object: itself });
  expect(facts([leads])[0]).toBe('Led by: Sam Altman1');
  cleanup();
  expect(facts([sampleClaim({})], nova.id)[0]).toBe('Developed by: Stoke Space1');
});

test('two sources that differ show both values and say so', () => {
  const valued = sampleClaim({
    predicate: 'is-valued-at',
    object: null,
    differs: true,
    reports: [
      sampleReport('1', 'Orbit Daily', { amount: 'USD 1000000000' }),
      sampleReport('2', 'The Ledger', { amount: 'USD 1400000000' }),
    ],
  });
  expect(facts([valued])[0]).toBe('Valued at: $1B1, $1.4B2Sources differ');
});

test('a place and the state that it is in do not differ', () => {
  const basedIn = (digit: string, name: string) =>
    sampleClaim({
      predicate: 'based-in',
      object: { entity: null, name },
      reports: [sampleReport(digit, `Outlet ${digit}`)],
    });
  expect(facts([basedIn('1', 'Kent, Washington'), basedIn('2', 'Washington')])[0]).toBe(
    'Based in: Kent, Washington1, Washington2',
  );
  cleanup();
  expect(facts([basedIn('1', 'Kent, Washington'), basedIn('2', 'Texas')])[0]).toMatch(/Sources differ$/);
});

test('what only happened once, and what was rejected, is no fact', () => {
  const bought = sampleClaim({ predicate: 'acquires', object: { entity: openAi, name: 'OpenAI' } });
  expect(facts([bought, sampleClaim({ layer: 'rejected' })])).toEqual([]);
});

test('talks that are over are told so', () => {
  const ended = sampleClaim({
    predicate: 'talks-with',
    object: { entity: openAi, name: 'OpenAI' },
    reports: [sampleReport('1', 'Orbit Daily', { status: 'ended' })],
  });
  expect(facts([ended])[0]).toBe('Talks with: OpenAI, reported ended1');
});
