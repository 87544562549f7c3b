import { oc } from '@orpc/contract';
import { z } from 'zod';
import {
  entityPageSchema,
  entityRowSchema,
  entitySchema,
  entityTypeSchema,
  reviewRowSchema,
} from '#shared/entities/types.ts';
import { fails } from '#shared/fail.ts';
import { documentIdSchema, entityIdSchema } from '#shared/ids.ts';
import { spanSchema } from '#shared/spans.ts';

const writeFailures = fails('NO_VAULT', 'NOT_FOUND', 'NOT_SAVED', 'DAMAGED', 'BAD_NAME');

export const entitiesContract = {
  /** Confirmed entities first by mentions, then suggested ones; hidden ones never. */
  list: oc
    .input(
      z.object({
        type: entityTypeSchema.optional(),
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
  /** The entities of one document, most mentioned first. */
  ofDocument: oc
    .input(z.object({ id: documentIdSchema }))
    .output(z.array(reviewRowSchema))
    .errors(fails('NO_VAULT')),
  /** Makes an entity of the user's own; one with this type and name that is there already is confirmed and returned. */
  create: oc
    .input(z.object({ type: entityTypeSchema, name: z.string().max(300) }))
    .output(entitySchema)
    .errors(writeFailures),
  /** Takes a suggested entity up, so that it counts as the user's own. */
  confirm: oc
    .input(z.object({ id: entityIdSchema }))
    .output(entitySchema)
    .errors(writeFailures),
  /** Hides an entity everywhere; its mentions are no longer shown. `confirm` brings it back. */
  hide: oc
    .input(z.object({ id: entityIdSchema }))
    .output(entitySchema)
    .errors(writeFailures),
  /** Renames it; the old name stays as an alias, and every link whose label is the old name follows. */
  rename: oc
    .input(z.object({ id: entityIdSchema, name: z.string().max(300) }))
    .output(entitySchema)
    .errors(writeFailures),
  update: oc
    .input(
      z.object({
        id: entityIdSchema,
        type: entityTypeSchema.optional(),
        aliases: z.array(z.string().max(300)).max(200).optional(),
        description: z.string().max(20_000).optional(),
      }),
    )
    .output(entitySchema)
    .errors(writeFailures),
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
