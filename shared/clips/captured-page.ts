import { z } from 'zod';
import { anchorSchema, highlightColorSchema } from '#shared/highlights/types.ts';
import { momentSchema } from '#shared/ids.ts';

/** A picture of the page by its real bytes. */
const pictureSchema = z.strictObject({ address: z.string().max(4096), base64: z.string() });

/** The page as the reader sees it. */
export const capturedPageSchema = z.strictObject({
  /** The same for every try to deliver this capture, so that it becomes one clip. */
  key: z.string().regex(/^[0-9a-f]{32}$/),
  capturedAt: momentSchema,
  address: z.string().max(4096),
  /** `article` and `page` bring the whole page, `selection` what was selected, `link` a page of title and address. */
  what: z.enum(['article', 'selection', 'page', 'link']),
  html: z.string().min(1),
  pictures: z.array(pictureSchema).max(500).default([]),
  /** What the user changed in the popup; absent where the page's own stands. */
  title: z.string().max(500).optional(),
  authors: z.array(z.string().max(200)).max(50).optional(),
  published: z.string().max(40).optional(),
  /** Stories by name; one that is not there yet is made. */
  stories: z.array(z.string().min(1).max(200)).max(20).default([]),
  tags: z.array(z.string().min(1).max(100)).max(50).default([]),
  comment: z.string().max(10_000).default(''),
  /** Passages marked on the page, found again in the article that is read from it. */
  highlights: z
    .array(
      z.strictObject({
        color: highlightColorSchema,
        comment: z.string().max(10_000).default(''),
        passage: anchorSchema.pick({ exact: true, prefix: true, suffix: true }),
      }),
    )
    .max(500)
    .default([]),
});
export type CapturedPage = z.infer<typeof capturedPageSchema>;
export type CapturedPageInput = z.input<typeof capturedPageSchema>;
