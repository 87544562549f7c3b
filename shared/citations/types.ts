import { z } from 'zod';
import { clipIdSchema } from '#shared/ids.ts';

/** The ways to cite that Backstory knows. */
export const citationStyleSchema = z.enum([
  'apa',
  'chicago-author-date',
  'chicago-notes',
  'mla',
  'ieee',
  'harvard',
  'plain',
]);
export type CitationStyle = z.infer<typeof citationStyleSchema>;

/** A clip as something to cite. */
export const sourceSchema = z.object({
  clip: clipIdSchema,
  title: z.string(),
  /** One name each, as the article gives them. */
  authors: z.array(z.string()),
  outlet: z.string().nullable(),
  /** ISO 8601 as far as the page gives it. */
  published: z.string().nullable(),
  address: z.string().nullable(),
  /** When it was clipped: the day it was read. */
  accessed: z.string(),
  language: z.string().nullable(),
});
export type Source = z.infer<typeof sourceSchema>;
