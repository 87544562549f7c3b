import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ChangeFeed } from '#main/documents/change-feed.ts';
import { LastWords } from '#main/documents/last-words.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Windows that listen, what they were asked, and how to close one. */
async function openWindows(count: number) {
  const changes = new ChangeFeed();
  const lastWords = new LastWords(changes);
  const asked: number[] = [];
  const windows = Array.from({ length: count }, () => new AbortController());
  for (const { signal } of windows) void follow(changes, signal, asked);
  await vi.advanceTimersByTimeAsync(0);
  const close = (at: number) => windows[at]?.abort();
  let isDone = false;
  const ask = () => {
    void lastWords.ask().then(() => {
      isDone = true;
    });
  };
  const isDoneAfter = async (ms: number) => {
    await vi.advanceTimersByTimeAsync(ms);
    return isDone;
  };
  return { lastWords, asked, close, ask, isDoneAfter };
}

async function follow(changes: ChangeFeed, signal: AbortSignal, asked: number[]): Promise<void> {
  try {
    for await (const change of changes.subscribe(signal)) if (change.kind === 'save-now') asked.push(change.round);
  } catch {
    // It was closed.
  }
}

test('the app ends once every window has saved what it had', async () => {
  const { lastWords, asked, ask, isDoneAfter } = await openWindows(2);
  ask();
  expect(await isDoneAfter(10)).toBe(false);
  expect(asked).toEqual([1, 1]);
  lastWords.saved(1);
  expect(await isDoneAfter(10)).toBe(false);
  lastWords.saved(1);
  expect(await isDoneAfter(0)).toBe(true);
});

test('a window that is being closed keeps nobody waiting', async () => {
  const { close, ask, isDoneAfter } = await openWindows(1);
  ask();
  close(0);
  expect(await isDoneAfter(0)).toBe(true);
});

test('one of two windows that leaves does not take the word from the other', async () => {
  const { lastWords, close, ask, isDoneAfter } = await openWindows(2);
  ask();
  lastWords.saved(1);
  close(0);
  expect(await isDoneAfter(100)).toBe(false);
});

test('a window that does not answer keeps nobody waiting for long', async () => {
  const { ask, isDoneAfter } = await openWindows(1);
  ask();
  expect(await isDoneAfter(1400)).toBe(false);
  expect(await isDoneAfter(200)).toBe(true);
});
