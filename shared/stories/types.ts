import { z } from 'zod';
import { documentRowSchema } from '#shared/documents/types.ts';
import { claimGroupSchema, claimPredicateSchema } from '#shared/entities/statements.ts';
import { entitySchema } from '#shared/entities/types.ts';
import { clipIdSchema, documentIdSchema, entityIdSchema, momentSchema, storyIdSchema } from '#shared/ids.ts';

/** Something the user wants to find out. */
export const openQuestionSchema = z.object({
  id: z.string().min(1).max(64),
  text: z.string().min(1).max(500),
  isDone: z.boolean(),
});
export type OpenQuestion = z.infer<typeof openQuestionSchema>;

/** A question that is there is changed, another one is added, at its place where that is told; the others stay. */
export const questionChangesSchema = z.object({
  put: z
    .array(openQuestionSchema.extend({ at: z.int().nonnegative().optional() }))
    .max(500)
    .default([]),
  remove: z.array(z.string()).max(500).default([]),
});
export type QuestionChanges = z.input<typeof questionChangesSchema>;

/** `stories/<id>.json`. Which documents belong to it is kept with the documents, which entities do is kept here. */
export const storyRecordSchema = z.looseObject({
  id: storyIdSchema,
  name: z.string().min(1).max(300),
  description: z.string().default(''),
  isArchived: z.boolean().default(false),
  questions: z.array(openQuestionSchema).max(500).default([]),
  /** What the user put in it by hand, whether or not a document names it; each by its id of then, whatever was merged since. */
  entities: z.array(entityIdSchema).default([]),
  /** Clips that were suggested for it and refused; they are never suggested for it again, and teach what it is not about. */
  refused: z.array(clipIdSchema).default([]),
  /** The story that took this one in, and what was filed here until then. It is shown no more and can be taken back. */
  mergedInto: storyIdSchema.nullable().default(null),
  mergedDocuments: z.array(documentIdSchema).default([]),
  /** Those of them that were filed in the other story, too. */
  mergedShared: z.array(documentIdSchema).default([]),
  createdAt: momentSchema,
  updatedAt: momentSchema,
});
export type StoryRecord = z.infer<typeof storyRecordSchema>;

/** Without anything new for so many days a story is quiet. */
export const quietAfterDays = 30;

export const storyRowSchema = z.object({
  id: storyIdSchema,
  name: z.string(),
  clipCount: z.int(),
  noteCount: z.int(),
  /** Clips that came since the user last looked at its page. */
  newCount: z.int(),
  lastActive: momentSchema.nullable(),
  isQuiet: z.boolean(),
  isArchived: z.boolean(),
});
export type StoryRow = z.infer<typeof storyRowSchema>;

/** One report of a story: the clip that was published first, and the others that carry the same copy. */
export const storyReportSchema = z.object({
  document: documentRowSchema,
  copies: z.array(documentRowSchema),
});
export type StoryReport = z.infer<typeof storyReportSchema>;

/** An entity's part in a story. */
export const storyEntitySchema = z.object({
  entity: entitySchema,
  /** Mentions in the story's documents. */
  count: z.int(),
  documentCount: z.int(),
  /** Whether the user put it in the story. */
  isMember: z.boolean(),
  /** How often it is said to have said something. */
  quoteCount: z.int(),
  /** What it did or may do, as the claims tell it, the most told first. */
  deeds: z.array(z.object({ predicate: claimPredicateSchema, object: z.string().nullable() })),
});
export type StoryEntity = z.infer<typeof storyEntitySchema>;

/** A number that a matter's newest report gives otherwise than the reports the user has seen. */
export const changedNumberSchema = z.object({ key: z.string(), before: z.string(), now: z.string() });

export const sinceLookedSchema = z.object({
  /** `null` when the user never looked. */
  at: momentSchema.nullable(),
  documents: z.array(documentRowSchema),
  /** Keys of claims that were first reported since. */
  claims: z.array(z.string()),
  numbers: z.array(changedNumberSchema),
});

export const storyPageSchema = z.object({
  id: storyIdSchema,
  name: z.string(),
  description: z.string(),
  isArchived: z.boolean(),
  isQuiet: z.boolean(),
  lastActive: momentSchema.nullable(),
  questions: z.array(openQuestionSchema),
  /** How many documents there are; `documents` has the newest thousand. */
  clipCount: z.int(),
  noteCount: z.int(),
  outletCount: z.int(),
  highlightCount: z.int(),
  documents: z.array(documentRowSchema),
  reports: z.array(storyReportSchema),
  /** Notes filed here, and notes that link to the story. */
  notes: z.array(documentRowSchema),
  /** What the user put here, then what its documents name most. */
  entities: z.array(storyEntitySchema),
  entityCount: z.int(),
  /** What its newest documents claim, the matter with the newest report first; `stories.claims` has all of it. */
  claims: z.array(claimGroupSchema),
  sinceLooked: sinceLookedSchema,
  /** Stories that share entities, most first. */
  related: z.array(z.object({ id: storyIdSchema, name: z.string(), sharedCount: z.int() })),
  /** Stories it took in, which can be taken out again. */
  merged: z.array(z.object({ id: storyIdSchema, name: z.string() })),
});
export type StoryPage = z.infer<typeof storyPageSchema>;

/** A page of what all of a story's documents claim. */
export const storyClaimsSchema = z.object({ groups: z.array(claimGroupSchema), total: z.int() });
export type StoryClaims = z.infer<typeof storyClaimsSchema>;

/** Where a clip may belong, and why: "shares Altman, Stoke Space and 3 rare terms". */
export const filingSuggestionSchema = z.object({
  story: z.object({ id: storyIdSchema, name: z.string() }),
  /** Higher is better; only the order means something. */
  score: z.number(),
  /** A copy of a report that the story has. */
  isCopy: z.boolean(),
  entities: z.array(entitySchema),
  /** Words that few documents have, as they are written here. */
  terms: z.array(z.string()),
});
export type FilingSuggestion = z.infer<typeof filingSuggestionSchema>;

/** Clips that tell of one thing and are in no story yet. */
export const storyProposalSchema = z.object({
  /** The same as long as its clips are. */
  key: z.string(),
  name: z.string(),
  documents: z.array(documentRowSchema),
  entities: z.array(entitySchema),
  terms: z.array(z.string()),
});
export type StoryProposal = z.infer<typeof storyProposalSchema>;
