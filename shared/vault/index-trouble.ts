import { z } from 'zod';

/** What keeps the index from being written or read though nothing is wrong with it: it passes, and the index then catches up. */
export const indexTroubleSchema = z.enum(['disk-full', 'not-writable', 'memory', 'busy']);
export type IndexTrouble = z.infer<typeof indexTroubleSchema>;
