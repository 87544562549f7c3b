import { oc } from '@orpc/contract';
import { z } from 'zod';
import { fails } from '#shared/fail.ts';
import { clipIdSchema } from '#shared/ids.ts';
import { clipQuoteSchema } from '#shared/notes/clip-quote.ts';
import { checkedQuoteSchema, quotedPassageSchema } from '#shared/quotes/types.ts';

export const quotesContract = {
  /** A passage of a version as a quote with its proof, to be put into a note. @throws MOVED_ON when there is no such span */
  take: oc
    .input(
      z.object({
        clip: clipIdSchema,
        version: z.int().positive(),
        start: z.int().nonnegative(),
        end: z.int().positive(),
        /** What must stand there. */
        exact: z.string().optional(),
      }),
    )
    .output(clipQuoteSchema)
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'MOVED_ON', 'DAMAGED')),
  /** Whether the newest version of each quote's clip still says it word for word, in the order asked. */
  check: oc
    .input(z.object({ quotes: z.array(quotedPassageSchema).max(500) }))
    .output(z.array(checkedQuoteSchema))
    .errors(fails('NO_VAULT')),
};
