import type { z } from 'zod';
import { type Refusal, refusalSchema } from '#shared/clipper/protocol.ts';

/** The app did not take it, and says why. */
export class Refused extends Error {
  readonly code: Refusal['code'] | 'bad-reply';
  readonly retryAfterMs: number | undefined;

  constructor(code: Refused['code'], retryAfterMs?: number) {
    super(`Backstory refused: ${code}`);
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}

/** Nothing answers there. */
export class Unreachable extends Error {}

export interface PostRequest<Reply extends z.ZodType> {
  readonly port: number;
  readonly path: string;
  readonly body: Uint8Array<ArrayBuffer> | string;
  readonly headers?: Record<string, string>;
  readonly reply: Reply;
  readonly timeoutMs: number;
}

/** One request to a port of this computer. @throws Refused, Unreachable */
export async function post<Reply extends z.ZodType>(
  { port, path, body, headers = {}, reply, timeoutMs }: PostRequest<Reply>,
  fetch: typeof globalThis.fetch,
): Promise<z.infer<Reply>> {
  const answer = await answered(
    fetch(`http://127.0.0.1:${port}${path}`, {
      method: 'POST',
      body,
      headers: { ...headers, 'content-type': 'application/json' },
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(timeoutMs),
    }).then(async (response) => ({ isOk: response.ok, json: await response.text() })),
  );
  const told = parsed(answer.json);
  const taken = reply.safeParse(told);
  if (answer.isOk && taken.success) return taken.data;
  const refusal = refusalSchema.safeParse(told);
  throw refusal.success ? new Refused(refusal.data.code, refusal.data.retryAfterMs) : new Refused('bad-reply');
}

async function answered<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (cause) {
    // Whatever fetch fails with, a closed port, a stop in the middle or the time: nobody has answered.
    throw new Unreachable('No answer', { cause });
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Some other program's words.
    return undefined;
  }
}
