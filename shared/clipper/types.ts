import { z } from 'zod';
import { momentSchema } from '#shared/ids.ts';

export const pairedBrowserSchema = z.object({
  id: z.string(),
  /** As the extension names its browser. */
  name: z.string(),
  pairedAt: momentSchema,
  lastUsedAt: momentSchema.nullable(),
  /** False where this computer's password store no longer gives its key: it has to be paired anew. */
  hasKey: z.boolean(),
});
export type PairedBrowser = z.infer<typeof pairedBrowserSchema>;

export const clipperStatusSchema = z.object({
  /** `taken`: every port the clipper looks for is used by another program. */
  state: z.enum(['off', 'listening', 'taken']),
  port: z.int().nullable(),
  /** The ports the clipper looks for, in its order. */
  ports: z.array(z.int()),
  browsers: z.array(pairedBrowserSchema),
  /**
   * The code to type into the extension, until then; `triesLeft` counts wrong ones down, and without any the code is
   * of no use.
   */
  pairing: z
    .object({
      code: z.string().regex(/^\d{8}$/),
      expiresAt: momentSchema,
      /** By a clock that nobody sets. */
      leftMs: z.int(),
      triesLeft: z.int(),
    })
    .nullable(),
  /** The folders of the built extension on this machine; null where there is none. */
  extensions: z.object({ chrome: z.string().nullable(), firefox: z.string().nullable() }),
});
export type ClipperStatus = z.infer<typeof clipperStatusSchema>;
