import { z } from 'zod';
import { momentSchema, savedSearchIdSchema } from '#shared/ids.ts';
import { searchSortSchema } from '#shared/search/types.ts';

/** `searches/<id>.json`: a query that is kept; what it finds is looked up anew each time. */
export const savedSearchRecordSchema = z.looseObject({
  id: savedSearchIdSchema,
  name: z.string().min(1).max(300),
  query: z.string().max(1000),
  sort: searchSortSchema.default('relevance'),
  /** One row for each report. */
  isGrouped: z.boolean().default(false),
  /** Whether it stands in the sidebar; one that only a note shows does not. */
  isInSidebar: z.boolean().default(true),
  createdAt: momentSchema,
  updatedAt: momentSchema,
});
export type SavedSearchRecord = z.infer<typeof savedSearchRecordSchema>;

export const savedSearchSchema = z.object({
  id: savedSearchIdSchema,
  name: z.string(),
  query: z.string(),
  sort: searchSortSchema,
  isGrouped: z.boolean(),
  isInSidebar: z.boolean(),
  /** How many documents it finds now. */
  count: z.int(),
  updatedAt: momentSchema,
});
export type SavedSearch = z.infer<typeof savedSearchSchema>;
