import { expect, test } from 'vitest';
import { explainForTerminal } from '#main/cli/explain-for-terminal.ts';
import { FailureError } from '#shared/failures.ts';

test('what is one thing already, and what changed since, are said in a sentence that tells what is safe', () => {
  const said = [new FailureError('SAME_THING', { name: 'Nova' }), new FailureError('CHANGED_SINCE', {})].map(
    (failure) => explainForTerminal(failure).text,
  );
  expect(said).toEqual([
    '"Nova" is one and the same thing; nothing was changed.',
    'It was changed again since, so it was not taken back. Everything is as it was left last.',
  ]);
});
