import { z } from 'zod';
import { citationStyleSchema } from '#shared/citations/types.ts';

/** Settings of the app on this machine; they live in the app's own folder. */
export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  readingSize: z.int().min(14).max(24).default(18),
  readingFace: z.enum(['serif', 'sans']).default('serif'),
  /** The measure in characters. */
  readingWidth: z.int().min(52).max(80).default(68),
  readingTheme: z.enum(['app', 'light', 'sepia', 'dark']).default('app'),
  showUnderlines: z.boolean().default(true),
  singleKeys: z.boolean().default(true),
  /** In how many documents a suggested entity must be to stand in the curated list; `null` keeps all of them out. */
  suggestionFloor: z.int().min(1).max(100).nullable().default(3),
  /** How the note of a day is called: 2026-11-29, or the day written out. */
  dailyTitle: z.enum(['iso', 'long']).default('iso'),
  /** How sources are cited in notes that do not say so themselves. */
  citationStyle: citationStyleSchema.default('apa'),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = settingsSchema.parse({});
