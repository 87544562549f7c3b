import { z } from 'zod';
import { documentKindSchema } from '#shared/documents/document-kind.ts';
import { claimPredicateSchema, claimStatusSchema } from '#shared/entities/statements.ts';
import { entitySchema } from '#shared/entities/types.ts';
import { documentIdSchema, entityIdSchema, storyIdSchema } from '#shared/ids.ts';
import { spanSchema } from '#shared/spans.ts';

/** A day in ISO 8601, of the years 1 to 9999. */
export const daySchema = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/);
export type Day = z.infer<typeof daySchema>;

/** How exactly a text tells a time; what is vaguer than a day stays so. */
export const grains = ['day', 'week', 'month', 'quarter', 'season', 'half', 'year', 'decade', 'span'] as const;
export const grainSchema = z.enum(grains);
export type Grain = z.infer<typeof grainSchema>;

/** When something was or will be, as a text tells it: from the first day it may mean to the last. */
export const whenSchema = z.object({ from: daySchema, to: daySchema, grain: grainSchema });
export type When = z.infer<typeof whenSchema>;

/** `said`: the time is that of a saying ("said on Wednesday"), not of what was said. */
export const eventKindSchema = z.enum(['happened', 'planned', 'said']);
export type EventKind = z.infer<typeof eventKindSchema>;

/** Something that a text dates; the span is its sentence's. */
export const textEventSchema = spanSchema.extend({
  kind: eventKindSchema,
  when: whenSchema,
  /** Where the words for the time stand. */
  words: spanSchema,
});
export type TextEvent = z.infer<typeof textEventSchema>;

/** Another document that tells the same in the same words. */
const repeatSchema = z.object({ documentId: documentIdSchema, outlet: z.string().nullable() });

export const entryKindSchema = z.enum([...eventKindSchema.options, 'published', 'clipped', 'written']);
export type EntryKind = z.infer<typeof entryKindSchema>;

/** What a timeline is of: everything in the documents of a story, or every sentence that names an entity. */
export const timelineScopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('story'), id: storyIdSchema }),
  z.object({ kind: z.literal('entity'), id: entityIdSchema }),
  z.object({ kind: z.literal('document'), id: documentIdSchema }),
]);
export type TimelineScope = z.infer<typeof timelineScopeSchema>;

/** Something a text dates, or that an article was published or clipped, or a note was begun. */
export const timelineEntrySchema = z.object({
  /** The same as long as the text is. */
  key: z.string(),
  kind: entryKindSchema,
  when: whenSchema,
  /** The words of the text for the time: "over the summer and into the fall"; null where it is a document's own date. */
  words: z.string().nullable(),
  /** The sentence, or the document's title. */
  sentence: z.string(),
  /** Where to open the document. */
  place: spanSchema.nullable(),
  documentId: documentIdSchema,
  documentKind: documentKindSchema,
  documentTitle: z.string(),
  outlet: z.string().nullable(),
  /** The document's own date, from which relative times are counted. */
  documentDay: daySchema.nullable(),
  entities: z.array(entitySchema),
  /** What the sentence claims, where it was understood. */
  claim: z
    .object({
      subject: z.string(),
      predicate: claimPredicateSchema,
      object: z.string().nullable(),
      status: claimStatusSchema,
    })
    .nullable(),
  repeats: z.array(repeatSchema),
  /** Another source dates the same matter otherwise. */
  differs: z.boolean(),
});
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

export const timelineSchema = z.object({
  /** By the first day, then the shortest. */
  entries: z.array(timelineEntrySchema),
  /** How many entries all parts have together. */
  entryCount: z.int(),
  /** How many there are; more than `entries` where the answer is bounded, which then has the latest. */
  total: z.int(),
  /** The entities of the entries, most frequent first, to filter by. */
  entities: z.array(z.object({ entity: entitySchema, count: z.int() })),
});
export type Timeline = z.infer<typeof timelineSchema>;
