import { type ClientLink, createORPCClient, mapEventIterator, ORPCError } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query';
import { create } from 'zustand';
import type { contract } from '#shared/contract.ts';
import type { Failure } from '#shared/failures.ts';

type Link = ClientLink<Record<never, never>>;

/**
 * How the connection to main stands. `lost` is tried again until it is open; `refused` is final: main does not know this
 * window (a browser window whose address was used before, or whose host has ended).
 */
export type ConnectionState = 'connecting' | 'open' | 'lost' | 'refused';

export const connection = create<ConnectionState>(() => 'connecting');

/** How long a call waits for the connection to come (back) before it fails with `ConnectionLost`. */
const patienceMs = 10_000;

/**
 * Main could not be asked, or went away before it answered: whether it did what it was asked is not known. A call that
 * was cancelled by the caller is an `AbortError` instead.
 */
export class ConnectionLost extends Error {
  constructor(options?: { cause?: unknown }) {
    super('The connection to Backstory was lost', options);
    this.name = 'ConnectionLost';
  }
}

let currentLink: Link | undefined;
const waiting = new Set<(link: Link | undefined) => void>();

/** Sets what carries the calls from now on; calls that were waiting go out. Tests pass a link of their own. */
export function setLink(link: Link): void {
  currentLink = link;
  connection.setState('open', true);
  for (const give of waiting) give(link);
  waiting.clear();
}

/** Says that `link` carries nothing any more. A link that was already replaced changes nothing. */
export function loseLink(link: Link): void {
  if (currentLink !== link) return;
  currentLink = undefined;
  connection.setState('lost', true);
}

const transport: Link = {
  async call(path, input, options) {
    try {
      const link = currentLink ?? (await nextLink(options.signal));
      const output = await link.call(path, input, options);
      return isEventIterator(output) ? readableStream(output, options.signal) : output;
    } catch (error) {
      throw lostOrSame(error, options.signal);
    }
  },
};

/** The typed calls of the contract. */
export const client: ContractRouterClient<typeof contract> = createORPCClient(transport);

/** Query and mutation options of every call. Its type has to be named: what the compiler infers is too long to be written out. */
export const orpc: RouterUtils<typeof client> = createTanstackQueryUtils(client);

/** The expected failure inside an error of a call; undefined for a bug or a lost connection. */
export function failureOf(error: unknown): Failure | undefined {
  if (!(error instanceof ORPCError) || !error.defined) return undefined;
  // `defined` says that main matched code and data against the contract, whose failures are exactly these.
  return { code: error.code, data: error.data } as Failure;
}

/** Says that main does not know this window: calls that wait fail, and later ones at once. */
export function refuseLink(): void {
  connection.setState('refused', true);
  for (const give of waiting) give(undefined);
  waiting.clear();
}

function nextLink(signal: AbortSignal | undefined): Promise<Link> {
  return new Promise((resolve, reject) => {
    const settle = (link: Link | undefined, error: unknown = new ConnectionLost()) => {
      waiting.delete(settle);
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      if (link) resolve(link);
      else reject(error);
    };
    const abort = () => settle(undefined, signal?.reason);
    const timer = setTimeout(() => settle(undefined), patienceMs);
    signal?.addEventListener('abort', abort);
    waiting.add(settle);
    if (signal?.aborted) abort();
    if (connection.getState() === 'refused') settle(undefined);
  });
}

function isEventIterator(output: unknown): output is AsyncIterator<unknown> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output;
}

function readableStream(iterator: AsyncIterator<unknown>, signal: AbortSignal | undefined) {
  return mapEventIterator(iterator, {
    value: async (event) => event,
    error: async (error) => lostOrSame(error, signal),
  });
}

/** The transport reports a closed connection by the same name as a cancelled call; only our own signal tells them apart. */
function lostOrSame(error: unknown, signal: AbortSignal | undefined): unknown {
  if (error instanceof ORPCError || error instanceof ConnectionLost || signal?.aborted) return error;
  const isGone = error instanceof Error && (error.name === 'AbortError' || /WebSocket is not open/.test(error.message));
  return isGone ? new ConnectionLost({ cause: error }) : error;
}
