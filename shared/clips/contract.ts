import { oc } from '@orpc/contract';
import { z } from 'zod';
import { blobSchema } from '#shared/blob.ts';
import { comparisonSchema, copiesSchema, versionRefSchema } from '#shared/clips/comparison.ts';
import {
  clipArticleSchema,
  clipDetailsSchema,
  clipQueueSchema,
  clipSchema,
  extractionScopeSchema,
} from '#shared/clips/types.ts';
import { fails } from '#shared/fail.ts';
import { clipIdSchema, momentSchema, storyIdSchema } from '#shared/ids.ts';
import { folderListingSchema, folderRefSchema } from '#shared/vault/types.ts';

export const clipsContract = {
  /**
   * Records a capture and answers at once; extraction and recognition follow in the background, told as changes. A
   * capture that cannot even be recorded (empty, not text, too large, not an address) leaves nothing behind. An address
   * that is in the vault already becomes a new version of its clip; `clippedBefore` then says since when it is there.
   */
  add: oc
    .input(
      z.object({
        source: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('paste'), text: z.string(), html: z.string().optional() }),
          z.object({ kind: z.literal('file'), name: z.string().max(1000), bytes: blobSchema }),
          z.object({ kind: z.literal('address'), address: z.string().max(4096) }),
        ]),
        stories: z.array(storyIdSchema).default([]),
      }),
    )
    .output(clipSchema.extend({ clippedBefore: momentSchema.nullable() }))
    .errors(fails('NO_VAULT', 'EMPTY_INPUT', 'NOT_TEXT', 'TOO_LARGE', 'BAD_ADDRESS', 'NOT_SAVED')),
  get: oc
    .input(z.object({ id: clipIdSchema }))
    .output(clipSchema)
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'DAMAGED')),
  /** The newest version's article with its mentions, or another version's. */
  article: oc
    .input(z.object({ id: clipIdSchema, version: z.int().positive().optional() }))
    .output(clipArticleSchema)
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'DAMAGED')),
  /** A picture of the vault by its content address. */
  asset: oc
    .input(z.object({ name: z.string().regex(/^[0-9a-f]{64}\.[a-z0-9]{2,5}$/) }))
    .output(blobSchema)
    .errors(fails('NO_VAULT', 'NOT_FOUND')),
  details: oc
    .input(z.object({ id: clipIdSchema }))
    .output(clipDetailsSchema)
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'DAMAGED')),
  /** Reads the stored page again, as much of it as `scope` says, without visiting it: a new version when the text differs. */
  extractAgain: oc
    .input(z.object({ id: clipIdSchema, scope: extractionScopeSchema.default('article') }))
    .output(clipSchema)
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'NOT_SAVED', 'DAMAGED')),
  /** Every clip whose newest version an older extractor made, in the background. */
  extractAllAgain: oc.output(z.object({ clips: z.int() })).errors(fails('NO_VAULT')),
  /** Visits the address again: a new version when the text differs. @throws through the clip's state when it fails */
  captureAgain: oc
    .input(z.object({ id: clipIdSchema }))
    .output(clipSchema)
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'NOT_SAVED', 'BAD_ADDRESS')),
  /** Keeps the versions there are when a further one could not be made. */
  discardFailure: oc
    .input(z.object({ id: clipIdSchema }))
    .output(clipSchema)
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'NOT_SAVED')),
  /** Gets the pictures that are not stored yet from their own addresses, because the user asks for them now. */
  fetchPictures: oc
    .input(z.object({ id: clipIdSchema }))
    .output(z.object({ stored: z.int(), missing: z.int() }))
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'NOT_SAVED', 'DAMAGED')),
  /** How two texts differ, sentence by sentence: two versions of a clip, or two clips. */
  compare: oc
    .input(z.object({ before: versionRefSchema, after: versionRefSchema }))
    .output(comparisonSchema)
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'DAMAGED', 'TOO_COMPLEX')),
  /** Other clips with the same copy: one report. */
  copies: oc
    .input(z.object({ id: clipIdSchema }))
    .output(copiesSchema)
    .errors(fails('NO_VAULT', 'NOT_FOUND')),
  /** The stored page of a version, made safe to show in a sealed frame; `address` is where the host serves it, once. */
  snapshot: oc
    .input(z.object({ id: clipIdSchema, version: z.int().positive().optional() }))
    .output(z.object({ address: z.string() }))
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'DAMAGED', 'TOO_COMPLEX', 'NO_SNAPSHOT')),
  /** The rules for a site, as text that the user may edit and share; empty where there are none. */
  siteRules: oc
    .input(z.object({ host: z.string().max(253) }))
    .output(z.object({ text: z.string() }))
    .errors(fails('NO_VAULT')),
  saveSiteRules: oc
    .input(z.object({ host: z.string().max(253), text: z.string().max(20_000) }))
    .output(z.object({}))
    .errors(fails('NO_VAULT', 'BAD_RULES', 'NOT_SAVED')),
  queue: oc.output(clipQueueSchema).errors(fails('NO_VAULT')),
  /** Pausing lets what is being read come to its end. */
  pauseQueue: oc
    .input(z.object({ isPaused: z.boolean() }))
    .output(clipQueueSchema)
    .errors(fails('NO_VAULT')),
  /** Stops every clip that waits; each is kept, can be tried again, and says that it was stopped. */
  cancelQueue: oc.output(clipQueueSchema).errors(fails('NO_VAULT')),
  /** Tries every failed clip again. */
  retryAll: oc.output(z.object({ clips: z.int() })).errors(fails('NO_VAULT')),
  /** The folder whose new files are clipped; null when none is watched. */
  watchedFolder: oc.output(z.object({ folder: folderListingSchema.nullable() })).errors(fails('NO_VAULT')),
  watchFolder: oc
    .input(z.object({ folder: folderRefSchema.nullable() }))
    .output(z.object({ folder: folderListingSchema.nullable() }))
    .errors(fails('NO_VAULT', 'VAULT_UNUSABLE', 'NOT_SAVED')),
  /** Tries a failed clip again from its stored capture (or its address, when the fetch failed). */
  retry: oc
    .input(z.object({ id: clipIdSchema }))
    .output(clipSchema)
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'NOT_SAVED')),
  /**
   * What the user changes about a clip. Metadata that the user gives is kept as the first candidate; an empty string (no
   * authors) gives the page's own back.
   */
  update: oc
    .input(
      z.object({
        id: clipIdSchema,
        title: z.string().max(500).optional(),
        authors: z.array(z.string().max(200)).max(50).optional(),
        outlet: z.string().max(200).optional(),
        published: z.string().max(40).optional(),
        updated: z.string().max(40).optional(),
        language: z.string().max(40).optional(),
        section: z.string().max(200).optional(),
        comment: z.string().max(10_000).optional(),
        readTo: z.int().nonnegative().optional(),
        isRead: z.boolean().optional(),
        isArchived: z.boolean().optional(),
        isForLater: z.boolean().optional(),
        tags: z.array(z.string().max(100)).optional(),
      }),
    )
    .output(clipSchema)
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'NOT_SAVED', 'DAMAGED')),
};
