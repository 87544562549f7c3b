import { z } from 'zod';
import { indexTroubleSchema } from '#shared/vault/index-trouble.ts';

/**
 * Every expected failure, as a code with the data needed to explain it. They cross between main and renderer as data
 * (oRPC typed errors with the same code and data); `explain-failure.ts` in the renderer has a sentence for each one.
 */
export const failures = {
  /** The pasted text, file or page has no words in it. */
  EMPTY_INPUT: { data: z.object({ what: z.enum(['text', 'file', 'page']) }) },
  /** The bytes are not text in any encoding, or not of a kind that can be clipped. */
  NOT_TEXT: { data: z.object({ name: z.string() }) },
  /** Larger than can be clipped; sizes in bytes. */
  TOO_LARGE: { data: z.object({ name: z.string(), bytes: z.number(), limit: z.number() }) },
  /** Nesting, element or time limit passed while reading the page. */
  TOO_COMPLEX: { data: z.object({ name: z.string() }) },
  /** The page has text, but no article was found in it. */
  NO_ARTICLE: { data: z.object({ name: z.string() }) },
  /** The page shows a wall instead of its article. */
  WALLED: { data: z.object({ name: z.string(), wall: z.enum(['paywall', 'sign-in', 'consent', 'captcha']) }) },
  /** The user stopped it before it had begun. */
  CANCELLED: { data: z.object({}) },
  /** The clip is of a kind that has no page to show (a text, a PDF). */
  NO_SNAPSHOT: { data: z.object({ id: z.string() }) },
  /** A line of a site's rules cannot be understood; lines count from 1. */
  BAD_RULES: { data: z.object({ line: z.int(), text: z.string() }) },
  /** Not an http or https address. */
  BAD_ADDRESS: { data: z.object({ address: z.string() }) },
  /** The address did not answer, or answered with an error. */
  PAGE_UNREACHABLE: {
    data: z.object({
      address: z.string(),
      reason: z.enum(['offline', 'timeout', 'refused', 'not-found', 'forbidden', 'server-error', 'redirects', 'other']),
      status: z.int().optional(),
    }),
  },
  /** The address belongs to this machine or its private network; it is never fetched for a page. */
  PRIVATE_ADDRESS: { data: z.object({ address: z.string() }) },
  /** The record is not in the vault (any more). */
  NOT_FOUND: {
    data: z.object({
      kind: z.enum(['note', 'clip', 'entity', 'story', 'version', 'search', 'file']),
      id: z.string(),
      /** Where it is now: a note that was merged into another. */
      movedTo: z.string().optional(),
    }),
  },
  /** The record on disk is not the one that was loaded; both are kept. */
  CONFLICT: { data: z.object({ id: z.string() }) },
  /** The record on disk cannot be read; it was set aside. */
  DAMAGED: { data: z.object({ kind: z.enum(['note', 'clip', 'entity', 'story', 'search']), id: z.string() }) },
  /** The text that the request names is no longer where it was. */
  MOVED_ON: { data: z.object({ id: z.string() }) },
  /** No vault is open. */
  NO_VAULT: { data: z.object({}) },
  /** The folder cannot be opened as a vault. */
  VAULT_UNUSABLE: {
    data: z.object({
      folder: z.string(),
      reason: z.enum(['not-writable', 'missing', 'not-a-folder', 'newer-version', 'damaged', 'not-empty', 'in-use']),
    }),
  },
  /** A write failed; the old content is intact. */
  NOT_SAVED: { data: z.object({ reason: z.enum(['disk-full', 'not-writable', 'unconfirmed', 'other']) }) },
  /** The index cannot be read or written for now; the files are as they were. */
  INDEX_UNAVAILABLE: { data: z.object({ reason: indexTroubleSchema }) },
  /** There is no browser on this machine that could make a PDF. */
  NO_PRINTER: { data: z.object({}) },
  /** A thing cannot be merged into, split from or kept apart from itself. */
  SAME_THING: { data: z.object({ name: z.string() }) },
  /** What is to be taken back was changed again since, or happened before the last start. */
  CHANGED_SINCE: { data: z.object({}) },
  /** Two things of the same kind cannot both have this name, or the name is empty. */
  BAD_NAME: { data: z.object({ name: z.string(), reason: z.enum(['empty', 'too-long']) }) },
} as const;

export type FailureCode = keyof typeof failures;

export type FailureOf<Code extends FailureCode> = {
  readonly code: Code;
  readonly data: z.infer<(typeof failures)[Code]['data']>;
};

/** Any expected failure. */
export type Failure = { [Code in FailureCode]: FailureOf<Code> }[FailureCode];

/** An expected failure on its way through main; handlers turn it into the contract's typed error. */
export class FailureError<Code extends FailureCode = FailureCode> extends Error {
  readonly failure: FailureOf<Code>;

  constructor(code: Code, data: FailureOf<Code>['data'], options?: { cause?: unknown }) {
    super(code, options);
    this.name = 'FailureError';
    this.failure = { code, data };
  }
}

/** The stored form of a failure (a clip keeps the one that stopped it). */
export const storedFailureSchema = z.object({
  code: z.enum(Object.keys(failures) as [FailureCode, ...FailureCode[]]),
  data: z.record(z.string(), z.unknown()),
});

export type StoredFailure = z.infer<typeof storedFailureSchema>;
