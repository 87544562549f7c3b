import { oc } from '@orpc/contract';
import { z } from 'zod';
import { documentKindSchema } from '#shared/documents/document-kind.ts';
import { fails } from '#shared/fail.ts';
import { documentIdSchema, savedSearchIdSchema } from '#shared/ids.ts';
import { savedSearchSchema } from '#shared/search/saved-search.ts';
import { switcherCommandSchema, switcherEntrySchema, switcherKindSchema } from '#shared/search/switcher.ts';
import {
  documentMatchesSchema,
  pastQuerySchema,
  querySuggestionsSchema,
  searchPhaseSchema,
  searchResultSchema,
  searchSortSchema,
  similarDocumentSchema,
} from '#shared/search/types.ts';
import { watchListTableSchema } from '#shared/search/watch-list.ts';

const querySchema = z.string().max(1000);

/** The language is read by `readQuery` and told in words by `explainQuery`, on either side. */
export const searchContract = {
  /**
   * Hits of a query, a page at a time and as many as there are. Nothing a user can type makes it fail; what is not
   * understood counts as words. A call that is given up stops the work.
   */
  query: oc
    .input(
      z.object({
        query: querySchema,
        kind: documentKindSchema.optional(),
        sort: searchSortSchema.default('relevance'),
        /** One hit for each report. */
        isGrouped: z.boolean().default(false),
        phase: searchPhaseSchema.default('full'),
        /** The last word may not be finished: it is taken as the beginning of one, unless white space follows it. */
        isTyping: z.boolean().default(true),
        /** Only what has all of what is asked, as it is spelled: what a saved search lists and counts. */
        isExact: z.boolean().default(false),
        withFacets: z.boolean().default(false),
        withReasons: z.boolean().default(false),
        limit: z.int().min(1).max(200).default(50),
        offset: z.int().nonnegative().max(10_000_000).default(0),
      }),
    )
    .output(searchResultSchema)
    .errors(fails('NO_VAULT')),
  /** How many documents have all of what each query asks for, in the order asked. */
  counts: oc
    .input(z.object({ queries: z.array(querySchema).max(100) }))
    .output(z.object({ counts: z.array(z.int()) }))
    .errors(fails('NO_VAULT')),
  /** Where a document says what a query asks for. */
  matches: oc
    .input(z.object({ query: querySchema, id: documentIdSchema, isTyping: z.boolean().default(true) }))
    .output(documentMatchesSchema)
    .errors(fails('NO_VAULT', 'NOT_FOUND')),
  /** What could be typed at the caret: fields, and values of the field that it stands in. */
  suggest: oc
    .input(z.object({ query: querySchema, caret: z.int().nonnegative(), limit: z.int().min(1).max(50).default(8) }))
    .output(querySuggestionsSchema)
    .errors(fails('NO_VAULT')),
  /** Everything that can be jumped to, best first; without a query what was visited last and most. */
  switch: oc
    .input(
      z.object({
        query: z.string().max(200),
        kinds: z.array(switcherKindSchema).optional(),
        commands: z.array(switcherCommandSchema).max(500).default([]),
        limit: z.int().min(1).max(100).default(20),
      }),
    )
    .output(z.array(switcherEntrySchema))
    .errors(fails('NO_VAULT')),
  /** Says that something was opened or done, by the key of its entry; it then ranks higher. */
  visit: oc
    .input(z.object({ key: z.string().min(1).max(400) }))
    .output(z.object({}))
    .errors(fails('NO_VAULT', 'NOT_SAVED')),
  /** Other documents like one, with what they have in common. */
  similar: oc
    .input(z.object({ id: documentIdSchema, limit: z.int().min(1).max(50).default(10) }))
    .output(z.array(similarDocumentSchema))
    .errors(fails('NO_VAULT', 'NOT_FOUND')),
  saved: oc.output(z.array(savedSearchSchema)).errors(fails('NO_VAULT', 'VAULT_UNUSABLE')),
  /** Keeps a search; without `id` a new one. Answers with it. */
  save: oc
    .input(
      z.object({
        id: savedSearchIdSchema.optional(),
        name: z.string().max(300),
        query: querySchema,
        sort: searchSortSchema.default('relevance'),
        isGrouped: z.boolean().default(false),
        isInSidebar: z.boolean().default(true),
      }),
    )
    .output(savedSearchSchema)
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'NOT_SAVED', 'BAD_NAME', 'DAMAGED', 'CONFLICT')),
  /** Moves a saved search to the vault's trash. */
  forgetSaved: oc
    .input(z.object({ id: savedSearchIdSchema }))
    .output(z.object({}))
    .errors(fails('NO_VAULT', 'NOT_SAVED')),
  /** Brings a saved search back from the trash; false when it is not there. */
  restoreSaved: oc
    .input(z.object({ id: savedSearchIdSchema }))
    .output(z.object({ isRestored: z.boolean() }))
    .errors(fails('NO_VAULT', 'NOT_SAVED')),
  /** A table of names, comma-separated, searched at once: the first column is the name, further ones other spellings. */
  watchList: oc
    .input(z.object({ csv: z.string().max(500_000) }))
    .output(watchListTableSchema)
    .errors(fails('NO_VAULT')),
  /** What was searched for on this machine, newest first. */
  history: oc.output(z.array(pastQuerySchema)).errors(fails('NO_VAULT')),
  /** Keeps a query that was used: a hit was opened, or Enter was pressed. */
  remember: oc
    .input(z.object({ query: querySchema }))
    .output(z.object({}))
    .errors(fails('NO_VAULT', 'NOT_SAVED')),
  /** Forgets one query, or all of them. */
  forget: oc
    .input(z.object({ query: querySchema.optional() }))
    .output(z.object({}))
    .errors(fails('NO_VAULT', 'NOT_SAVED')),
};
