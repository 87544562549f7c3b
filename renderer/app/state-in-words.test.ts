import { expect, test } from 'vitest';
import { stateInWords } from '#renderer/app/VaultState.tsx';
import type { VaultStatus } from '#shared/vault/types.ts';

const status = (index: VaultStatus['index']) =>
  ({ vault: { isReadOnly: false, isEmpty: false, folder: '/v' }, index, problems: [] }) as unknown as VaultStatus;

test('an index that waits says for what, before anything else', () => {
  const index = { state: 'waiting', done: 0, total: null, trouble: 'disk-full' } as const;
  expect(stateInWords(status(index), 'open', { done: 3, total: 9 })).toMatchObject({
    words: 'The disk is full',
    isWarning: true,
    detail: 'The disk is full, so the index of your vault cannot be written.',
  });
});

test('an index that is made says how far it is, and one that is whole nothing', () => {
  expect(stateInWords(status({ state: 'building', done: 3, total: 9 }), 'open', undefined).words).toBe(
    'Indexing 3 of 9',
  );
  expect(stateInWords(status({ state: 'ready', done: 0, total: null }), 'open', undefined).words).toBe(
    'Saved on this computer',
  );
});
