import { z } from 'zod';
import { documentRowSchema } from '#shared/documents/types.ts';
import { entitySchema } from '#shared/entities/types.ts';
import { momentSchema, storyIdSchema } from '#shared/ids.ts';

/** `stories/<id>.json`. Which documents belong to it is kept with the documents. */
export const storyRecordSchema = z.looseObject({
  id: storyIdSchema,
  name: z.string().min(1).max(300),
  description: z.string().default(''),
  isArchived: z.boolean().default(false),
  createdAt: momentSchema,
  updatedAt: momentSchema,
});
export type StoryRecord = z.infer<typeof storyRecordSchema>;

export const storyRowSchema = z.object({
  id: storyIdSchema,
  name: z.string(),
  clipCount: z.int(),
  noteCount: z.int(),
  lastActive: momentSchema.nullable(),
});
export type StoryRow = z.infer<typeof storyRowSchema>;

export const storyPageSchema = z.object({
  id: storyIdSchema,
  name: z.string(),
  description: z.string(),
  isArchived: z.boolean(),
  documents: z.array(documentRowSchema),
  entities: z.array(z.object({ entity: entitySchema, count: z.int() })),
});
export type StoryPage = z.infer<typeof storyPageSchema>;
