import { once } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient, isDefinedError } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { implement } from '@orpc/server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AppRouter } from '#main/app-types.ts';
import { serveRpc } from '#main/rpc/serve-rpc.ts';
import { contract } from '#shared/contract.ts';
import { FailureError } from '#shared/failures.ts';
import { noteIdSchema } from '#shared/ids.ts';

const noteId = noteIdSchema.parse('01jd0000000000000000000000');
const assetName = `${'a'.repeat(64)}.png`;
const api = implement(contract);

/** Each handler does the one thing a test looks at; calls without one are refused by the router as unknown. */
function testRouter(seen: string[]): AppRouter {
  const router = {
    notes: {
      get: api.notes.get.handler(({ input }) => {
        throw new FailureError('NOT_FOUND', { kind: 'note', id: input.id });
      }),
    },
    settings: {
      get: api.settings.get.handler(() => {
        throw new Error('broken while reading "a private sentence"');
      }),
    },
    stories: {
      list: api.stories.list.handler(() => {
        throw new FailureError('BAD_ADDRESS', { address: 'x' });
      }),
    },
    vault: {
      pickFolder: api.vault.pickFolder.handler(async ({ signal }) => {
        seen.push('asked');
        await once(signal ?? new AbortController().signal, 'abort');
        seen.push('aborted');
        return null;
      }),
    },
    clips: {
      add: api.clips.add.handler(async ({ input }) => {
        seen.push(input.source.kind === 'file' ? await input.source.bytes.text() : input.source.kind);
        throw new FailureError('EMPTY_INPUT', { what: 'file' });
      }),
      asset: api.clips.asset.handler(() => new Blob([new Uint8Array([1, 2, 250])], { type: 'image/png' })),
    },
    documents: {
      changes: api.documents.changes.handler(async function* ({ signal }) {
        try {
          yield { kind: 'vault' as const };
          await once(signal ?? new AbortController().signal, 'abort');
        } finally {
          seen.push('stream closed');
        }
      }),
    },
  };
  // Only the calls above are made in these tests.
  return router as unknown as AppRouter;
}

let seen: string[];
let logged: string[];
let client: ContractRouterClient<typeof contract>;
let close: () => void;

beforeEach(() => {
  seen = [];
  logged = [];
  const { port1, port2 } = new MessageChannel();
  serveRpc(testRouter(seen), (line) => logged.push(line)).servePort(port1);
  port2.start();
  // Node's port is the browser's port as far as the link is concerned; only their declarations differ.
  client = createORPCClient(new RPCLink({ port: port2 as never }));
  close = () => port2.close();
});

afterEach(() => close());

test('an expected failure arrives with its code and data', async () => {
  const error = await rejectionOf(client.notes.get({ id: noteId }));
  expect(isDefinedError(error)).toBe(true);
  expect(error).toMatchObject({ code: 'NOT_FOUND', data: { kind: 'note', id: noteId } });
  expect(logged).toEqual([]);
});

test('a bug is logged with its place, and the reader learns nothing of it', async () => {
  const error = await rejectionOf(client.settings.get());
  expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', defined: false, message: 'Internal server error' });
  expect(logged).toHaveLength(1);
  expect(logged[0]).toContain('[rpc] settings.get failed\nError: broken while reading "…"');
  expect(logged[0]).toContain('serve-rpc.test.ts');
});

test('a failure that the contract does not name is a bug', async () => {
  const error = await rejectionOf(client.stories.list());
  expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', defined: false });
  expect(logged[0]).toContain('stories.list ended in BAD_ADDRESS');
});

test('input that does not fit the contract is refused before any handler, and logged without its content', async () => {
  const error = await rejectionOf(client.notes.get({ id: 'My secret' as never }));
  expect(error).toMatchObject({ code: 'BAD_REQUEST' });
  expect(logged).toEqual(['[rpc] refused notes.get: id (invalid_format)']);
});

test('a cancelled call reaches the handler and is no bug', async () => {
  const cancel = new AbortController();
  const answer = rejectionOf(client.vault.pickFolder(undefined, { signal: cancel.signal }));
  await expect.poll(() => seen).toEqual(['asked']);
  cancel.abort();
  expect(await answer).toMatchObject({ name: 'AbortError' });
  await expect.poll(() => seen).toEqual(['asked', 'aborted']);
  expect(logged).toEqual([]);
});

test('a stream of changes arrives as it happens and ends on the other side when it is left', async () => {
  const changes = await client.documents.changes();
  expect(await changes.next()).toMatchObject({ done: false, value: { kind: 'vault' } });
  await changes.return?.();
  await expect.poll(() => seen).toEqual(['stream closed']);
});

test('closing the port ends what was going on over it', async () => {
  const changes = await client.documents.changes();
  await changes.next();
  close();
  await expect.poll(() => seen).toEqual(['stream closed']);
  expect(logged).toEqual([]);
});

test('bytes go both ways unchanged', async () => {
  const bytes = new Blob(['Stoke Space'], { type: 'text/plain' });
  await rejectionOf(client.clips.add({ source: { kind: 'file', name: 'a.txt', bytes } }));
  expect(seen).toEqual(['Stoke Space']);
  const asset = await client.clips.asset({ name: assetName });
  expect(asset.type).toBe('image/png');
  expect(new Uint8Array(await asset.arrayBuffer())).toEqual(new Uint8Array([1, 2, 250]));
});

async function rejectionOf(call: Promise<unknown>): Promise<unknown> {
  const answer = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (answer === undefined) throw new Error('the call was expected to fail');
  return answer;
}
