import { z } from 'zod';
import { clipIdSchema, entityIdSchema, noteIdSchema, storyIdSchema } from '#shared/ids.ts';

/** What a link points at. A note may be addressed down to a heading or a block. */
export const linkTargetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('note'), id: noteIdSchema, heading: z.string().optional(), block: z.string().optional() }),
  z.object({ kind: z.literal('clip'), id: clipIdSchema }),
  z.object({ kind: z.literal('entity'), id: entityIdSchema }),
  z.object({ kind: z.literal('story'), id: storyIdSchema }),
]);

export type LinkTarget = z.infer<typeof linkTargetSchema>;
export type TargetKind = LinkTarget['kind'];

/** One string for a target without its heading or block: `entity:01h…`. */
export function keyOfTarget(target: LinkTarget): string {
  return `${target.kind}:${target.id}`;
}
