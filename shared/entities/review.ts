import { z } from 'zod';
import { passageSchema } from '#shared/backlinks/types.ts';
import { documentKindSchema } from '#shared/documents/document-kind.ts';
import { entitySchema } from '#shared/entities/types.ts';
import { documentIdSchema } from '#shared/ids.ts';

/** Why two entities may be one thing. */
export const sameReasons = ['same-name', 'spelling', 'short-form', 'initials', 'shared-alias'] as const;
export const sameReasonSchema = z.enum(sameReasons);
export type SameReason = z.infer<typeof sameReasonSchema>;

const asked = {
  /** Names the question, so that an answer and a later answer meet. */
  key: z.string(),
  entity: entitySchema,
  /** In the document, where the questions of one document were asked for; else in the vault. */
  mentionCount: z.int(),
  documentCount: z.int(),
  /** The newest passage that raises the question, and where it stands. */
  passage: passageSchema.extend({
    documentId: documentIdSchema,
    kind: documentKindSchema,
    title: z.string(),
    outlet: z.string().nullable(),
    /** The document's own date. */
    at: z.string(),
  }),
};

/** One question to the user, one key to answer it. Nothing is ever decided without one. */
export const reviewQuestionSchema = z.discriminatedUnion('kind', [
  /** A name nobody has decided on: accept or reject. */
  z.object({ kind: z.literal('new'), ...asked }),
  /** Perhaps the same thing as `other`: merge or keep apart. */
  z.object({ kind: z.literal('same'), ...asked, other: entitySchema, reason: sameReasonSchema }),
  /** The words may mean several things, and the text does not settle it: pick one, best guess first. */
  z.object({ kind: z.literal('ambiguous'), ...asked, answers: z.array(entitySchema).min(2) }),
]);
export type ReviewQuestion = z.infer<typeof reviewQuestionSchema>;

export const reviewQueueSchema = z.object({
  questions: z.array(reviewQuestionSchema),
  total: z.int(),
  next: z.string().nullable(),
});
export type ReviewQueue = z.infer<typeof reviewQueueSchema>;
