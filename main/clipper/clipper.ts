import { createHmac, randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { asRefusals } from '#main/clipper/as-refusals.ts';
import { ClipInbox, type ClipTaker } from '#main/clipper/clip-inbox.ts';
import { type CheckedRequest, type Endpoint, type EndpointLimits, openEndpoint } from '#main/clipper/endpoint.ts';
import { MinuteLimit } from '#main/clipper/minute-limit.ts';
import { OpenPairing } from '#main/clipper/open-pairing.ts';
import { Pairings, type Secrets } from '#main/clipper/pairings.ts';
import { parseJson } from '#main/clipper/parse-json.ts';
import { type Body, readBody } from '#main/clipper/read-body.ts';
import { Refused } from '#main/clipper/refused.ts';
import { SignedRequests } from '#main/clipper/signed-requests.ts';
import type { ChangeFeed } from '#main/documents/change-feed.ts';
import type { StorageFs } from '#main/vault/storage-fs.ts';
import { TaskQueue } from '#main/vault/task-queue.ts';
import {
  clipperPaths,
  clipperPorts,
  helloSchema,
  helloText,
  knownSchema,
  pairFinishSchema,
  pairStartSchema,
} from '#shared/clipper/protocol.ts';
import type { ClipperStatus } from '#shared/clipper/types.ts';

export interface ClipperDeps {
  /** Where the paired browsers and their keys are kept. */
  readonly file: string;
  readonly clips: () => ClipTaker | undefined;
  readonly changes: Pick<ChangeFeed, 'announce'>;
  readonly now: () => Date;
  readonly log: (message: string, error: unknown) => void;
  readonly secrets?: Secrets | undefined;
  /** The folders of the built extension. */
  readonly extensions?: ClipperStatus['extensions'] | undefined;
  /** Others than the extension looks for; 0 takes any free one (for tests, and for apps side by side). */
  readonly ports?: readonly number[] | undefined;
  readonly limits?: Partial<EndpointLimits> | undefined;
  readonly fs?: StorageFs;
  /** Milliseconds by a clock that nobody sets. */
  readonly elapsed?: (() => number) | undefined;
}

const clipsSideBySide = 2;
const clipsPerMinute = 30;
const questionsPerMinute = 60;
/** Another program may give a port back. */
const lookAgainMs = 15_000;

/**
 * The app's side of the browser extension. It listens only while there is an extension to listen to: one that is paired,
 * or one that is to be.
 */
export class Clipper {
  readonly #deps: ClipperDeps;
  readonly #ports: readonly number[];
  readonly #elapsed: () => number;
  readonly #pairings: Pairings;
  readonly #inbox: ClipInbox;
  readonly #signed: SignedRequests;
  readonly #clipLimit: MinuteLimit;
  readonly #questionLimit: MinuteLimit;
  readonly #listening = new TaskQueue();
  #endpoint: Endpoint | undefined;
  #areTaken = false;
  #pairing: OpenPairing | undefined;
  #pairingTimer: NodeJS.Timeout | undefined;
  #lookTimer: NodeJS.Timeout | undefined;
  #clipsUnderWay = 0;
  #isClosed = false;

  private constructor(deps: ClipperDeps, pairings: Pairings) {
    this.#deps = deps;
    this.#ports = deps.ports ?? clipperPorts;
    this.#elapsed = deps.elapsed ?? (() => performance.now());
    this.#pairings = pairings;
    this.#inbox = new ClipInbox(deps.clips);
    this.#signed = new SignedRequests({ pairing: (id) => pairings.get(id), now: deps.now });
    this.#clipLimit = new MinuteLimit(clipsPerMinute, this.#elapsed);
    this.#questionLimit = new MinuteLimit(questionsPerMinute, this.#elapsed);
  }

  /** Listens at once where a browser was paired before. */
  static async start(deps: ClipperDeps): Promise<Clipper> {
    const clipper = new Clipper(deps, await Pairings.open(deps.file, deps));
    await clipper.#listen();
    return clipper;
  }

  status(): ClipperStatus {
    const { now, extensions = { chrome: null, firefox: null } } = this.#deps;
    return {
      state: this.#endpoint ? 'listening' : this.#areTaken ? 'taken' : 'off',
      port: this.#endpoint?.port ?? null,
      ports: [...this.#ports],
      browsers: this.#pairings.all().map(({ id, name, pairedAt, lastUsedAt, key }) => ({
        id,
        name,
        pairedAt,
        lastUsedAt,
        hasKey: key !== undefined,
      })),
      pairing: this.#pairing
        ? {
            code: this.#pairing.code,
            expiresAt: new Date(now().getTime() + this.#pairing.leftMs).toISOString(),
            leftMs: this.#pairing.leftMs,
            triesLeft: this.#pairing.triesLeft,
          }
        : null,
      extensions,
    };
  }

  /** No code is shown where nobody could reach it. */
  async startPairing(): Promise<ClipperStatus> {
    this.#endPairing();
    const pairing = new OpenPairing(this.#elapsed);
    this.#pairing = pairing;
    this.#pairingTimer = setTimeout(() => void this.#stopPairing(pairing), pairing.leftMs + 50).unref();
    await this.#listen();
    if (!this.#endpoint) this.#endPairing();
    this.#tell();
    return this.status();
  }

  async stopPairing(): Promise<ClipperStatus> {
    if (this.#pairing) await this.#stopPairing(this.#pairing);
    return this.status();
  }

  /** @throws NOT_SAVED */
  async unpair(id: string): Promise<ClipperStatus> {
    await this.#pairings.remove(id);
    await this.#listen();
    this.#tell();
    return this.status();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#endPairing();
    await this.#listen();
    await this.#inbox.close();
    await this.#pairings.writeUses();
  }

  /** Has the endpoint listen or not, as it should now. */
  async #listen(): Promise<void> {
    await this.#listening.run('endpoint', async () => {
      clearTimeout(this.#lookTimer);
      const hasReason = !this.#isClosed && (this.#pairing !== undefined || this.#pairings.all().length > 0);
      if (!hasReason) {
        const endpoint = this.#endpoint;
        this.#endpoint = undefined;
        this.#areTaken = false;
        await endpoint?.close();
        return;
      }
      this.#endpoint ??= await openEndpoint(this.#ports, {
        isPaired: (origin) => this.#pairings.has(origin),
        isPairing: () => this.#pairing !== undefined,
        answer: (request) => this.#answer(request),
        log: this.#deps.log,
        limits: this.#deps.limits,
      });
      this.#areTaken = this.#endpoint === undefined;
      if (this.#areTaken) this.#lookTimer = setTimeout(() => void this.#lookAgain(), lookAgainMs).unref();
    });
  }

  async #lookAgain(): Promise<void> {
    await this.#listen();
    this.#tell();
  }

  async #stopPairing(pairing: OpenPairing): Promise<void> {
    if (this.#pairing !== pairing) return;
    this.#endPairing();
    await this.#listen();
    this.#tell();
  }

  #endPairing(): void {
    clearTimeout(this.#pairingTimer);
    this.#pairing?.end();
    this.#pairing = undefined;
  }

  #tell(): void {
    this.#deps.changes.announce({ kind: 'clipper' });
  }

  async #answer(checked: CheckedRequest): Promise<object> {
    switch (checked.path) {
      case clipperPaths.pairStart:
        return this.#beginPairing(checked);
      case clipperPaths.pairFinish:
        return this.#finishPairing(checked);
      case clipperPaths.hello:
        return this.#hello(checked);
      case clipperPaths.known:
        return this.#known(checked);
      case clipperPaths.clips:
        return this.#addClip(checked);
      default:
        return checked.path satisfies never;
    }
  }

  async #beginPairing(checked: CheckedRequest): Promise<object> {
    const asked = await readMessage(checked, pairStartSchema);
    return this.#openPairing().begin(checked.origin, asked);
  }

  async #finishPairing(checked: CheckedRequest): Promise<object> {
    const proof = await readMessage(checked, pairFinishSchema);
    const pairing = this.#openPairing();
    const finished = pairing.finish(checked.origin, proof);
    // The try is spent by now.
    this.#tell();
    const { key, name, origin, proof: ownProof } = await finished;
    const id = randomBytes(16).toString('hex');
    await asRefusals(() => this.#pairings.add({ id, key, name, origin }));
    await this.#stopPairing(pairing);
    return { pairing: id, proof: ownProof };
  }

  #openPairing(): OpenPairing {
    if (!this.#pairing) throw new Refused('not-paired');
    return this.#pairing;
  }

  /** The app's proof that it is the app: whoever else sits on the port does not have the key. */
  async #hello(checked: CheckedRequest): Promise<object> {
    const { pairing: id, nonce } = await readMessage(checked, helloSchema);
    const pairing = this.#pairings.get(id);
    if (!pairing?.key || pairing.origin !== checked.origin) throw new Refused('not-paired');
    const text = helloText(nonce, checked.origin, checked.port);
    return {
      proof: createHmac('sha256', pairing.key).update(text).digest('hex'),
      now: this.#deps.now().toISOString(),
    };
  }

  async #known(checked: CheckedRequest): Promise<object> {
    const body = await this.#signedBody(checked, this.#questionLimit);
    const asked = knownSchema.safeParse(parseJson(body.bytes)).data;
    if (!asked) throw new Refused('bad-request');
    return this.#inbox.known(asked.address);
  }

  async #addClip(checked: CheckedRequest): Promise<object> {
    if (this.#clipsUnderWay >= clipsSideBySide) throw new Refused('too-many', { retryAfterMs: 1000 });
    this.#clipsUnderWay++;
    try {
      const { bytes } = await this.#signedBody(checked, this.#clipLimit);
      return await this.#inbox.add(bytes);
    } finally {
      this.#clipsUnderWay--;
    }
  }

  /** Counts against the limit only what was signed rightly. */
  async #signedBody({ request, origin, path, length }: CheckedRequest, limit: MinuteLimit): Promise<Body> {
    const signed = this.#signed.open(request, origin);
    assertWithin(limit);
    const body = await readBody(request, length);
    this.#signed.accept(signed, { origin, path, bodyHash: body.hash });
    assertWithin(limit);
    limit.take();
    if (await this.#pairings.use(signed.pairing)) this.#tell();
    return body;
  }
}

function assertWithin(limit: MinuteLimit): void {
  const retryAfterMs = limit.waitMs;
  if (retryAfterMs > 0) throw new Refused('too-many', { retryAfterMs });
}

/** @throws Refused */
async function readMessage<T>({ request, length }: CheckedRequest, schema: z.ZodType<T>): Promise<T> {
  const { bytes } = await readBody(request, length);
  const message = schema.safeParse(parseJson(bytes));
  if (!message.success) throw new Refused('bad-request');
  return message.data;
}
