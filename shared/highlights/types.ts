import { z } from 'zod';
import { clipIdSchema, momentSchema } from '#shared/ids.ts';

/** The four meanings of a highlight; what the user calls them is a matter of display. */
export const highlightColorSchema = z.enum(['key', 'fact', 'doubt', 'question']);
export type HighlightColor = z.infer<typeof highlightColorSchema>;

/**
 * A passage that can be found again when the text around it has changed: its words, some of what stands before and after
 * them, and where they stood (UTF-16 offsets) in the version they were taken from.
 */
export const anchorSchema = z.object({
  version: z.int().positive(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
});
export type Anchor = z.infer<typeof anchorSchema>;

export const highlightIdSchema = z.string().min(1).max(64);

export const highlightSchema = z.object({
  id: highlightIdSchema,
  color: highlightColorSchema,
  comment: z.string().max(10_000),
  anchor: anchorSchema,
  createdAt: momentSchema,
  updatedAt: momentSchema,
});
export type Highlight = z.infer<typeof highlightSchema>;

/** `clips/<id>/highlights.json`. */
export const highlightsRecordSchema = z.looseObject({ id: clipIdSchema, highlights: z.array(highlightSchema) });
export type HighlightsRecord = z.infer<typeof highlightsRecordSchema>;

/** Where an anchor stands in another text; `score` 1 means word for word. */
export const placeSchema = z.object({ start: z.int(), end: z.int(), score: z.number().min(0).max(1) });
export type Place = z.infer<typeof placeSchema>;

/** A highlight in one version's text; `place` is null where it is not in this version. */
export const placedHighlightSchema = highlightSchema.extend({ place: placeSchema.nullable() });
export type PlacedHighlight = z.infer<typeof placedHighlightSchema>;
