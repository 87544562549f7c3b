import { oc } from '@orpc/contract';
import { z } from 'zod';
import { fails } from '#shared/fail.ts';
import {
  highlightColorSchema,
  highlightIdSchema,
  highlightSchema,
  placedHighlightSchema,
} from '#shared/highlights/types.ts';
import { clipIdSchema } from '#shared/ids.ts';

const clipIdInput = z.object({ clip: clipIdSchema });

export const highlightsContract = {
  /** The highlights of a clip in the order of its text, placed in a version (the newest unless one is named). */
  of: oc
    .input(clipIdInput.extend({ version: z.int().positive().optional() }))
    .output(z.array(placedHighlightSchema))
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'DAMAGED')),
  /** @throws MOVED_ON when that version has no such span */
  add: oc
    .input(
      clipIdInput.extend({
        /** Named by who adds it, so that it can be shown and written on at once. */
        id: highlightIdSchema.optional(),
        version: z.int().positive(),
        start: z.int().nonnegative(),
        end: z.int().positive(),
        color: highlightColorSchema,
        comment: z.string().max(10_000).default(''),
      }),
    )
    .output(placedHighlightSchema)
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'MOVED_ON', 'NOT_SAVED', 'DAMAGED')),
  change: oc
    .input(
      clipIdInput.extend({
        highlight: z.string(),
        color: highlightColorSchema.optional(),
        comment: z.string().max(10_000).optional(),
      }),
    )
    .output(placedHighlightSchema)
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'NOT_SAVED', 'DAMAGED')),
  /** Answers with what was removed, so that it can be put back. */
  remove: oc
    .input(clipIdInput.extend({ highlight: z.string() }))
    .output(highlightSchema)
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'NOT_SAVED', 'DAMAGED')),
  putBack: oc
    .input(clipIdInput.extend({ highlight: highlightSchema }))
    .output(placedHighlightSchema)
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'NOT_SAVED', 'DAMAGED')),
};
