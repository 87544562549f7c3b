import { z } from 'zod';
import { clipIdSchema, noteIdSchema } from '#shared/ids.ts';
import type { EditorNode } from '#shared/notes/types.ts';
import type { LinkTarget } from '#shared/targets.ts';

/** The type of the block that shows what stands elsewhere. */
export const embedType = 'embed';

/** What an embed shows: a note, or one section or block of it; a highlight of a clip; what a saved search finds. */
export const embedTargetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('note'), id: noteIdSchema, heading: z.string().optional(), block: z.string().optional() }),
  z.object({ kind: z.literal('highlight'), clip: clipIdSchema, highlight: z.string().min(1).max(64) }),
  z.object({ kind: z.literal('search'), id: z.string().min(1).max(64) }),
]);
export type EmbedTarget = z.infer<typeof embedTargetSchema>;

export function embedNode(target: EmbedTarget, label: string): EditorNode {
  return { type: embedType, version: 1, target, label };
}

/** What an embed counts as a link to; a search is none. */
export function linkOfEmbed(target: EmbedTarget): LinkTarget | undefined {
  switch (target.kind) {
    case 'note':
      return target;
    case 'highlight':
      return { kind: 'clip', id: target.clip };
    case 'search':
      return undefined;
    default:
      return target satisfies never;
  }
}
