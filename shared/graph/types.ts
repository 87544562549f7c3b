import { z } from 'zod';
import { documentKindSchema } from '#shared/documents/document-kind.ts';
import { claimPredicateSchema } from '#shared/entities/statements.ts';
import { entitySchema, entityTypeSchema } from '#shared/entities/types.ts';
import { documentIdSchema, momentSchema, storyIdSchema } from '#shared/ids.ts';
import { spanSchema } from '#shared/spans.ts';
import { linkTargetSchema } from '#shared/targets.ts';

export const graphNodeSchema = z.object({
  /** As `keyOfTarget` writes it: `entity:01h…`. */
  key: z.string(),
  target: linkTargetSchema,
  title: z.string(),
  entityType: entityTypeSchema.nullable(),
  /** Mentions of an entity, documents of a story, 1 for a document. */
  weight: z.int(),
  /** Steps from what the graph is around. */
  distance: z.int(),
});
export type GraphNode = z.infer<typeof graphNodeSchema>;

/**
 * `together`: entities in the same paragraphs, `weight` of them. `claim`: one is said to do something to the other.
 * `link`: the author linked one to the other. `mention`: a document names an entity. `filed`: a document, or an entity of
 * its documents, is in a story.
 */
export const edgeKindSchema = z.enum(['together', 'claim', 'link', 'mention', 'filed']);
export type EdgeKind = z.infer<typeof edgeKindSchema>;

export const graphEdgeSchema = z.object({
  /** Keys of nodes; a claim and a link lead from `from` to `to`, the others both ways. */
  from: z.string(),
  to: z.string(),
  kind: edgeKindSchema,
  weight: z.int(),
  predicate: claimPredicateSchema.nullable(),
});
export type GraphEdge = z.infer<typeof graphEdgeSchema>;

export const graphSchema = z.object({
  nodes: z.array(graphNodeSchema),
  edges: z.array(graphEdgeSchema),
  /** There is more than the limit let through. */
  isPartial: z.boolean(),
});
export type Graph = z.infer<typeof graphSchema>;

/** A part of the graph of the whole vault; the last part has `isDone`. Nodes come before the edges that name them. */
export const graphPartSchema = z.object({
  done: z.int(),
  total: z.int(),
  nodes: z.array(graphNodeSchema),
  edges: z.array(graphEdgeSchema),
  isPartial: z.boolean(),
  isDone: z.boolean(),
});
export type GraphPart = z.infer<typeof graphPartSchema>;

/** A sentence, or with `isOneSentence` false a paragraph, that names two things. */
export const sharedPassageSchema = z.object({
  documentId: documentIdSchema,
  kind: documentKindSchema,
  title: z.string(),
  outlet: z.string().nullable(),
  /** The document's own date. */
  at: z.string(),
  text: z.string(),
  /** Where it stands in the document, to open it there. */
  span: spanSchema,
  /** The two things' mentions, as offsets into `text`. */
  marks: z.array(spanSchema),
  isOneSentence: z.boolean(),
});
export type SharedPassage = z.infer<typeof sharedPassageSchema>;

/** A stretch of an entity's way through the stories. */
export const pathStepSchema = z.object({
  story: z.object({ id: storyIdSchema, name: z.string() }),
  documentCount: z.int(),
  mentionCount: z.int(),
  /** Whether the user put it in the story. */
  isMember: z.boolean(),
  /** `null` where no document of the story names it. */
  firstAt: momentSchema.nullable(),
  lastAt: momentSchema.nullable(),
  /** Mentions by month, the first to the last; months without any are left out. */
  months: z.array(z.object({ month: z.string().regex(/^\d{4}-\d\d$/), count: z.int() })),
});
export type PathStep = z.infer<typeof pathStepSchema>;

export const sharedEntitySchema = z.object({
  entity: entitySchema,
  /** Documents that name it in the one story and in the other. */
  counts: z.tuple([z.int(), z.int()]),
});
export type SharedEntity = z.infer<typeof sharedEntitySchema>;

/** What the vault knows little of: where to look next. */
export const coverageGapsSchema = z.object({
  /** Often mentioned, never accepted, and no note about it. */
  withoutPage: z.array(z.object({ entity: entitySchema, mentionCount: z.int(), documentCount: z.int() })),
  /** Claims that come from one source alone. */
  singleSource: z.array(
    z.object({
      key: z.string(),
      subject: z.string(),
      predicate: claimPredicateSchema,
      object: z.string().nullable(),
      origin: z.string(),
      documentId: documentIdSchema,
      span: spanSchema,
      /** The document's own date. */
      at: z.string(),
    }),
  ),
  /** Names that may mean the same thing, not yet settled. */
  unsettledNames: z.array(z.object({ entity: entitySchema, other: entitySchema, reason: z.string() })),
});
export type CoverageGaps = z.infer<typeof coverageGapsSchema>;
