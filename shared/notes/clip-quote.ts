import { z } from 'zod';
import { anchorSchema } from '#shared/highlights/types.ts';
import { clipIdSchema, sha256Schema } from '#shared/ids.ts';
import type { EditorNode } from '#shared/notes/types.ts';

/** The type of the block that is a passage of a clip with its proof. (`quote` is the block that holds any words.) */
export const clipQuoteType = 'clip-quote';

/**
 * A passage of a clip and what proves it: where it stood, what stood around it, and the hash of its words. The source is
 * kept as it was, so that the quote still says where it is from when the clip is gone.
 */
export const clipQuoteSchema = anchorSchema.extend({
  clip: clipIdSchema,
  /** Number of the sentence it begins in, and of that sentence's paragraph, from 1. */
  sentence: z.int().positive(),
  paragraph: z.int().positive(),
  /** SHA-256 of `exact` in UTF-8. */
  hash: sha256Schema,
  source: z.object({
    title: z.string(),
    outlet: z.string().nullable(),
    authors: z.array(z.string()),
    published: z.string().nullable(),
    address: z.string().nullable(),
  }),
});
export type ClipQuote = z.infer<typeof clipQuoteSchema>;

export function clipQuoteNode(quote: ClipQuote): EditorNode {
  return { type: clipQuoteType, version: 1, quote };
}

export function clipQuoteOf(node: EditorNode): ClipQuote | undefined {
  return node.type === clipQuoteType ? clipQuoteSchema.safeParse(node.quote).data : undefined;
}
