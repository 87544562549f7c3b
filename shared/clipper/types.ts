import { z } from 'zod';
import { momentSchema } from '#shared/ids.ts';

export const pairedBrowserSchema = z.object({
  id: z.string(),
  /** As the extension names its browser. */
  name: z.string(),
  pairedAt: momentSchema,
  lastUsedAt: momentSchema.nullable(),
});
export type PairedBrowser = z.infer<typeof pairedBrowserSchema>;

export const clipperStatusSchema = z.object({
  /** `taken`: every port the clipper looks for is used by another program. */
  state: z.enum(['off', 'listening', 'taken']),
  port: z.int().nullable(),
  browsers: z.array(pairedBrowserSchema),
  /** The code to type into the extension, until then; `triesLeft` counts wrong ones down. */
  pairing: z.object({ code: z.string().regex(/^\d{8}$/), expiresAt: momentSchema, triesLeft: z.int() }).nullable(),
});
export type ClipperStatus = z.infer<typeof clipperStatusSchema>;
