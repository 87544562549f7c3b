import type { PairReply } from '#renderer/extension/messages.ts';
import { post, Refused, Unreachable } from '#renderer/extension/worker/app-port.ts';
import type { Keep } from '#renderer/extension/worker/database.ts';
import { codeKey, isSame, newKeyPair, newNonce, pairingKey, pairProof } from '#renderer/extension/worker/signing.ts';
import { clipperPaths, clipperPorts, pairFinishReplySchema, pairStartReplySchema } from '#shared/clipper/protocol.ts';

/** What this browser keeps of its pairing; the key can sign, but nobody can read it. */
export interface Pairing {
  readonly id: string;
  readonly port: number;
  readonly key: CryptoKey;
}

export interface PairDeps {
  readonly fetch: typeof globalThis.fetch;
  readonly origin: string;
  readonly browserName: string;
  readonly settings: Keep<unknown>;
}

/** Pairs with the app that shows this code, wherever on the three ports it listens. */
export async function pair(code: string, deps: PairDeps): Promise<PairReply> {
  let answer: PairReply = 'closed';
  for (const port of clipperPorts) {
    try {
      await deps.settings.put('pairing', await pairAt(port, code, deps));
      return 'paired';
    } catch (error) {
      if (error instanceof Refused) answer = worse(answer, replies[error.code] ?? 'closed');
      else if (!(error instanceof Unreachable)) throw error;
    }
  }
  return answer;
}

const replies: Partial<Record<Refused['code'], PairReply>> = {
  refused: 'wrong-code',
  'not-paired': 'no-code',
  'too-many': 'no-code',
  'bad-request': 'wrong-code',
};

/** What a later port says counts only when it says more. */
const worse = (before: PairReply, now: PairReply): PairReply => (before === 'closed' ? now : before);

/** @throws Refused, Unreachable */
async function pairAt(port: number, code: string, { fetch, origin, browserName }: PairDeps): Promise<Pairing> {
  const { privateKey, publicKey } = await newKeyPair();
  const nonce = newNonce();
  const opened = await post(
    {
      port,
      path: clipperPaths.pairStart,
      body: JSON.stringify({ nonce, publicKey, name: browserName }),
      reply: pairStartReplySchema,
      timeoutMs: 4000,
    },
    fetch,
  );
  const exchange = {
    origin,
    extensionNonce: nonce,
    appNonce: opened.nonce,
    extensionKey: publicKey,
    appKey: opened.publicKey,
  };
  const stretched = await codeKey(code, exchange);
  const finished = await post(
    {
      port,
      path: clipperPaths.pairFinish,
      body: JSON.stringify({ appNonce: opened.nonce, proof: await pairProof('extension', stretched, exchange) }),
      reply: pairFinishReplySchema,
      timeoutMs: 10_000,
    },
    fetch,
  );
  // Whoever has not seen the code cannot make this.
  if (!isSame(finished.proof, await pairProof('app', stretched, exchange))) throw new Refused('refused');
  return { id: finished.pairing, port, key: await pairingKey(privateKey, opened.publicKey, exchange) };
}
