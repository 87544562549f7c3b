import { z } from 'zod';
import { clipIdSchema, momentSchema } from '#shared/ids.ts';

/** A version of a clip; the newest unless one is named. */
export const versionRefSchema = z.object({ id: clipIdSchema, version: z.int().positive().optional() });
export type VersionRef = z.infer<typeof versionRefSchema>;

/** A sentence where it stands in its text. */
const placedSentenceSchema = z.object({ start: z.int(), text: z.string() });

/** Words of a changed sentence that both have, or only one. */
const pieceSchema = z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() });

/** What a change is about, as far as its words show it. */
export const changeAboutSchema = z.enum(['headline', 'number', 'correction']);

export const sentenceChangeSchema = z.object({
  kind: z.enum(['same', 'added', 'removed', 'changed']),
  before: placedSentenceSchema.nullable(),
  after: placedSentenceSchema.nullable(),
  /** For a changed sentence, word by word; otherwise empty. */
  pieces: z.array(pieceSchema),
  about: z.array(changeAboutSchema),
  /** Whether it opens a paragraph. */
  startsParagraph: z.boolean(),
});
export type SentenceChange = z.infer<typeof sentenceChangeSchema>;

/** How one text became another, in reading order. */
export const comparisonSchema = z.object({
  /** The two headlines; the same words when it did not change. */
  titles: z.object({ before: z.string(), after: z.string() }),
  sentences: z.array(sentenceChangeSchema),
  /** The share of the words of the shorter text that both have, 0 to 1. */
  sameShare: z.number(),
  counts: z.object({
    added: z.int(),
    removed: z.int(),
    changed: z.int(),
    /** Paragraphs that are gone as a whole. */
    paragraphsGone: z.int(),
    numbers: z.int(),
    corrections: z.int(),
  }),
});
export type Comparison = z.infer<typeof comparisonSchema>;

/** Another clip with the same copy. */
export const copySchema = z.object({
  id: clipIdSchema,
  title: z.string(),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  clippedAt: momentSchema,
  /** The share of the shorter text that both have, 0 to 1. */
  share: z.number(),
  /** Sentences that no other clip of the report has, first ones first. */
  adds: z.array(z.string()),
});
export type Copy = z.infer<typeof copySchema>;

/** The clips of one report besides the one that was asked about, most alike first; `adds` is what that one adds. */
export const copiesSchema = z.object({ copies: z.array(copySchema), adds: z.array(z.string()) });
export type Copies = z.infer<typeof copiesSchema>;
