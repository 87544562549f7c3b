import type { CollectionShape } from '#main/vault/collection.ts';
import { type ClipRecord, clipRecordSchema } from '#shared/clips/types.ts';
import { type NoteRecord, noteRecordSchema } from '#shared/notes/types.ts';

/** Where the records of documents lie, and what they are. */
export const noteShape: CollectionShape<NoteRecord> = { kind: 'note', folder: 'notes', schema: noteRecordSchema };
export const clipShape: CollectionShape<ClipRecord> = {
  kind: 'clip',
  folder: 'clips',
  schema: clipRecordSchema,
  fileInFolder: 'clip.json',
};
