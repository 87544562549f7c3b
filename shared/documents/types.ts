import { z } from 'zod';
import { clipStateSchema } from '#shared/clips/types.ts';
import { documentKindSchema } from '#shared/documents/document-kind.ts';
import { entityTypeSchema } from '#shared/entities/types.ts';
import { documentIdSchema, momentSchema, storyIdSchema } from '#shared/ids.ts';
import { linkTargetSchema } from '#shared/targets.ts';

/** A row of a list of documents. */
export const documentRowSchema = z.object({
  kind: documentKindSchema,
  id: documentIdSchema,
  title: z.string(),
  /** The first words of the text. */
  summary: z.string(),
  /** When it was last written (note) or clipped (clip). */
  at: momentSchema,
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  story: z.string().nullable(),
  /** The types it mentions most, in the order of the entity types. */
  entityTypes: z.array(entityTypeSchema),
  isUnread: z.boolean(),
  /** How many other clips carry the same copy; 0 for a note. */
  copies: z.int(),
  /** A clip's state; null for a note. */
  status: clipStateSchema.nullable(),
  isArchived: z.boolean().optional(),
  /** A clip kept to be read. */
  isForLater: z.boolean().optional(),
});
export type DocumentRow = z.infer<typeof documentRowSchema>;

/** What can be linked to or jumped to. */
export const suggestionSchema = z.object({
  target: linkTargetSchema,
  title: z.string(),
  /** The alias that matched, when it was not the title. */
  alias: z.string().nullable(),
  entityType: entityTypeSchema.nullable(),
  /** A second line: outlet and date, story, mention count. */
  detail: z.string(),
});
export type Suggestion = z.infer<typeof suggestionSchema>;

/** The present title of a link's target; `isMissing` when it is not in the vault. */
export const resolvedTargetSchema = z.object({
  target: linkTargetSchema,
  title: z.string(),
  entityType: entityTypeSchema.nullable(),
  isMissing: z.boolean(),
  /** Of what is missing: whether it can be brought back. */
  isInTrash: z.boolean().optional(),
  /** The note is there, and has no such heading or block any more. */
  isPartMissing: z.boolean().optional(),
});
export type ResolvedTarget = z.infer<typeof resolvedTargetSchema>;

/** The numbers of the sidebar. */
export const countsSchema = z.object({
  inbox: z.int(),
  stories: z.int(),
  notes: z.int(),
  clips: z.int(),
  /** Clips not read yet, archived ones left out. */
  unread: z.int(),
  /** Clips kept to be read. */
  later: z.int(),
  templates: z.int(),
  archived: z.int(),
  failed: z.int(),
  entities: z.record(entityTypeSchema, z.int()),
  /** Questions about entities that wait for the user. */
  review: z.int(),
});
export type Counts = z.infer<typeof countsSchema>;

/** What a window is told so that it asks again for what it shows. */
export const vaultChangeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('documents'), ids: z.array(documentIdSchema) }),
  z.object({ kind: z.literal('entities') }),
  z.object({ kind: z.literal('stories'), ids: z.array(storyIdSchema) }),
  z.object({ kind: z.literal('settings') }),
  z.object({ kind: z.literal('clipper') }),
  z.object({ kind: z.literal('searches') }),
  /** Another vault, or the same after everything may have changed. */
  z.object({ kind: z.literal('vault') }),
  /** The app is about to end: the window saves what was typed last, and answers with `documents.saved`. */
  z.object({ kind: z.literal('save-now'), round: z.int() }),
  /** A long job's progress; `total` null when it is not known yet. */
  z.object({
    kind: z.literal('progress'),
    job: z.enum(['index', 'recognize', 'clip', 'link', 'tag']),
    done: z.int(),
    total: z.int().nullable(),
  }),
]);
export type VaultChange = z.infer<typeof vaultChangeSchema>;
