import { z } from 'zod';
import { documentIdSchema, entityIdSchema, momentSchema } from '#shared/ids.ts';
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
 * `entities/<id>.json`. Only what the user has decided is stored: a suggested entity has no record until it is
 * confirmed, linked, renamed or hidden. Its id is derived from type and name (`main/entities/derive-entity-id.ts`), so
 * that a rebuild finds the same entity again.
 */
export const entityRecordSchema = z.looseObject({
  id: entityIdSchema,
  type: entityTypeSchema,
  name: z.string().min(1).max(300),
  aliases: z.array(z.string().min(1).max(300)),
  status: z.enum(['confirmed', 'hidden']),
  /** The user's own words about it. */
  description: z.string().default(''),
  notSameAs: z.array(entityIdSchema).default([]),
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
});
export type Mention = z.infer<typeof mentionSchema>;

/** What the user decided about one span, kept with the document; `text` tells whether the span is still there. */
export const mentionDecisionSchema = spanSchema.extend({
  text: z.string(),
  layer: z.enum(['confirmed', 'rejected', 'linked']),
  entityId: entityIdSchema,
  decidedAt: momentSchema,
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

/** What the entity page shows above its mentions. */
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
});
export type EntityPage = z.infer<typeof entityPageSchema>;

/** One name that recognition found in a clip and the user has not decided on yet. */
export const reviewRowSchema = z.object({
  entity: entitySchema,
  documentId: documentIdSchema,
  mentionCount: z.int(),
});
export type ReviewRow = z.infer<typeof reviewRowSchema>;
