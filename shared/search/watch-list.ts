import { z } from 'zod';
import { momentSchema } from '#shared/ids.ts';
import { hitEntitySchema } from '#shared/search/types.ts';

/** One name of a watch-list and what the vault has about it. */
export const watchListRowSchema = z.object({
  /** Counts from 1, the header included. */
  line: z.int(),
  name: z.string(),
  /** Other spellings on the same line; found under any of them it counts once. */
  otherNames: z.array(z.string()),
  /** What finds it, to be opened as a search. */
  query: z.string(),
  /** Documents that say the name. */
  documents: z.int(),
  clips: z.int(),
  notes: z.int(),
  inTitles: z.int(),
  /** Mentions of the entity of that name; 0 when there is none. */
  mentions: z.int(),
  entity: hitEntitySchema.nullable(),
  /** Stories that those documents are filed in. */
  stories: z.int(),
  newest: momentSchema.nullable(),
});
export type WatchListRow = z.infer<typeof watchListRowSchema>;

export const watchListTableSchema = z.object({
  rows: z.array(watchListRowSchema),
  /** Lines that have no name in them, or are past the most that is read. */
  skipped: z.array(z.object({ line: z.int(), reason: z.enum(['empty', 'repeated', 'too-many']) })),
  /** The table as CSV, to be saved or pasted into a spreadsheet. */
  csv: z.string(),
  /** The index is still being built, or some names could not be looked up: there may be more. */
  isPartial: z.boolean(),
});
export type WatchListTable = z.infer<typeof watchListTableSchema>;

/** The most names that are looked for at once. */
export const longestWatchList = 2_000;
