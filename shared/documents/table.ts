import { z } from 'zod';
import { documentKindSchema } from '#shared/documents/document-kind.ts';
import { documentRowSchema } from '#shared/documents/types.ts';
import { entityIdSchema, storyIdSchema } from '#shared/ids.ts';

/** Where a document is in the user's reading. `inbox`: clips in no story; `later`: kept to be read; `all`: archived ones too. */
export const shelfSchema = z.enum(['all', 'inbox', 'unread', 'later', 'archive']);
export type Shelf = z.infer<typeof shelfSchema>;

/** What is changed of many documents at once; what is left out stays. Reading state is a clip's alone. */
export const documentChangesSchema = z.object({
  isRead: z.boolean().optional(),
  isArchived: z.boolean().optional(),
  isForLater: z.boolean().optional(),
  addTags: z.array(z.string().min(1).max(100)).max(50).optional(),
  removeTags: z.array(z.string().min(1).max(100)).max(50).optional(),
  addStory: storyIdSchema.optional(),
  removeStory: storyIdSchema.optional(),
});
export type DocumentChanges = z.infer<typeof documentChangesSchema>;

export const tableSortSchema = z.enum([
  'title',
  'at',
  'published',
  'outlet',
  'author',
  'words',
  'mentions',
  'highlights',
  'story',
  'kind',
  'tag',
  'state',
]);
export type TableSort = z.infer<typeof tableSortSchema>;

export const tableGroupSchema = z.enum(['kind', 'story', 'outlet', 'tag', 'month']);
export type TableGroup = z.infer<typeof tableGroupSchema>;

export const tableInputSchema = z.object({
  kind: documentKindSchema.optional(),
  shelf: shelfSchema.default('all'),
  story: storyIdSchema.optional(),
  /** The tag and those within it: `space` has `space/launch`. */
  tag: z.string().max(100).optional(),
  entity: entityIdSchema.optional(),
  outlet: z.string().max(300).optional(),
  /** Words in the title. */
  title: z.string().max(200).optional(),
  sort: tableSortSchema.default('at'),
  isDescending: z.boolean().default(true),
  /** One group alone: rows of it, as `groups` names it. */
  group: tableGroupSchema.optional(),
  groupKey: z.string().max(300).optional(),
  offset: z.int().nonnegative().default(0),
  limit: z.int().min(1).max(500).default(100),
});
export type TableInput = z.infer<typeof tableInputSchema>;

/** The ids alone of a table, or of one of its groups, as the rows stand. */
export const tableIdsInputSchema = tableInputSchema.extend({ limit: z.int().min(1).max(5000).default(5000) });

/** A document with its properties, as a table shows them. */
export const tableRowSchema = documentRowSchema.extend({
  authors: z.string(),
  tags: z.array(z.string()),
  stories: z.array(z.object({ id: storyIdSchema, name: z.string() })),
  wordCount: z.int(),
  mentionCount: z.int(),
  highlightCount: z.int(),
  isArchived: z.boolean(),
  isForLater: z.boolean(),
});
export type TableRow = z.infer<typeof tableRowSchema>;

export const tableSchema = z.object({
  rows: z.array(tableRowSchema),
  total: z.int(),
  /** With `group` and no `groupKey`: the groups and how many rows each has, the largest first; a row may be in several, or in the one without a name. */
  groups: z.array(z.object({ key: z.string(), name: z.string(), count: z.int() })),
});
export type Table = z.infer<typeof tableSchema>;

/** A tag, how many documents have it, and how many have it or one within it; 0 where a tag is only the parent of others. */
export const tagCountSchema = z.object({ tag: z.string(), count: z.int(), within: z.int() });
export type TagCount = z.infer<typeof tagCountSchema>;

/** The tags and stories of some documents, and how many of them have each. */
export const filedSchema = z.object({
  tags: z.array(z.object({ tag: z.string(), count: z.int() })),
  stories: z.array(z.object({ id: storyIdSchema, count: z.int() })),
});
export type Filed = z.infer<typeof filedSchema>;
