import { oc } from '@orpc/contract';
import { z } from 'zod';
import { reviewQueueSchema } from '#shared/entities/review.ts';
import {
  claimGroupSchema,
  claimPredicateSchema,
  claimStatusSchema,
  documentStatementsSchema,
  quoteReportSchema,
} from '#shared/entities/statements.ts';
import {
  changedEntitySchema,
  entityPageSchema,
  entityRowSchema,
  entityTypeSchema,
  reviewRowSchema,
} from '#shared/entities/types.ts';
import { fails } from '#shared/fail.ts';
import { documentIdSchema, entityIdSchema } from '#shared/ids.ts';
import { spanSchema } from '#shared/spans.ts';

const nameSchema = z.string().max(300);
/** What every change of entities can run into. */
const writeFailures = fails('NO_VAULT', 'NOT_FOUND', 'NOT_SAVED', 'DAMAGED', 'BAD_NAME');

export const entitiesContract = {
  /**
   * The curated list: confirmed entities by mentions, then suggested ones that are in at least as many documents as the
   * user's floor asks for; hidden and merged ones never. `suggestions` lists the other suggested ones instead.
   */
  list: oc
    .input(
      z.object({
        type: entityTypeSchema.optional(),
        part: z.enum(['curated', 'suggestions']).default('curated'),
        cursor: z.string().optional(),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(z.object({ rows: z.array(entityRowSchema), total: z.int(), next: z.string().nullable() }))
    .errors(fails('NO_VAULT')),
  page: oc
    .input(z.object({ id: entityIdSchema }))
    .output(entityPageSchema)
    .errors(fails('NO_VAULT', 'NOT_FOUND')),
  /** Notes when the user looked at its page; what came later is "since you last looked". */
  look: oc
    .input(z.object({ id: entityIdSchema }))
    .output(z.object({}))
    .errors(fails('NO_VAULT', 'NOT_SAVED')),
  /** What is reported about it, the matter with the newest report first. */
  claims: oc
    .input(z.object({ id: entityIdSchema, limit: z.int().min(1).max(500).default(100) }))
    .output(z.array(claimGroupSchema))
    .errors(fails('NO_VAULT')),
  /** Words it said, or words of others in sentences that name it; newest first. */
  quotes: oc
    .input(
      z.object({
        id: entityIdSchema,
        direction: z.enum(['by', 'about']),
        limit: z.int().min(1).max(500).default(50),
      }),
    )
    .output(z.object({ quotes: z.array(quoteReportSchema), total: z.int() }))
    .errors(fails('NO_VAULT')),
  /** Who said what in one document. */
  statementsOf: oc
    .input(z.object({ documentId: documentIdSchema }))
    .output(documentStatementsSchema)
    .errors(fails('NO_VAULT')),
  /** Takes a claim up, or says that it is none; `detected` takes back what was decided. */
  decideClaim: oc
    .input(
      z.object({
        documentId: documentIdSchema,
        span: spanSchema,
        subject: nameSchema,
        predicate: claimPredicateSchema,
        object: nameSchema.nullable(),
        layer: z.enum(['confirmed', 'rejected', 'detected']),
        status: claimStatusSchema.optional(),
      }),
    )
    .output(z.object({}))
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'NOT_SAVED', 'DAMAGED', 'MOVED_ON')),
  /** Questions that wait for the user, of the whole vault or of one document: what matters most first. */
  review: oc
    .input(
      z.object({
        documentId: documentIdSchema.optional(),
        cursor: z.string().optional(),
        limit: z.int().min(1).max(200).default(50),
      }),
    )
    .output(reviewQueueSchema)
    .errors(fails('NO_VAULT')),
  /** The entities of one document, most mentioned first. */
  ofDocument: oc
    .input(z.object({ id: documentIdSchema }))
    .output(z.array(reviewRowSchema))
    .errors(fails('NO_VAULT')),
  /** Makes an entity of the user's own; one with this type and name that is there already is confirmed and returned. */
  create: oc
    .input(z.object({ type: entityTypeSchema, name: nameSchema }))
    .output(changedEntitySchema)
    .errors(writeFailures),
  /** Takes a suggested entity up, so that it counts as the user's own. */
  confirm: oc
    .input(z.object({ id: entityIdSchema }))
    .output(changedEntitySchema)
    .errors(writeFailures),
  /** Hides an entity everywhere; its mentions are no longer shown. `confirm` brings it back. */
  hide: oc
    .input(z.object({ id: entityIdSchema }))
    .output(changedEntitySchema)
    .errors(writeFailures),
  /** Renames it; the old name stays as an alias, and every link whose label is the old name follows. */
  rename: oc
    .input(z.object({ id: entityIdSchema, name: nameSchema }))
    .output(changedEntitySchema)
    .errors(writeFailures),
  update: oc
    .input(
      z.object({
        id: entityIdSchema,
        type: entityTypeSchema.optional(),
        aliases: z.array(nameSchema).max(200).optional(),
        description: z.string().max(20_000).optional(),
      }),
    )
    .output(changedEntitySchema)
    .errors(writeFailures),
  /** Puts the question about it off until a newer document names it. */
  notSure: oc
    .input(z.object({ id: entityIdSchema }))
    .output(changedEntitySchema)
    .errors(writeFailures),
  /** From now on the mentions, links and later mentions of `from` are those of `into`. Answers with `into`. */
  merge: oc
    .input(z.object({ from: entityIdSchema, into: entityIdSchema }))
    .output(changedEntitySchema)
    .errors({ ...writeFailures, ...fails('SAME_THING') }),
  /** Takes back that `id` was merged into another. */
  unmerge: oc
    .input(z.object({ id: entityIdSchema }))
    .output(changedEntitySchema)
    .errors(writeFailures),
  /** In these documents the mentions of `from` are another entity's, which is made when it is not there yet. */
  split: oc
    .input(
      z.object({
        from: entityIdSchema,
        documents: z.array(documentIdSchema).min(1).max(100_000),
        into: z.object({ type: entityTypeSchema, name: nameSchema }),
      }),
    )
    .output(changedEntitySchema)
    .errors({ ...writeFailures, ...fails('SAME_THING') }),
  /** Takes back every split of `from` to `id`. */
  unsplit: oc
    .input(z.object({ id: entityIdSchema, from: entityIdSchema }))
    .output(changedEntitySchema)
    .errors(writeFailures),
  /** These two are not the same thing; with `isApart` false that is taken back. Answers with `id`. */
  keepApart: oc
    .input(z.object({ id: entityIdSchema, other: entityIdSchema, isApart: z.boolean().default(true) }))
    .output(changedEntitySchema)
    .errors({ ...writeFailures, ...fails('SAME_THING') }),
  /**
   * Takes back one change, by the name that it was answered with. Only what that change changed is put back;
   * CHANGED_SINCE when a later change stands on it.
   */
  undo: oc
    .input(z.object({ operation: z.string().max(100) }))
    .output(z.object({}))
    .errors({ ...writeFailures, ...fails('CHANGED_SINCE', 'MOVED_ON') }),
  /** In this document none of its mentions is this entity: one decision for all of them. */
  rejectIn: oc
    .input(z.object({ documentId: documentIdSchema, entityId: entityIdSchema }))
    .output(z.object({ operation: z.string(), mentionCount: z.int() }))
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'NOT_SAVED', 'DAMAGED')),
  /**
   * Decides about one mention in one document: it is this entity, or it is not. Remembered for good; `detected` takes back
   * what was decided there.
   */
  decide: oc
    .input(
      z.object({
        documentId: documentIdSchema,
        span: spanSchema,
        entityId: entityIdSchema,
        layer: z.enum(['confirmed', 'rejected', 'detected']),
      }),
    )
    .output(z.object({}))
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'NOT_SAVED', 'DAMAGED', 'MOVED_ON')),
};
