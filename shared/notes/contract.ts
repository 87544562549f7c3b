import { oc } from '@orpc/contract';
import { z } from 'zod';
import { fails } from '#shared/fail.ts';
import { noteIdSchema, storyIdSchema } from '#shared/ids.ts';
import { editorStateSchema, noteSchema } from '#shared/notes/types.ts';

export const notesContract = {
  create: oc
    .input(
      z.object({
        title: z.string().max(500).default(''),
        stories: z.array(storyIdSchema).default([]),
        state: editorStateSchema.optional(),
      }),
    )
    .output(noteSchema)
    .errors(fails('NO_VAULT', 'NOT_SAVED')),
  get: oc
    .input(z.object({ id: noteIdSchema }))
    .output(noteSchema)
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'DAMAGED')),
  /**
   * Saves title and text. Acknowledged only when it is durable on disk. A changed title is carried into every link whose
   * label still equals the old one. When the file is not the `revision` that was loaded, what is given here is kept as a
   * new note (`copyId`) and CONFLICT is answered: nothing is overwritten, nothing is lost.
   */
  save: oc
    .input(z.object({ id: noteIdSchema, revision: z.string(), title: z.string().max(500), state: editorStateSchema }))
    .output(z.object({ revision: z.string(), updatedAt: z.string() }))
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'CONFLICT', 'NOT_SAVED', 'DAMAGED')),
  /** Sets tags and aliases, which are not part of the text. */
  update: oc
    .input(
      z.object({
        id: noteIdSchema,
        tags: z.array(z.string().max(100)).optional(),
        aliases: z.array(z.string().max(300)).optional(),
      }),
    )
    .output(noteSchema)
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'NOT_SAVED', 'DAMAGED')),
};
