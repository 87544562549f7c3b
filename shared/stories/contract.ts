import { oc } from '@orpc/contract';
import { z } from 'zod';
import { fails } from '#shared/fail.ts';
import { documentIdSchema, storyIdSchema } from '#shared/ids.ts';
import { storyPageSchema, storyRowSchema } from '#shared/stories/types.ts';

const writeFailures = fails('NO_VAULT', 'NOT_FOUND', 'NOT_SAVED', 'DAMAGED', 'BAD_NAME');

export const storiesContract = {
  /** Most recently active first. */
  list: oc.output(z.array(storyRowSchema)).errors(fails('NO_VAULT')),
  page: oc
    .input(z.object({ id: storyIdSchema }))
    .output(storyPageSchema)
    .errors(fails('NO_VAULT', 'NOT_FOUND')),
  create: oc
    .input(z.object({ name: z.string().max(300) }))
    .output(storyPageSchema)
    .errors(writeFailures),
  /** A new name is carried into every link whose label is the old one. */
  update: oc
    .input(
      z.object({
        id: storyIdSchema,
        name: z.string().max(300).optional(),
        description: z.string().max(20_000).optional(),
        isArchived: z.boolean().optional(),
      }),
    )
    .output(storyPageSchema)
    .errors(writeFailures),
  /** Files documents in a story, or takes them out of it. */
  file: oc
    .input(
      z.object({
        documentIds: z.array(documentIdSchema).min(1).max(500),
        add: storyIdSchema.optional(),
        remove: storyIdSchema.optional(),
      }),
    )
    .output(z.object({}))
    .errors(writeFailures),
};
