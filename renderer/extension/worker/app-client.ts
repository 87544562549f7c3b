import type { z } from 'zod';
import type { Connection, KnownClip } from '#renderer/extension/messages.ts';
import { post, Refused, Unreachable } from '#renderer/extension/worker/app-port.ts';
import type { Keep } from '#renderer/extension/worker/database.ts';
import type { Pairing } from '#renderer/extension/worker/pairing.ts';
import { isHelloProof, newNonce, requestSignature } from '#renderer/extension/worker/signing.ts';
import {
  clipperPaths,
  clipperPorts,
  clipsReplySchema,
  helloReplySchema,
  knownReplySchema,
  signatureHeaders,
} from '#shared/clipper/protocol.ts';
import type { ClipId } from '#shared/ids.ts';

export interface AppClientDeps {
  readonly fetch: typeof globalThis.fetch;
  readonly origin: string;
  readonly settings: Keep<unknown>;
}

/** A Backstory that has proved to be the one this browser is paired with. */
export interface OpenApp {
  known(address: string): Promise<KnownClip | null>;
  /** @throws Refused, Unreachable */
  deliver(body: Uint8Array<ArrayBuffer>): Promise<ClipId>;
}

export type Found = { readonly app: OpenApp } | { readonly connection: Exclude<Connection, 'connected'> };

/** Looks for the app, at the port where it was last time first. Nothing of a page is sent before it has proved itself. */
export async function findApp(deps: AppClientDeps): Promise<Found> {
  const pairing = (await deps.settings.get('pairing')) as Pairing | undefined;
  if (!pairing) return { connection: 'not-paired' };
  let connection: Exclude<Connection, 'connected'> = 'closed';
  for (const port of [pairing.port, ...clipperPorts.filter((one) => one !== pairing.port)]) {
    try {
      const { skewMs } = await greet(port, pairing, deps);
      if (port !== pairing.port) await deps.settings.put('pairing', { ...pairing, port });
      return { app: openApp({ port, pairing, skewMs }, deps) };
    } catch (error) {
      if (error instanceof Refused) connection = connectionOf(error, connection);
      else if (!(error instanceof Unreachable)) throw error;
    }
  }
  return { connection };
}

/** Any program can say these words; none of them makes this browser send anything. */
function connectionOf({ code }: Refused, before: Exclude<Connection, 'connected'>): Exclude<Connection, 'connected'> {
  if (code === 'not-paired' || code === 'refused') return 'not-paired';
  return code === 'too-many' ? 'busy' : before;
}

/** @throws Refused, Unreachable */
async function greet(port: number, pairing: Pairing, { fetch, origin }: AppClientDeps): Promise<{ skewMs: number }> {
  const nonce = newNonce();
  const { proof, now } = await post(
    {
      port,
      path: clipperPaths.hello,
      body: JSON.stringify({ pairing: pairing.id, nonce }),
      reply: helloReplySchema,
      timeoutMs: 2500,
    },
    fetch,
  );
  if (!(await isHelloProof(proof, pairing.key, { nonce, origin, port }))) throw new Refused('bad-reply');
  return { skewMs: Date.parse(now) - Date.now() };
}

interface Line {
  readonly port: number;
  readonly pairing: Pairing;
  /** How far the app's clock is ahead of this one. */
  readonly skewMs: number;
}

function openApp(line: Line, { fetch }: AppClientDeps): OpenApp {
  const ask = <Reply extends z.ZodType>(
    path: string,
    body: Uint8Array<ArrayBuffer>,
    reply: Reply,
    timeoutMs: number,
  ): Promise<z.infer<Reply>> =>
    signed(line, path, body).then((headers) => post({ ...line, path, body, headers, reply, timeoutMs }, fetch));
  return {
    async known(address) {
      const body = new TextEncoder().encode(JSON.stringify({ address: address.slice(0, 4096) }));
      return (await ask(clipperPaths.known, body, knownReplySchema, 5000)).known;
    },
    deliver: async (body) => (await ask(clipperPaths.clips, body, clipsReplySchema, 60_000)).id,
  };
}

async function signed(
  { pairing, skewMs }: Line,
  path: string,
  body: Uint8Array<ArrayBuffer>,
): Promise<Record<string, string>> {
  const time = String(Date.now() + skewMs);
  const nonce = newNonce();
  return {
    [signatureHeaders.pairing]: pairing.id,
    [signatureHeaders.time]: time,
    [signatureHeaders.nonce]: nonce,
    [signatureHeaders.signature]: await requestSignature(pairing.key, { path, time, nonce, body }),
  };
}
