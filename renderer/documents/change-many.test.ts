import { beforeEach, expect, test } from 'vitest';
import { changeMany, useManyJob } from '#renderer/documents/change-many.ts';
import { setLink } from '#renderer/rpc/client.ts';
import { dismissToast, undoLast, useToast } from '#renderer/ui/toast.ts';
import type { DocumentId } from '#shared/ids.ts';

let calls: [string, unknown][] = [];
let failsAt: number | undefined;
/** How far the change was said to be at each call. */
let told: (number | undefined)[] = [];
let onEdit = () => {};

beforeEach(() => {
  calls = [];
  told = [];
  failsAt = undefined;
  onEdit = () => {};
  dismissToast();
  setLink({
    call: async (path, input) => {
      const name = path.join('.');
      const ids = (input as { ids?: unknown[] }).ids?.length;
      calls.push([name, ids ?? input]);
      if (name !== 'documents.edit') return { restored: [] };
      told.push(useManyJob.getState().job?.done);
      onEdit();
      if (calls.length === failsAt) throw new Error('The disk is full');
      return { operation: `step ${calls.length}`, changed: [] };
    },
  });
});

// Only counted here.
const ids = Array.from({ length: 1200 }, (_, at) => String(at) as DocumentId);
const change = {
  ids,
  changes: { isRead: true },
  icon: 'check',
  said: 'Marked 1,200 clips as read',
  doing: 'Marking',
} as const;

test('thousands are changed in steps that say how far they are, and taken back by one Undo', async () => {
  expect(await changeMany(change)).toBe(true);
  expect(calls).toEqual([
    ['documents.edit', 500],
    ['documents.edit', 500],
    ['documents.edit', 200],
  ]);
  expect(told).toEqual([0, 500, 1000]);
  expect(useManyJob.getState().job).toBeUndefined();
  undoLast();
  await expect
    .poll(() => calls.slice(3))
    .toEqual([
      ['documents.undoEdit', { operation: 'step 3' }],
      ['documents.undoEdit', { operation: 'step 2' }],
      ['documents.undoEdit', { operation: 'step 1' }],
    ]);
});

test('a step that fails puts back the steps before it, and says why', async () => {
  failsAt = 2;
  expect(await changeMany(change)).toBe(false);
  expect(calls.slice(2)).toEqual([['documents.undoEdit', { operation: 'step 1' }]]);
  expect(useToast.getState().toast).toMatchObject({ icon: 'warning' });
});

test('a change that is stopped keeps what it did, says so, and can be taken back', async () => {
  onEdit = () => useManyJob.getState().job?.stop();
  await changeMany(change);
  expect(calls).toEqual([['documents.edit', 500]]);
  expect(useToast.getState().toast?.message).toBe('Marked 1,200 clips as read, stopped after 500');
});

test('a second change waits for nobody: it is refused in words', async () => {
  const first = changeMany(change);
  expect(await changeMany(change)).toBe(false);
  expect(useToast.getState().toast?.message).toBe('Another change is still being made');
  expect(await first).toBe(true);
});
