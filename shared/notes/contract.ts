import { oc } from '@orpc/contract';
import { z } from 'zod';
import { sourceSchema } from '#shared/citations/types.ts';
import { fails } from '#shared/fail.ts';
import { clipIdSchema, noteIdSchema, storyIdSchema } from '#shared/ids.ts';
import { stateChangeSchema } from '#shared/notes/state-change.ts';
import {
  daySchema,
  editorStateSchema,
  editorStateTextSchema,
  madeNoteSchema,
  noteSchema,
  templateKindSchema,
  templateRowSchema,
  unsavedNoteSchema,
  windowKeySchema,
} from '#shared/notes/types.ts';

const fillingSchema = z.object({
  template: noteIdSchema,
  title: z.string().max(500).optional(),
  story: storyIdSchema.optional(),
  clip: clipIdSchema.optional(),
  selection: z.string().max(1_000_000).optional(),
});

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
  /** The note as it is now, without its text where that is still the one of `revision`: a long one is not sent again. */
  refresh: oc
    .input(z.object({ id: noteIdSchema, revision: z.string() }))
    .output(z.union([noteSchema, noteSchema.omit({ state: true })]))
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'DAMAGED')),
  /**
   * Saves title and text. Acknowledged only when it is durable on disk. A changed title is carried into every link whose
   * label still equals the old one. CONFLICT when the file is not the `revision` that was loaded: nothing is overwritten,
   * and the window merges the two. Of a long text only what has changed since `revision` may be given.
   */
  save: oc
    .input(
      z.object({
        id: noteIdSchema,
        revision: z.string(),
        title: z.string().max(500),
        state: z.union([editorStateSchema, editorStateTextSchema, stateChangeSchema]),
      }),
    )
    .output(z.object({ revision: z.string(), updatedAt: z.string() }))
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'CONFLICT', 'NOT_SAVED', 'DAMAGED')),
  /**
   * Gives a block an id that lasts, so that links can point at it; one that has an id keeps it. `path` is where it is,
   * `text` what it says there: MOVED_ON when it says something else by now.
   */
  anchor: oc
    .input(z.object({ id: noteIdSchema, path: z.array(z.int().nonnegative()).min(1).max(60), text: z.string() }))
    .output(z.object({ block: z.string() }))
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'MOVED_ON', 'NOT_SAVED', 'DAMAGED')),
  /** Puts blocks at the end of a note that nobody has open, so that no words meet others on the way. */
  append: oc
    .input(z.object({ id: noteIdSchema, blocks: editorStateSchema.shape.root.array().min(1).max(100) }))
    .output(z.object({ revision: z.string() }))
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'NOT_SAVED', 'DAMAGED')),
  /** Sets tags and aliases, which are not part of the text. */
  update: oc
    .input(
      z.object({
        id: noteIdSchema,
        tags: z.array(z.string().max(100)).optional(),
        aliases: z.array(z.string().max(300)).optional(),
        isTemplate: z.boolean().optional(),
        /** Makes it a template too; the template that was for this before stays one. */
        templateFor: templateKindSchema.nullable().optional(),
      }),
    )
    .output(noteSchema)
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'NOT_SAVED', 'DAMAGED')),
  /** Keeps a version that could not be merged as a note of its own, named as that. */
  keepCopy: oc
    .input(z.object({ of: noteIdSchema, title: z.string().max(500), state: editorStateSchema }))
    .output(noteSchema)
    .errors(fails('NO_VAULT', 'NOT_SAVED')),

  /**
   * Keeps what is unsaved in a window on disk, outside the vault, until it is saved: the text, its JSON, or what has
   * changed since `revision`. Nothing is kept of a change whose `revision` is not on disk any more: give the text then.
   */
  keepInJournal: oc
    .input(
      z.object({
        id: noteIdSchema,
        window: windowKeySchema,
        revision: z.string().max(100),
        title: z.string().max(500),
        state: z.union([editorStateSchema, z.string(), stateChangeSchema]),
      }),
    )
    .output(z.object({ isKept: z.boolean() }))
    .errors(fails('NO_VAULT', 'NOT_SAVED')),
  clearFromJournal: oc
    .input(z.object({ id: noteIdSchema, window: windowKeySchema }))
    .output(z.object({}))
    .errors(fails('NO_VAULT')),
  /** Notes with words that were typed before the app or another window ended, and never reached the vault. */
  unsaved: oc
    .input(z.object({ window: windowKeySchema }))
    .output(z.array(unsavedNoteSchema))
    .errors(fails('NO_VAULT')),
  /** Merges them into the note; `copyId` is where what could not be merged is kept. */
  recover: oc
    .input(z.object({ id: noteIdSchema, window: windowKeySchema }))
    .output(z.object({ copyId: noteIdSchema.nullable() }))
    .errors(fails('NO_VAULT', 'NOT_SAVED', 'CONFLICT', 'DAMAGED', 'NOT_FOUND')),
  /** Forgets them; the note stays as it is saved. */
  dropUnsaved: oc
    .input(z.object({ id: noteIdSchema, window: windowKeySchema }))
    .output(z.object({}))
    .errors(fails('NO_VAULT')),

  templates: oc.output(z.array(templateRowSchema)).errors(fails('NO_VAULT')),
  /** A new template, to begin with; with `for`, it is the one for that kind of note from now on. */
  makeTemplate: oc
    .input(z.object({ for: templateKindSchema.nullable() }))
    .output(noteSchema)
    .errors(fails('NO_VAULT', 'NOT_SAVED')),
  /** A new note by a template. */
  fromTemplate: oc
    .input(fillingSchema)
    .output(madeNoteSchema)
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'NOT_SAVED', 'DAMAGED')),
  /** A template's text with its variables replaced, to be put into a note; `cursorMark` stands where the caret goes. */
  fillTemplate: oc
    .input(fillingSchema)
    .output(z.object({ state: editorStateSchema }))
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'DAMAGED')),
  /** A new note about a clip, by the template for such notes where there is one. */
  aboutClip: oc
    .input(z.object({ clip: clipIdSchema }))
    .output(madeNoteSchema)
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'NOT_SAVED', 'DAMAGED')),

  /** The note of a day, today's without one; made when it is first asked for. */
  daily: oc
    .input(z.object({ day: daySchema.optional() }))
    .output(madeNoteSchema)
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'NOT_SAVED', 'DAMAGED')),
  /** The nearest days that have a note. */
  daysAround: oc
    .input(z.object({ day: daySchema }))
    .output(z.object({ previous: daySchema.nullable(), next: daySchema.nullable() }))
    .errors(fails('NO_VAULT')),
  /** Puts words at the end of today's note, under "Captured". */
  capture: oc
    .input(z.object({ text: z.string().min(1).max(1_000_000) }))
    .output(z.object({ id: noteIdSchema }))
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'NOT_SAVED', 'DAMAGED')),

  /** Puts one note at the end of another; links follow, and it goes to the trash. */
  merge: oc
    .input(z.object({ id: noteIdSchema, into: noteIdSchema }))
    .output(z.object({ operation: z.string() }))
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'SAME_THING', 'NOT_SAVED', 'DAMAGED')),
  /** Makes a note of the section under a heading, counted from 0; links to it follow. */
  split: oc
    .input(z.object({ id: noteIdSchema, heading: z.int().nonnegative(), title: z.string() }))
    .output(z.object({ operation: z.string(), id: noteIdSchema }))
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'MOVED_ON', 'NOT_SAVED', 'DAMAGED')),
  /** Leads links to parts of `from` that are in `to` by now there; those to `whole`, its heading once, to all of it. */
  follow: oc
    .input(
      z.object({
        from: noteIdSchema,
        to: noteIdSchema,
        whole: z.object({ heading: z.string().optional(), block: z.string().optional() }),
      }),
    )
    .output(z.object({}))
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'NOT_SAVED', 'CONFLICT', 'DAMAGED')),
  /** Takes a merge or a split back, keeping what was written since. */
  takeBack: oc
    .input(z.object({ operation: z.string() }))
    .output(z.object({}))
    .errors(fails('NO_VAULT', 'CHANGED_SINCE', 'NOT_FOUND', 'NOT_SAVED', 'CONFLICT', 'DAMAGED')),

  /** What is known of clips as sources to cite; those that are gone are left out. */
  sources: oc
    .input(z.object({ clips: z.array(clipIdSchema).max(2000) }))
    .output(z.array(sourceSchema))
    .errors(fails('NO_VAULT')),
};
