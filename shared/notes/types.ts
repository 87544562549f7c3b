import { z } from 'zod';
import { claimDecisionSchema } from '#shared/entities/statements.ts';
import { mentionDecisionSchema, mentionSchema } from '#shared/entities/types.ts';
import { momentSchema, noteIdSchema, storyIdSchema } from '#shared/ids.ts';
import { spanSchema } from '#shared/spans.ts';
import { linkTargetSchema } from '#shared/targets.ts';

/**
 * A node of a saved editor state. The editor owns the meaning; here only what every node has is checked, so that a
 * node this version does not know survives.
 */
export interface EditorNode {
  type: string;
  version: number;
  children?: EditorNode[] | undefined;
  [field: string]: unknown;
}

/** One pass without recursion or copies: a long note has a hundred thousand nodes, and main checks it on every save. */
function isEditorTree(root: unknown): root is EditorNode {
  const pending = [root];
  while (pending.length > 0) {
    const node = pending.pop();
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return false;
    const { type, version, children } = node as Partial<EditorNode>;
    if (typeof type !== 'string' || typeof version !== 'number' || Number.isNaN(version)) return false;
    if (children === undefined) continue;
    if (!Array.isArray(children)) return false;
    for (const child of children) pending.push(child);
  }
  return true;
}

const editorNodeSchema = z.custom<EditorNode>(isEditorTree, { error: 'This is not a part of a text' });

export const editorStateSchema = z.object({ root: editorNodeSchema });
export type EditorState = z.infer<typeof editorStateSchema>;

/** A state as JSON, which crosses between processes at a fraction of the cost of its nodes one by one. */
export const editorStateTextSchema = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue('Not JSON');
      return z.NEVER;
    }
  })
  .pipe(editorStateSchema);

/** A link found in a note's text by `readEditorState`: where it stands and what it points at. */
export const resolvedLinkSchema = spanSchema.extend({ target: linkTargetSchema, label: z.string() });
export type ResolvedLink = z.infer<typeof resolvedLinkSchema>;

/** Names a window while it is open, so that what is unsaved in several does not get mixed up. */
export const windowKeySchema = z.string().regex(/^[0-9a-z]{8,32}$/);

/** A note with words that never reached the vault. */
export const unsavedNoteSchema = z.object({ id: noteIdSchema, title: z.string(), keptAt: momentSchema });
export type UnsavedNote = z.infer<typeof unsavedNoteSchema>;

/** The kinds of notes that are made from a template without choosing one. */
export const templateKindSchema = z.enum(['daily', 'clip']);
export type TemplateKind = z.infer<typeof templateKindSchema>;

/** A day of the user's calendar, as 2026-11-29. */
export const daySchema = z.iso.date();

/** `notes/<id>.json`. `links` is worked out from `state` on every save. */
export const noteRecordSchema = z.looseObject({
  id: noteIdSchema,
  title: z.string().max(500),
  aliases: z.array(z.string()).default([]),
  tags: z.array(z.string()).default([]),
  stories: z.array(storyIdSchema).default([]),
  state: editorStateSchema,
  links: z.array(resolvedLinkSchema),
  decisions: z.array(mentionDecisionSchema).default([]),
  claimDecisions: z.array(claimDecisionSchema).default([]),
  isArchived: z.boolean().default(false),
  /** A template is no note of its own: it is what notes are made of. */
  isTemplate: z.boolean().default(false),
  /** What it is the template for by itself; at most one template for each. */
  templateFor: templateKindSchema.nullable().default(null),
  /** The day whose daily note it is. */
  day: daySchema.nullable().default(null),
  /** In the trash: the note it was merged into, where links to it lead from then on. */
  mergedInto: noteIdSchema.optional(),
  createdAt: momentSchema,
  updatedAt: momentSchema,
});
export type NoteRecord = z.infer<typeof noteRecordSchema>;

/** A template in a list to choose from. */
export const templateRowSchema = z.object({
  id: noteIdSchema,
  title: z.string(),
  templateFor: templateKindSchema.nullable(),
});
export type TemplateRow = z.infer<typeof templateRowSchema>;

/** A note as the editor loads it. */
export const noteSchema = z.object({
  id: noteIdSchema,
  title: z.string(),
  aliases: z.array(z.string()),
  tags: z.array(z.string()),
  stories: z.array(z.object({ id: storyIdSchema, name: z.string() })),
  state: editorStateSchema,
  mentions: z.array(mentionSchema),
  /** The revision they were found in; null while recognition has not come to the note. */
  mentionsRevision: z.string().nullable(),
  isTemplate: z.boolean(),
  templateFor: templateKindSchema.nullable(),
  day: daySchema.nullable(),
  /** Names what was loaded; a save says which one it started from. */
  revision: z.string(),
  createdAt: momentSchema,
  updatedAt: momentSchema,
});
export type Note = z.infer<typeof noteSchema>;

/** A note that was just made, and where in its text to go on writing. */
export const madeNoteSchema = z.object({ note: noteSchema, cursor: z.int().nullable() });
export type MadeNote = z.infer<typeof madeNoteSchema>;
