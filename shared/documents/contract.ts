import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { documentKindSchema } from '#shared/documents/document-kind.ts';
import {
  documentChangesSchema,
  filedSchema,
  shelfSchema,
  tableIdsInputSchema,
  tableInputSchema,
  tableSchema,
  tagCountSchema,
} from '#shared/documents/table.ts';
import {
  countsSchema,
  documentRowSchema,
  resolvedTargetSchema,
  suggestionSchema,
  vaultChangeSchema,
} from '#shared/documents/types.ts';
import { entityTypeSchema } from '#shared/entities/types.ts';
import { fails } from '#shared/fail.ts';
import { documentIdSchema, storyIdSchema } from '#shared/ids.ts';
import { linkTargetSchema } from '#shared/targets.ts';

const listInputSchema = z.object({
  kind: documentKindSchema.optional(),
  /** Clips not filed in any story and not archived. */
  inbox: z.boolean().optional(),
  shelf: shelfSchema.optional(),
  story: storyIdSchema.optional(),
  /** The tag and those within it: `space` has `space/launch`. */
  tag: z.string().optional(),
  /** Templates, which are in no other list. */
  templates: z.boolean().optional(),
  /** One row for each report: of clips with the same copy the one that was published, or clipped, first. */
  stacked: z.boolean().optional(),
  cursor: z.string().optional(),
  limit: z.int().min(1).max(500).default(100),
});

export const documentsContract = {
  /** What has changed, as it happens; the first event comes at once (`vault`), so a reconnect knows to ask again. */
  changes: oc.output(eventIterator(vaultChangeSchema)),
  /** Answers a `save-now`: everything typed in this window is on the disk, or in the journal where that failed. */
  saved: oc.input(z.object({ round: z.int() })).output(z.object({})),
  /** A page of a list, newest first. `cursor` is the `next` of the page before. */
  list: oc
    .input(listInputSchema)
    .output(
      z.object({
        rows: z.array(documentRowSchema),
        total: z.int(),
        /** How many documents the rows stand for: more than `total` where copies are stacked. */
        documents: z.int(),
        next: z.string().nullable(),
      }),
    )
    .errors(fails('NO_VAULT')),
  /** The ids alone of a list, newest first, to act on all of it; `next` as in `list`. */
  listIds: oc
    .input(listInputSchema.omit({ limit: true }))
    .output(z.object({ ids: z.array(documentIdSchema), next: z.string().nullable() }))
    .errors(fails('NO_VAULT')),
  /** Documents with their properties, to be filtered, sorted and grouped. */
  table: oc.input(tableInputSchema).output(tableSchema).errors(fails('NO_VAULT')),
  tableIds: oc.input(tableIdsInputSchema).output(z.array(documentIdSchema)).errors(fails('NO_VAULT')),
  /** How the documents are tagged and filed, to change it for all of them. */
  filed: oc
    .input(z.object({ ids: z.array(documentIdSchema).max(5000) }))
    .output(filedSchema)
    .errors(fails('NO_VAULT')),
  /** Changes many at once; documents that are gone are left out. `operation` takes it back. */
  edit: oc
    .input(z.object({ ids: z.array(documentIdSchema).min(1).max(5000), changes: documentChangesSchema }))
    .output(z.object({ operation: z.string(), changed: z.array(documentIdSchema) }))
    .errors(fails('NO_VAULT', 'NOT_SAVED', 'DAMAGED')),
  /** Puts back what a change changed, where it still is as the change left it. */
  undoEdit: oc
    .input(z.object({ operation: z.string() }))
    .output(z.object({ restored: z.array(documentIdSchema) }))
    .errors(fails('NO_VAULT', 'NOT_SAVED', 'DAMAGED', 'CHANGED_SINCE')),
  /**
   * Renames a tag with those within it, wherever it stands: of notes and clips, and in the text of notes. A name that is
   * there already takes it in; without `to` it is removed. Goes back by `undoEdit`; `tag` progress is announced.
   */
  renameTag: oc
    .input(z.object({ from: z.string().min(1).max(100), to: z.string().min(1).max(100).nullable() }))
    .output(z.object({ operation: z.string(), changed: z.array(documentIdSchema) }))
    .errors(fails('NO_VAULT', 'NOT_SAVED', 'DAMAGED')),
  counts: oc.output(countsSchema).errors(fails('NO_VAULT')),
  /** The most used first; parents that no document has by itself are named too. */
  tags: oc.output(z.array(tagCountSchema)).errors(fails('NO_VAULT')),
  /** Titles, names and aliases that match, best first, then most recent; an empty query gives the most recent. */
  suggest: oc
    .input(
      z.object({
        query: z.string().max(200),
        kinds: z.array(z.enum(['note', 'clip', 'entity', 'story'])).optional(),
        entityType: entityTypeSchema.optional(),
        limit: z.int().min(1).max(50).default(8),
      }),
    )
    .output(z.array(suggestionSchema))
    .errors(fails('NO_VAULT')),
  /** The present titles of link targets, in the order asked. */
  resolve: oc
    .input(z.object({ targets: z.array(linkTargetSchema).max(5000) }))
    .output(z.array(resolvedTargetSchema))
    .errors(fails('NO_VAULT')),
  /** Moves documents to the vault's trash. */
  trash: oc
    .input(z.object({ ids: z.array(documentIdSchema).min(1).max(20) }))
    .output(z.object({}))
    .errors(fails('NO_VAULT', 'NOT_SAVED')),
  /** Brings documents back from the trash; those not there are left out. */
  restore: oc
    .input(z.object({ ids: z.array(documentIdSchema).min(1).max(20) }))
    .output(z.object({ restored: z.array(documentIdSchema) }))
    .errors(fails('NO_VAULT', 'NOT_SAVED')),
};
