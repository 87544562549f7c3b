import { expect, test } from 'vitest';
import { ConnectionLost, connection } from '#renderer/rpc/client.ts';
import { explain, explainFailure, explainStoredFailure } from '#renderer/ui/explain-failure.ts';
import type { Failure, FailureCode } from '#shared/failures.ts';
import { failures } from '#shared/failures.ts';

/** One example of each failure and, where a reason changes the words, one of each reason. */
const examples: readonly Failure[] = [
  { code: 'EMPTY_INPUT', data: { what: 'text' } },
  { code: 'EMPTY_INPUT', data: { what: 'page' } },
  { code: 'NOT_TEXT', data: { name: 'song.mp3' } },
  { code: 'TOO_LARGE', data: { name: 'all.pdf', bytes: 60_000_000, limit: 50_000_000 } },
  { code: 'TOO_COMPLEX', data: { name: 'deep.html' } },
  { code: 'NO_ARTICLE', data: { name: 'menu.html' } },
  ...(['paywall', 'sign-in', 'consent', 'captcha'] as const).map(
    (wall): Failure => ({ code: 'WALLED', data: { name: 'The cost of a launch', wall } }),
  ),
  { code: 'CANCELLED', data: {} },
  { code: 'NO_SNAPSHOT', data: { id: '01' } },
  { code: 'BAD_RULES', data: { line: 3, text: 'titel: h1' } },
  { code: 'BAD_ADDRESS', data: { address: 'htp://orbit' } },
  ...(['offline', 'timeout', 'refused', 'not-found', 'forbidden', 'server-error', 'redirects', 'other'] as const).map(
    (reason): Failure => ({ code: 'PAGE_UNREACHABLE', data: { address: 'https://orbit.example/a', reason } }),
  ),
  { code: 'PRIVATE_ADDRESS', data: { address: 'http://192.168.0.1/' } },
  { code: 'NOT_FOUND', data: { kind: 'note', id: '01' } },
  { code: 'CONFLICT', data: { id: '01' } },
  { code: 'DAMAGED', data: { kind: 'clip', id: '01' } },
  { code: 'MOVED_ON', data: { id: '01' } },
  { code: 'NO_VAULT', data: {} },
  ...(['not-writable', 'missing', 'not-a-folder', 'newer-version', 'damaged', 'not-empty', 'in-use'] as const).map(
    (reason): Failure => ({ code: 'VAULT_UNUSABLE', data: { folder: '/home/ada/Letters', reason } }),
  ),
  ...(['disk-full', 'not-writable', 'unconfirmed', 'other'] as const).map(
    (reason): Failure => ({ code: 'NOT_SAVED', data: { reason } }),
  ),
  ...(['disk-full', 'not-writable', 'memory', 'busy'] as const).map(
    (reason): Failure => ({ code: 'INDEX_UNAVAILABLE', data: { reason } }),
  ),
  { code: 'SAME_THING', data: { name: 'Nova' } },
  { code: 'CHANGED_SINCE', data: {} },
  { code: 'NO_PRINTER', data: {} },
  { code: 'BAD_NAME', data: { name: '', reason: 'empty' } },
  { code: 'BAD_NAME', data: { name: 'x'.repeat(400), reason: 'too-long' } },
];

test('every failure has an example here', () => {
  expect(new Set(examples.map(({ code }) => code))).toEqual(new Set(Object.keys(failures) as FailureCode[]));
});

test('every failure says what happened, what is safe and what to do, in calm words', () => {
  const words = examples.map((failure) => ({ failure, ...explain(failure) }));
  const poor = words.filter(({ happened, safe, action }) =>
    [happened, safe, action].some((sentence) => sentence.length < 8 || /undefined|!|please|oops/i.test(sentence)),
  );
  expect(poor).toEqual([]);
});

test('no two failures are told in the same words', () => {
  const happened = examples.map((failure) => explain(failure).happened);
  expect(new Set(happened).size).toBe(happened.length);
});

test('a lost connection and a bug are told apart', () => {
  expect(explainFailure(new ConnectionLost()).happened).toMatch(/connection/);
  expect(explainFailure(new TypeError('x is undefined')).happened).toBe('Something went wrong in Backstory.');
});

test('a window that Backstory does not know is told how to get one that it knows', () => {
  const before = connection.getState();
  connection.setState('refused', true);
  expect(explainFailure(new ConnectionLost()).action).toMatch(/another address/);
  connection.setState(before, true);
});

test('a failure kept with a clip reads like the failure itself, and like an unfinished clip when its data is strange', () => {
  const failure: Failure = { code: 'NO_ARTICLE', data: { name: 'menu.html' } };
  expect(explainStoredFailure(failure)).toEqual(explain(failure));
  expect(explainStoredFailure({ code: 'NO_ARTICLE', data: { title: 4 } }).happened).toBe(
    'This clip could not be finished.',
  );
});
