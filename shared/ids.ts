import { z } from 'zod';

/** Ids are lower-case ULIDs: 26 characters, the only thing about a record that ever becomes part of a path. */
const ulidPattern = /^[0-7][0-9a-hjkmnp-tv-z]{25}$/;

export const noteIdSchema = z.string().regex(ulidPattern).brand<'NoteId'>();
export const clipIdSchema = z.string().regex(ulidPattern).brand<'ClipId'>();
export const entityIdSchema = z.string().regex(ulidPattern).brand<'EntityId'>();
export const storyIdSchema = z.string().regex(ulidPattern).brand<'StoryId'>();
export const savedSearchIdSchema = z.string().regex(ulidPattern).brand<'SavedSearchId'>();
export const vaultIdSchema = z.string().regex(ulidPattern).brand<'VaultId'>();

export type NoteId = z.infer<typeof noteIdSchema>;
export type ClipId = z.infer<typeof clipIdSchema>;
export type EntityId = z.infer<typeof entityIdSchema>;
export type StoryId = z.infer<typeof storyIdSchema>;
export type SavedSearchId = z.infer<typeof savedSearchIdSchema>;
export type VaultId = z.infer<typeof vaultIdSchema>;

/** A document is a note or a clip. */
export type DocumentId = NoteId | ClipId;

export const documentIdSchema = z
  .string()
  .regex(ulidPattern)
  .transform((id) => id as DocumentId);

/** SHA-256 of bytes, in lower-case hexadecimal. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** A moment: ISO 8601 in UTC with milliseconds, as `Date.toISOString` writes it. */
export const momentSchema = z.iso.datetime();
