import { z } from 'zod';
import { documentKindSchema } from '#shared/documents/document-kind.ts';
import { mentionLayerSchema } from '#shared/entities/types.ts';
import { documentIdSchema, storyIdSchema } from '#shared/ids.ts';
import { spanSchema } from '#shared/spans.ts';

/** One mention or link with its sentence, cut so that it reads on two or three lines. */
export const passageSchema = spanSchema.extend({
  /** `null` for an unlinked mention of a note's, clip's or story's title. */
  layer: mentionLayerSchema.nullable(),
  before: z.string(),
  match: z.string(),
  after: z.string(),
  /** Where it stands: paragraph number from 1. */
  paragraph: z.int(),
});
export type Passage = z.infer<typeof passageSchema>;

/** The passages of one document. */
export const backlinkDocumentSchema = z.object({
  kind: documentKindSchema,
  id: documentIdSchema,
  title: z.string(),
  outlet: z.string().nullable(),
  /** The document's own date: published, else clipped; a note's last edit. */
  at: z.string(),
  /** At most 50; `passageCount` says how many there are. */
  passages: z.array(passageSchema),
  passageCount: z.int(),
});
export type BacklinkDocument = z.infer<typeof backlinkDocumentSchema>;

export const backlinkGroupSchema = z.object({
  story: z.object({ id: storyIdSchema, name: z.string() }).nullable(),
  documents: z.array(backlinkDocumentSchema),
});
export type BacklinkGroup = z.infer<typeof backlinkGroupSchema>;

/**
 * Everything that points at one thing, newest document first within its story; a document in several stories stands in
 * each of them, counted once. For an entity, linked means linked or confirmed, unlinked means detected.
 */
export const backlinksSchema = z.object({
  linked: z.array(backlinkGroupSchema),
  unlinked: z.array(backlinkGroupSchema),
  linkedCount: z.int(),
  unlinkedCount: z.int(),
  /** How many documents have any; the groups hold at most `limit` of them. */
  documentCount: z.int(),
});
export type Backlinks = z.infer<typeof backlinksSchema>;

/** One unlinked mention, with the words that stood there when it was shown. */
export const unlinkedMentionSchema = z.object({
  documentId: documentIdSchema,
  span: spanSchema,
  match: z.string().max(1000),
});
export type UnlinkedMention = z.infer<typeof unlinkedMentionSchema>;

export const unlinkedListSchema = z.object({
  documents: z.array(
    z.object({
      kind: documentKindSchema,
      id: documentIdSchema,
      title: z.string(),
      outlet: z.string().nullable(),
      at: z.string(),
      passages: z.array(passageSchema),
    }),
  ),
  /** How many there are; the list holds at most `limit` of them. */
  total: z.int(),
});
export type UnlinkedList = z.infer<typeof unlinkedListSchema>;

export const linkedAllSchema = z.object({
  operation: z.string(),
  linked: z.int(),
  /** Mentions whose words were no longer there. */
  movedOn: z.int(),
});
export type LinkedAll = z.infer<typeof linkedAllSchema>;
