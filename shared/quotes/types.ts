import { z } from 'zod';
import { anchorSchema, placeSchema } from '#shared/highlights/types.ts';
import { clipIdSchema, momentSchema, sha256Schema } from '#shared/ids.ts';

/** What is needed of a quote to look for it in its clip. */
export const quotedPassageSchema = anchorSchema.omit({ end: true }).extend({ clip: clipIdSchema, hash: sha256Schema });
export type QuotedPassage = z.infer<typeof quotedPassageSchema>;

/**
 * What became of a quote's words: `same` they stand in the newest version word for word, `changed` they do not any more,
 * `gone` the clip is not in the vault, `altered` they are not what was taken: someone wrote in the note's file.
 */
export const checkedQuoteSchema = z.object({
  state: z.enum(['same', 'changed', 'gone', 'altered']),
  /** The newest version; null with a clip that is gone. */
  newest: z.int().nullable(),
  /** Of changed words: when the version was captured that still has them. */
  takenAt: momentSchema.nullable(),
  /** Where it stands in the newest version, or what comes nearest to it there. */
  place: placeSchema.nullable(),
});
export type CheckedQuote = z.infer<typeof checkedQuoteSchema>;
