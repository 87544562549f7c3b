import { z } from 'zod';

/** A half-open range of UTF-16 offsets into a document's plain text. */
export const spanSchema = z.object({
  /** Offset of the first code unit. */
  start: z.int().nonnegative(),
  /** Offset after the last code unit. */
  end: z.int().nonnegative(),
});

export type Span = z.infer<typeof spanSchema>;
