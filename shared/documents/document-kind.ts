import { z } from 'zod';

export const documentKindSchema = z.enum(['note', 'clip']);
export type DocumentKind = z.infer<typeof documentKindSchema>;
