import { oc } from '@orpc/contract';
import { z } from 'zod';
import { backlinksSchema } from '#shared/backlinks/types.ts';
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
    .output(z.object({}))
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'MOVED_ON', 'NOT_SAVED', 'DAMAGED')),
};
