import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { followChanges, staleKeys } from '#renderer/documents/follow-changes.ts';
import { orpc, setLink } from '#renderer/rpc/client.ts';
import type { VaultChange } from '#shared/documents/types.ts';
import { clipIdSchema } from '#shared/ids.ts';

const clip = clipIdSchema.parse('01jdbbbbbbbbbbbbbbbbbbbbbb');
const other = clipIdSchema.parse('01jdcccccccccccccccccccccc');

function clientWith(...keys: (readonly unknown[])[]) {
  const queryClient = new QueryClient();
  for (const key of keys) queryClient.setQueryData(key, {});
  const isStale = () => keys.map((key) => queryClient.getQueryState(key)?.isInvalidated);
  return { queryClient, isStale };
}

test('a changed document makes its own text stale, and not that of another', async () => {
  const { queryClient, isStale } = clientWith(
    orpc.clips.get.queryKey({ input: { id: clip } }),
    orpc.clips.get.queryKey({ input: { id: other } }),
    orpc.documents.counts.queryKey(),
    orpc.settings.get.queryKey(),
  );
  for (const queryKey of staleKeys(new Set(['documents']), new Set([clip]))) {
    await queryClient.invalidateQueries({ queryKey });
  }
  expect(isStale()).toEqual([true, false, true, false]);
});

test('a stream of changes that breaks is asked for again, and the first event makes everything stale', async () => {
  let calls = 0;
  async function* changes(): AsyncGenerator<VaultChange> {
    calls += 1;
    if (calls === 1) throw new Error('the other side went away');
    yield { kind: 'vault' };
    await new Promise(() => {});
  }
  setLink({ call: async () => changes() });
  const { queryClient, isStale } = clientWith(orpc.documents.counts.queryKey(), orpc.settings.get.queryKey());
  const stop = followChanges(queryClient);
  await expect.poll(() => isStale()).toEqual([true, true]);
  stop();
  expect(calls).toBe(2);
});
