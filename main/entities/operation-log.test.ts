import { expect, test } from 'vitest';
import { OperationLog } from '#main/entities/operation-log.ts';

function logOf() {
  let count = 0;
  return new OperationLog<string>(() => `operation ${count++}`);
}

test('a change is taken back once', async () => {
  const log = logOf();
  const operation = log.add(async () => 'taken back');
  const first = await log.undo(operation);
  const second = await log.undo(operation).catch((error: unknown) => error);
  expect([first, second]).toMatchObject(['taken back', { failure: { code: 'CHANGED_SINCE' } }]);
});

test('a change that could not be taken back can be tried again', async () => {
  const log = logOf();
  let isDiskFull = true;
  const operation = log.add(async () => {
    if (isDiskFull) throw new Error('disk full');
    return 'taken back';
  });
  await expect(log.undo(operation)).rejects.toThrow('disk full');
  isDiskFull = false;
  expect(await log.undo(operation)).toBe('taken back');
});

test('the last two hundred changes are known, and no more', async () => {
  const log = logOf();
  const operations = Array.from({ length: 201 }, () => log.add(async () => 'taken back'));
  const asked = await Promise.allSettled(
    [operations[0], operations[1], operations[200]].map((name) => log.undo(name ?? '')),
  );
  expect(asked.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
});
