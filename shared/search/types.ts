import { z } from 'zod';
import { documentRowSchema } from '#shared/documents/types.ts';
import { spanSchema } from '#shared/spans.ts';

export const searchHitSchema = z.object({
  document: documentRowSchema,
  /** Higher is better; only the order means something. */
  score: z.number(),
  /** The best passage; `marks` are offsets into `snippet`. */
  snippet: z.string(),
  marks: z.array(spanSchema),
  /** Offsets of marks in the title. */
  titleMarks: z.array(spanSchema),
  /** Where to open the document: the first match in the best passage; null when only the title matched. */
  span: spanSchema.nullable(),
  matchCount: z.int(),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

export const searchResultSchema = z.object({
  hits: z.array(searchHitSchema),
  total: z.int(),
  /** The index is still being built, so there may be more. */
  isPartial: z.boolean(),
});
export type SearchResult = z.infer<typeof searchResultSchema>;
