import { expect, test } from 'vitest';
import { KeyedQueue } from '#main/documents/keyed-queue.ts';

test('tasks of one key never overlap and keep their order, also after one has failed', async () => {
  const queue = new KeyedQueue();
  const seen: string[] = [];
  const task =
    (name: string, fails = false) =>
    async () => {
      seen.push(`${name} starts`);
      await new Promise((resolve) => setTimeout(resolve, 2));
      seen.push(`${name} ends`);
      if (fails) throw new Error(name);
    };
  const first = queue.run('a', task('first', true));
  const second = queue.run('a', task('second'));
  await expect(first).rejects.toThrow('first');
  await second;
  expect(seen).toEqual(['first starts', 'first ends', 'second starts', 'second ends']);
});

test('idle waits for tasks that were asked for while it waited', async () => {
  const queue = new KeyedQueue();
  let done = 0;
  void queue.run('a', async () => {
    done += 1;
    void queue.run('b', async () => {
      await new Promise((resolve) => setTimeout(resolve, 2));
      done += 1;
    });
  });
  await queue.idle();
  expect(done).toBe(2);
});
