import { oc } from '@orpc/contract';
import { z } from 'zod';
import { documentKindSchema } from '#shared/documents/document-kind.ts';
import { fails } from '#shared/fail.ts';
import { searchResultSchema } from '#shared/search/types.ts';

export const searchContract = {
  /** Ranked hits. Nothing a user can type makes it fail; what is not understood counts as words. */
  query: oc
    .input(
      z.object({
        query: z.string().max(1000),
        kind: documentKindSchema.optional(),
        limit: z.int().min(1).max(200).default(50),
        offset: z.int().nonnegative().default(0),
      }),
    )
    .output(searchResultSchema)
    .errors(fails('NO_VAULT')),
};
