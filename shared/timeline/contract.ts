import { oc } from '@orpc/contract';
import { z } from 'zod';
import { fails } from '#shared/fail.ts';
import { entityIdSchema } from '#shared/ids.ts';
import { daySchema, entryKindSchema, timelineSchema, timelineScopeSchema } from '#shared/timeline/types.ts';

export const timelineInputSchema = z.object({
  scope: timelineScopeSchema,
  kinds: z.array(entryKindSchema).default(['happened', 'planned', 'published']),
  /** Only entries that touch these days. */
  from: daySchema.optional(),
  to: daySchema.optional(),
  /** Only entries whose sentence names it. */
  entity: entityIdSchema.optional(),
  limit: z.int().min(1).max(5000).default(2000),
  /** A part of the entries, so that no answer is long; all of them where none is asked for. */
  part: z.object({ from: z.int().nonnegative(), count: z.int().min(1).max(1000) }).optional(),
});
export type TimelineInput = z.infer<typeof timelineInputSchema>;

export const timelineContract = {
  /** What happened when, as the texts date it. A scope that is gone has no entries. */
  of: oc.input(timelineInputSchema).output(timelineSchema).errors(fails('NO_VAULT')),
};
