import { oc } from '@orpc/contract';
import { z } from 'zod';
import { blobSchema } from '#shared/blob.ts';
import { clipArticleSchema, clipSchema } from '#shared/clips/types.ts';
import { fails } from '#shared/fail.ts';
import { clipIdSchema, storyIdSchema } from '#shared/ids.ts';

export const clipsContract = {
  /**
   * Records a capture and answers at once; extraction and recognition follow in the background, told as changes. A
   * capture that cannot even be recorded (empty, not text, too large, not an address) leaves nothing behind.
   */
  add: oc
    .input(
      z.object({
        source: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('paste'), text: z.string(), html: z.string().optional() }),
          z.object({ kind: z.literal('file'), name: z.string().max(1000), bytes: blobSchema }),
          z.object({ kind: z.literal('address'), address: z.string().max(4096) }),
        ]),
        stories: z.array(storyIdSchema).default([]),
      }),
    )
    .output(clipSchema)
    .errors(fails('NO_VAULT', 'EMPTY_INPUT', 'NOT_TEXT', 'TOO_LARGE', 'BAD_ADDRESS', 'NOT_SAVED')),
  get: oc
    .input(z.object({ id: clipIdSchema }))
    .output(clipSchema)
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'DAMAGED')),
  /** The newest version's article with its mentions, or another version's. */
  article: oc
    .input(z.object({ id: clipIdSchema, version: z.int().positive().optional() }))
    .output(clipArticleSchema)
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'DAMAGED')),
  /** A picture of the vault by its content address. */
  asset: oc
    .input(z.object({ name: z.string().regex(/^[0-9a-f]{64}\.[a-z0-9]{2,5}$/) }))
    .output(blobSchema)
    .errors(fails('NO_VAULT', 'NOT_FOUND')),
  /** Tries a failed clip again from its stored capture (or its address, when the fetch failed). */
  retry: oc
    .input(z.object({ id: clipIdSchema }))
    .output(clipSchema)
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'NOT_SAVED')),
  /** What the user changes about a clip. A title the user gives is kept as the first candidate. */
  update: oc
    .input(
      z.object({
        id: clipIdSchema,
        title: z.string().max(500).optional(),
        isRead: z.boolean().optional(),
        isArchived: z.boolean().optional(),
        tags: z.array(z.string().max(100)).optional(),
      }),
    )
    .output(clipSchema)
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'NOT_SAVED', 'DAMAGED')),
};
