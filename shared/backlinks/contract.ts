import { oc } from '@orpc/contract';
import { z } from 'zod';
import {
  backlinksSchema,
  linkedAllSchema,
  unlinkedListSchema,
  unlinkedMentionSchema,
} from '#shared/backlinks/types.ts';
import { fails } from '#shared/fail.ts';
import { documentIdSchema } from '#shared/ids.ts';
import { spanSchema } from '#shared/spans.ts';
import { linkTargetSchema } from '#shared/targets.ts';

export const backlinksContract = {
  of: oc
    .input(z.object({ target: linkTargetSchema, limit: z.int().min(1).max(1000).default(200) }))
    .output(backlinksSchema)
    .errors(fails('NO_VAULT')),
  /**
   * Turns an unlinked mention into a link: in a note its words become a link, in a clip the mention is the user's own
   * (layer `linked`). MOVED_ON when the words are no longer there.
   */
  link: oc
    .input(
      z.object({
        documentId: documentIdSchema,
        span: spanSchema,
        match: z.string().max(1000),
        target: linkTargetSchema,
      }),
    )
    .output(z.object({ operation: z.string() }))
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'MOVED_ON', 'NOT_SAVED', 'DAMAGED')),
  /** Every unlinked mention with its sentence as it would read after linking, newest document first: what a review shows. */
  unlinked: oc
    .input(z.object({ target: linkTargetSchema, limit: z.int().min(1).max(10_000).default(5_000) }))
    .output(unlinkedListSchema)
    .errors(fails('NO_VAULT')),
  /**
   * Links all of these, one write a document, in the background of everything else; progress comes as a `link` job.
   * Mentions that have moved on are left alone and counted.
   */
  linkAll: oc
    .input(z.object({ target: linkTargetSchema, mentions: z.array(unlinkedMentionSchema).min(1).max(10_000) }))
    .output(linkedAllSchema)
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'NOT_SAVED')),
  /** Takes back one `linkAll` or `link`; links that were changed since stay, and are counted. */
  unlink: oc
    .input(z.object({ operation: z.string().max(100) }))
    .output(z.object({ unlinked: z.int(), left: z.int() }))
    .errors(fails('NO_VAULT', 'CHANGED_SINCE', 'NOT_SAVED')),
};
