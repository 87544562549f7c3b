import { ORPCError } from '@orpc/client';
import { afterEach, expect, test, vi } from 'vitest';
import { ConnectionLost, client, connection, failureOf, loseLink, refuseLink, setLink } from '#renderer/rpc/client.ts';
import { noteIdSchema } from '#shared/ids.ts';

const noteId = noteIdSchema.parse('01jd0000000000000000000000');

const answering = (answer: () => unknown) => ({ call: async () => answer() });
const failing = (error: unknown) =>
  answering(() => {
    throw error;
  });

afterEach(() => vi.useRealTimers());

test('a call made before there is a connection waits for it', async () => {
  const settings = client.settings.get();
  setLink(answering(() => ({ theme: 'dark' })));
  expect(await settings).toEqual({ theme: 'dark' });
  expect(connection.getState()).toBe('open');
});

test('a call that waits too long fails as a lost connection', async () => {
  const link = answering(() => null);
  setLink(link);
  loseLink(link);
  expect(connection.getState()).toBe('lost');
  vi.useFakeTimers();
  const failure = client.settings.get().catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(11_000);
  expect(await failure).toBeInstanceOf(ConnectionLost);
});

test('losing a link that was already replaced changes nothing', () => {
  const old = answering(() => null);
  setLink(old);
  setLink(answering(() => null));
  loseLink(old);
  expect(connection.getState()).toBe('open');
});

test('an expected failure is told from a bug', async () => {
  setLink(failing(new ORPCError('NOT_FOUND', { defined: true, data: { kind: 'note', id: noteId } })));
  const expected = await client.notes.get({ id: noteId }).catch((error: unknown) => error);
  expect(failureOf(expected)).toEqual({ code: 'NOT_FOUND', data: { kind: 'note', id: noteId } });
  setLink(failing(new ORPCError('INTERNAL_SERVER_ERROR')));
  const bug = await client.notes.get({ id: noteId }).catch((error: unknown) => error);
  expect(failureOf(bug)).toBeUndefined();
});

test('a connection that closes during a call is lost, a call that was cancelled is not', async () => {
  const closed = Object.assign(new Error('closed or aborted'), { name: 'AbortError' });
  setLink(failing(closed));
  expect(await client.settings.get().catch((error: unknown) => error)).toBeInstanceOf(ConnectionLost);
  const cancelled = client.settings.get(undefined, { signal: AbortSignal.abort() });
  expect(await cancelled.catch((error: unknown) => error)).toBe(closed);
});

test('a window that main does not know fails its calls at once', async () => {
  const link = answering(() => null);
  setLink(link);
  loseLink(link);
  const early = client.settings.get().catch((error: unknown) => error);
  refuseLink();
  expect(await early).toBeInstanceOf(ConnectionLost);
  expect(await client.settings.get().catch((error: unknown) => error)).toBeInstanceOf(ConnectionLost);
  expect(connection.getState()).toBe('refused');
});
