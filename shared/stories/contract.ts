import { oc } from '@orpc/contract';
import { z } from 'zod';
import { fails } from '#shared/fail.ts';
import { clipIdSchema, documentIdSchema, entityIdSchema, storyIdSchema } from '#shared/ids.ts';
import {
  filingSuggestionSchema,
  openQuestionSchema,
  questionChangesSchema,
  storyClaimsSchema,
  storyPageSchema,
  storyProposalSchema,
  storyRowSchema,
} from '#shared/stories/types.ts';

const writeFailures = fails('NO_VAULT', 'NOT_FOUND', 'NOT_SAVED', 'DAMAGED', 'BAD_NAME');
const documentIdsSchema = z.array(documentIdSchema).min(1).max(5000);

export const storiesContract = {
  /** Most recently active first; archived ones only when asked for, merged ones never. */
  list: oc
    .input(z.object({ archived: z.boolean().default(false) }).optional())
    .output(z.array(storyRowSchema))
    .errors(fails('NO_VAULT')),
  /** One that was merged answers with the page of the story that took it in. */
  page: oc
    .input(z.object({ id: storyIdSchema }))
    .output(storyPageSchema)
    .errors(fails('NO_VAULT', 'NOT_FOUND')),
  /** All that its documents claim, a page at a time: the matter with the newest report first. */
  claims: oc
    .input(
      z.object({
        id: storyIdSchema,
        offset: z.int().nonnegative().default(0),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(storyClaimsSchema)
    .errors(fails('NO_VAULT', 'NOT_FOUND')),
  /** Notes when the user looked at its page; what came later is "since you last looked". */
  look: oc
    .input(z.object({ id: storyIdSchema }))
    .output(z.object({}))
    .errors(fails('NO_VAULT', 'NOT_SAVED')),
  create: oc
    .input(z.object({ name: z.string().max(300) }))
    .output(storyPageSchema)
    .errors(writeFailures),
  /** A new name is carried into every link whose label is the old one. */
  update: oc
    .input(
      z.object({
        id: storyIdSchema,
        name: z.string().max(300).optional(),
        description: z.string().max(20_000).optional(),
        isArchived: z.boolean().optional(),
        questions: z.array(openQuestionSchema).max(500).optional(),
        /** Single questions, whatever the others are by now. */
        changedQuestions: questionChangesSchema.optional(),
      }),
    )
    .output(storyPageSchema)
    .errors(writeFailures),
  /** Files documents in a story, or takes them out of it. */
  file: oc
    .input(
      z.object({
        documentIds: documentIdsSchema,
        add: storyIdSchema.optional(),
        remove: storyIdSchema.optional(),
      }),
    )
    .output(z.object({}))
    .errors(writeFailures),
  /** Puts an entity in a story whether or not a document names it; `isIn` false takes it out. Undone by `entities.undo`. */
  fileEntity: oc
    .input(z.object({ id: storyIdSchema, entityId: entityIdSchema, isIn: z.boolean().default(true) }))
    .output(z.object({ operation: z.string() }))
    .errors(writeFailures),
  /** Files all documents of one story in another and shows it no more. Taken back with `unmerge`, now or years later. */
  merge: oc
    .input(z.object({ from: storyIdSchema, into: storyIdSchema }))
    .output(storyPageSchema)
    .errors(writeFailures),
  unmerge: oc
    .input(z.object({ id: storyIdSchema }))
    .output(storyPageSchema)
    .errors(writeFailures),
  /** Moves some documents of a story to a new one; merging the new one back is the undo. */
  split: oc
    .input(z.object({ id: storyIdSchema, name: z.string().max(300), documentIds: documentIdsSchema }))
    .output(storyPageSchema)
    .errors(writeFailures),
  /** Where a clip may belong, best first; none where nothing speaks for it. */
  suggestFiling: oc
    .input(z.object({ id: clipIdSchema, limit: z.int().min(1).max(10).default(3) }))
    .output(z.array(filingSuggestionSchema))
    .errors(fails('NO_VAULT', 'NOT_FOUND')),
  /** The clip is not suggested for that story again; `isRefused` false takes it back. */
  refuse: oc
    .input(z.object({ id: storyIdSchema, clipId: clipIdSchema, isRefused: z.boolean().default(true) }))
    .output(z.object({}))
    .errors(writeFailures),
  /** New stories that recent clips may be. */
  proposals: oc.output(z.array(storyProposalSchema)).errors(fails('NO_VAULT')),
  /** A proposal is not made again unless two further clips join it; `isRefused` false takes it back. */
  refuseProposal: oc
    .input(z.object({ documentIds: documentIdsSchema, isRefused: z.boolean().default(true) }))
    .output(z.object({}))
    .errors(fails('NO_VAULT', 'NOT_SAVED')),
};
