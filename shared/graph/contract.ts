import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { entityTypeSchema } from '#shared/entities/types.ts';
import { fails } from '#shared/fail.ts';
import {
  coverageGapsSchema,
  edgeKindSchema,
  graphPartSchema,
  graphSchema,
  pathStepSchema,
  sharedEntitySchema,
  sharedPassageSchema,
} from '#shared/graph/types.ts';
import { entityIdSchema, storyIdSchema } from '#shared/ids.ts';
import { linkTargetSchema } from '#shared/targets.ts';
import { daySchema } from '#shared/timeline/types.ts';

const filtersSchema = z.object({
  /** Entities of these types; all when left out. */
  entityTypes: z.array(entityTypeSchema).optional(),
  /** Other things than entities. */
  kinds: z.array(z.enum(['note', 'clip', 'story'])).default(['note', 'story']),
  edges: z.array(edgeKindSchema).default(edgeKindSchema.options),
  /** What documents of these days say. */
  from: daySchema.optional(),
  to: daySchema.optional(),
  /** Entities that share fewer paragraphs are not joined. */
  leastTogether: z.int().min(1).max(1000).default(1),
});

export const graphAroundInputSchema = filtersSchema.extend({
  center: linkTargetSchema,
  depth: z.int().min(1).max(3).default(1),
  limit: z.int().min(2).max(500).default(120),
});
export type GraphAroundInput = z.infer<typeof graphAroundInputSchema>;

export const wholeGraphInputSchema = filtersSchema.extend({
  nodeLimit: z.int().min(2).max(20_000).default(2000),
  edgeLimit: z.int().min(1).max(200_000).default(20_000),
});
export type WholeGraphInput = z.infer<typeof wholeGraphInputSchema>;

export const graphContract = {
  /** What is around one thing. Of a thing that is not there the graph is empty. */
  around: oc.input(graphAroundInputSchema).output(graphSchema).errors(fails('NO_VAULT')),
  /** The most mentioned of the whole vault, a part at a time; ends when it is no longer listened to. */
  whole: oc.input(wholeGraphInputSchema).output(eventIterator(graphPartSchema)).errors(fails('NO_VAULT')),
  /** Every passage that names both, newest first. */
  passages: oc
    .input(
      z.object({
        one: entityIdSchema,
        other: entityIdSchema,
        within: z.enum(['sentence', 'paragraph']).default('sentence'),
        offset: z.int().nonnegative().default(0),
        limit: z.int().min(1).max(200).default(50),
      }),
    )
    .output(z.object({ passages: z.array(sharedPassageSchema), total: z.int() }))
    .errors(fails('NO_VAULT')),
  /** An entity's way through the stories, by when it first came up in each. */
  path: oc
    .input(z.object({ id: entityIdSchema }))
    .output(z.array(pathStepSchema))
    .errors(fails('NO_VAULT')),
  /** Entities of both stories, the rarest in the vault first. */
  shared: oc
    .input(z.object({ one: storyIdSchema, other: storyIdSchema }))
    .output(z.array(sharedEntitySchema))
    .errors(fails('NO_VAULT')),
  gaps: oc.output(coverageGapsSchema).errors(fails('NO_VAULT')),
};
