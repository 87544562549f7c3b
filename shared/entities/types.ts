import { z } from 'zod';
import { documentIdSchema, entityIdSchema, momentSchema, noteIdSchema, storyIdSchema } from '#shared/ids.ts';
import { spanSchema } from '#shared/spans.ts';

/** Five recognised types, and `topic`, which only the user makes. */
export const entityTypes = ['person', 'organization', 'product', 'place', 'event', 'topic'] as const;
export const entityTypeSchema = z.enum(entityTypes);
export type EntityType = z.infer<typeof entityTypeSchema>;

/** How a mention is known. */
export const mentionLayerSchema = z.enum(['detected', 'confirmed', 'rejected', 'linked']);
export type MentionLayer = z.infer<typeof mentionLayerSchema>;

/** Where an entity stands: found by recognition, taken up by the user, or hidden everywhere. */
export const entityStatusSchema = z.enum(['suggested', 'confirmed', 'hidden']);
export type EntityStatus = z.infer<typeof entityStatusSchema>;

/**
 * The user said that in these documents the mentions of `from` are this entity's: a split. It is kept with the entity
 * that was split off, and taking it away undoes it.
 */
export const splitSchema = z.object({
  from: entityIdSchema,
  documents: z.array(documentIdSchema),
  at: momentSchema,
});
export type Split = z.infer<typeof splitSchema>;

/** Where a record stands: `suggested` keeps a decision about a suggestion (not sure, kept apart) and confirms nothing. */
export const entityRecordStatusSchema = z.enum(['suggested', 'confirmed', 'hidden']);

/**
 * `entities/<id>.json`. Only what the user has decided is stored: a suggested entity has no record until something is
 * decided about it. Its id is derived from type and name (`main/entities/derive-entity-id.ts`), so that a rebuild finds
 * the same entity again.
 *
 * A merge is one field of the record that gives way: `mergedInto` says whose mentions its mentions are. Nothing else
 * changes, so that taking the field away is the whole undo.
 */
export const entityRecordSchema = z.looseObject({
  id: entityIdSchema,
  type: entityTypeSchema,
  name: z.string().min(1).max(300),
  aliases: z.array(z.string().min(1).max(300)),
  status: entityRecordStatusSchema,
  /** The user's own words about it. */
  description: z.string().default(''),
  /** Things it was said not to be; either of the two may say so. */
  notSameAs: z.array(entityIdSchema).default([]),
  mergedInto: z.object({ id: entityIdSchema, at: momentSchema }).nullable().default(null),
  splits: z.array(splitSchema).default([]),
  /** When the user put the question off; it is asked again when a newer document names it. */
  unsureAt: momentSchema.nullable().default(null),
  createdAt: momentSchema,
  updatedAt: momentSchema,
});
export type EntityRecord = z.infer<typeof entityRecordSchema>;

/** An entity as it is shown, whether it has a record or is only suggested. */
export const entitySchema = z.object({
  id: entityIdSchema,
  type: entityTypeSchema,
  name: z.string(),
  aliases: z.array(z.string()),
  status: entityStatusSchema,
  description: z.string(),
});
export type Entity = z.infer<typeof entitySchema>;

/** An entity as a change left it, and the name of that change for `entities.undo`. */
export const changedEntitySchema = entitySchema.extend({ operation: z.string() });
export type ChangedEntity = z.infer<typeof changedEntitySchema>;

/** A span of a document that names an entity. */
export const mentionSchema = spanSchema.extend({
  entityId: entityIdSchema,
  type: entityTypeSchema,
  /** The entity's canonical name. */
  name: z.string(),
  layer: mentionLayerSchema,
  /** How sure recognition is, 0 to 1; 1 for the user's own words. */
  score: z.number().min(0).max(1),
  /** The rule that decided, for "why is this here". */
  rule: z.string(),
  /** Other things these words may mean, best first, where the text does not settle it. */
  alternatives: z.array(entityIdSchema).optional(),
});
export type Mention = z.infer<typeof mentionSchema>;

/** What the user decided about one span, kept with the document; `text` tells whether the span is still there. */
export const mentionDecisionSchema = spanSchema.extend({
  text: z.string(),
  layer: z.enum(['confirmed', 'rejected', 'linked']),
  entityId: entityIdSchema,
  decidedAt: momentSchema,
  /** A rejection that holds for every mention of the entity in the document, those found later too. */
  everywhere: z.boolean().optional(),
});
export type MentionDecision = z.infer<typeof mentionDecisionSchema>;

/** A row of the entity list. */
export const entityRowSchema = entitySchema.extend({
  mentionCount: z.int(),
  documentCount: z.int(),
  storyCount: z.int(),
  lastSeen: momentSchema.nullable(),
});
export type EntityRow = z.infer<typeof entityRowSchema>;

/** Another entity that appears in the same paragraphs. */
export const companionSchema = z.object({ entity: entitySchema, count: z.int() });

/** Something the user said about an entity that can be taken back on its page. */
export const correctionSchema = z.discriminatedUnion('kind', [
  /** `entity` was merged into the page's. */
  z.object({ kind: z.literal('merged'), entity: entitySchema, at: momentSchema }),
  /** Mentions of `entity` in some documents are the page's. */
  z.object({ kind: z.literal('split-from'), entity: entitySchema, documentCount: z.int(), at: momentSchema }),
  /** Mentions of the page's entity in some documents are those of `entity`. */
  z.object({ kind: z.literal('split-off'), entity: entitySchema, documentCount: z.int(), at: momentSchema }),
  z.object({ kind: z.literal('kept-apart'), entity: entitySchema }),
]);
export type Correction = z.infer<typeof correctionSchema>;

/** A name that several entities have: shown, never settled silently. */
export const sharedNameSchema = z.object({ name: z.string(), entities: z.array(entitySchema) });

/** What the entity page shows above its mentions. The page of a merged entity is that of the one it was merged into. */
export const entityPageSchema = z.object({
  entity: entitySchema,
  mentionCount: z.int(),
  clipCount: z.int(),
  noteCount: z.int(),
  storyCount: z.int(),
  firstSeen: momentSchema.nullable(),
  lastSeen: momentSchema.nullable(),
  /** Mentions a week; `week` is the Monday, `YYYY-MM-DD`; dates are the documents' own (published, else clipped or written). */
  weeks: z.array(z.object({ week: z.iso.date(), count: z.int() })),
  appearsWith: z.array(companionSchema),
  /** The same weeks by story, the story with the most mentions first, at most 12. */
  strips: z.array(
    z.object({
      story: z.object({ id: storyIdSchema, name: z.string() }),
      weeks: z.array(z.object({ week: z.iso.date(), count: z.int() })),
    }),
  ),
  /** What came since the user last looked at this page; `at` null when they never did. */
  sinceLooked: z.object({ at: momentSchema.nullable(), mentionCount: z.int(), documentCount: z.int() }),
  /** Notes that link to it, newest first, at most 20. */
  notes: z.array(z.object({ id: noteIdSchema, title: z.string(), at: momentSchema })),
  corrections: z.array(correctionSchema),
  sharedNames: z.array(sharedNameSchema),
});
export type EntityPage = z.infer<typeof entityPageSchema>;

/** One name that recognition found in a clip and the user has not decided on yet. */
export const reviewRowSchema = z.object({
  entity: entitySchema,
  documentId: documentIdSchema,
  mentionCount: z.int(),
});
export type ReviewRow = z.infer<typeof reviewRowSchema>;
