import type { Refusal } from '#shared/clipper/protocol.ts';

export type RefusalCode = Refusal['code'];

/** Why a request is not answered, on its way to the reply. Nothing else is ever said of it. */
export class Refused extends Error {
  readonly code: RefusalCode;
  readonly status: number;
  readonly retryAfterMs: number | undefined;

  constructor(code: RefusalCode, { status, retryAfterMs }: { status?: number; retryAfterMs?: number } = {}) {
    super(code);
    this.name = 'Refused';
    this.code = code;
    this.status = status ?? statuses[code];
    this.retryAfterMs = retryAfterMs;
  }
}

const statuses: Readonly<Record<RefusalCode, number>> = {
  refused: 403,
  'not-paired': 403,
  'too-large': 413,
  'too-many': 429,
  'bad-request': 400,
  'no-vault': 503,
  'not-saved': 507,
  'no-article': 422,
};
