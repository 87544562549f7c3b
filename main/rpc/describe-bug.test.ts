import { expect, test } from 'vitest';
import { describeBug } from '#main/rpc/describe-bug.ts';

test('a logged bug says what and where, and nothing that was written', () => {
  const error = thrownBy(() => JSON.parse('My secret sentence about Altman'));
  const logged = describeBug(new Error('Could not read /home/ada/vault/notes/1.json', { cause: error }));
  expect(logged).toMatch(/^Error: Could not read …/);
  expect(logged).toContain('caused by SyntaxError');
  expect(logged).toContain('main/rpc/describe-bug.test.ts');
  expect(logged).not.toMatch(/secret|Altman|ada|vault/);
});

test('something thrown that is no error is named by its type only', () => {
  expect(describeBug('the whole note')).toBe('thrown string');
});

function thrownBy(action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    return error;
  }
}
