// @vitest-environment node
import { expect, test } from 'vitest';
import type { WaitingRow } from '#renderer/extension/messages.ts';
import type { Found, OpenApp } from '#renderer/extension/worker/app-client.ts';
import { Refused, Unreachable } from '#renderer/extension/worker/app-port.ts';
import { memoryKeep } from '#renderer/extension/worker/memory-keep.ts';
import { type KeptClip, WaitingClips } from '#renderer/extension/worker/waiting-clips.ts';
import type { ClipId } from '#shared/ids.ts';

const id = '01j0000000000000000000000a' as ClipId;

const clip = (key: string, minute = 0): KeptClip => ({
  key,
  title: `Clip ${key}`,
  outlet: 'a.example',
  address: `https://a.example/${key}`,
  keptAt: `2026-11-29T10:0${minute}:00.000Z`,
  bytes: 1,
  problem: null,
  body: new TextEncoder().encode(key),
});

/** An app that takes what `take` lets through, and remembers every delivery. */
function appThat(take: (key: string) => void = () => undefined) {
  const delivered: string[] = [];
  const app: OpenApp = {
    known: async () => null,
    async deliver(body) {
      const key = new TextDecoder().decode(body);
      delivered.push(key);
      take(key);
      return id;
    },
  };
  return { delivered, found: { app } satisfies Found };
}

function waitingWith(find: () => Found) {
  const counts: number[] = [];
  const keep = memoryKeep<KeptClip>();
  const onChange = (rows: readonly WaitingRow[]) => void counts.push(rows.length);
  return { keep, counts, waiting: new WaitingClips({ keep, findApp: async () => find(), onChange }) };
}

test('a clip that the app takes is not kept any longer', async () => {
  const { found, delivered } = appThat();
  const { waiting } = waitingWith(() => found);
  expect(await waiting.add(clip('a'))).toEqual({ state: 'saved', id });
  expect({ delivered, rows: await waiting.rows() }).toEqual({ delivered: ['a'], rows: [] });
});

test('clips wait while the app is closed, and go in their order, each once, when it opens', async () => {
  const { found, delivered } = appThat();
  let isOpen = false;
  const { waiting, counts } = waitingWith(() => (isOpen ? found : { connection: 'closed' }));
  expect(await waiting.add(clip('b', 1))).toEqual({ state: 'waiting', reason: 'closed' });
  await waiting.add(clip('a', 0));
  isOpen = true;
  await Promise.all([waiting.deliverAll(), waiting.deliverAll(), waiting.retry('a')]);
  expect({ delivered, last: counts.at(-1), rows: await waiting.rows() }).toEqual({
    delivered: ['a', 'b'],
    last: 0,
    rows: [],
  });
});

test('a clip is sent again with the same bytes when the app was lost in the middle', async () => {
  let isLost = true;
  const { found, delivered } = appThat(() => {
    if (isLost) throw new Unreachable('lost');
  });
  const { waiting } = waitingWith(() => found);
  expect(await waiting.add(clip('a'))).toEqual({ state: 'waiting', reason: 'closed' });
  isLost = false;
  await waiting.deliverAll();
  expect({ delivered, rows: await waiting.rows() }).toEqual({ delivered: ['a', 'a'], rows: [] });
});

test('a clip that can never be taken stays with its reason and holds up no other', async () => {
  const { found, delivered } = appThat((key) => {
    if (key === 'a') throw new Refused('too-large');
  });
  const { waiting } = waitingWith(() => found);
  expect(await waiting.add(clip('a'))).toEqual({ state: 'failed', problem: 'too-large' });
  await waiting.add(clip('b', 1));
  await waiting.deliverAll();
  expect(delivered).toEqual(['a', 'b']);
  expect(await waiting.rows()).toEqual([expect.objectContaining({ key: 'a', problem: 'too-large' })]);
});

test('a clip that could not be stored is tried again by itself', async () => {
  let isFull = true;
  const { found } = appThat(() => {
    if (isFull) throw new Refused('not-saved');
  });
  const { waiting } = waitingWith(() => found);
  await waiting.add(clip('a'));
  isFull = false;
  await waiting.deliverAll();
  expect(await waiting.rows()).toEqual([]);
});

test.each([
  ['too-many', 'busy'],
  ['not-paired', 'not-paired'],
  ['refused', 'not-paired'],
] as const)('an app that says %s leaves the clip waiting', async (code, reason) => {
  const { found } = appThat(() => {
    throw new Refused(code);
  });
  const { waiting } = waitingWith(() => found);
  expect(await waiting.add(clip('a'))).toEqual({ state: 'waiting', reason });
  expect(await waiting.rows()).toHaveLength(1);
});

test('what waits is told before the first try, so that a worker that is ended is started again for it', async () => {
  const { waiting, counts } = waitingWith(() => {
    throw new Error('the worker ends here');
  });
  await expect(waiting.add(clip('a'))).rejects.toThrow('the worker ends here');
  expect({ first: counts[0], rows: (await waiting.rows()).length }).toEqual({ first: 1, rows: 1 });
});

test('a discarded clip is gone, and one more try for it does nothing', async () => {
  const { found, delivered } = appThat();
  let isOpen = false;
  const { waiting } = waitingWith(() => (isOpen ? found : { connection: 'closed' }));
  await waiting.add(clip('a'));
  await waiting.discard('a');
  isOpen = true;
  await waiting.retry('a');
  expect({ delivered, rows: await waiting.rows() }).toEqual({ delivered: [], rows: [] });
});
