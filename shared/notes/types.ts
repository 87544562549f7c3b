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

const editorNodeSchema: z.ZodType<EditorNode> = z.lazy(() =>
  z.looseObject({ type: z.string(), version: z.number(), children: z.array(editorNodeSchema).optional() }),
);

export const editorStateSchema = z.object({ root: editorNodeSchema });
export type EditorState = z.infer<typeof editorStateSchema>;

/** A link found in a note's text by `readEditorState`: where it stands and what it points at. */
export const resolvedLinkSchema = spanSchema.extend({ target: linkTargetSchema, label: z.string() });
export type ResolvedLink = z.infer<typeof resolvedLinkSchema>;

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
  createdAt: momentSchema,
  updatedAt: momentSchema,
});
export type NoteRecord = z.infer<typeof noteRecordSchema>;

/** A note as the editor loads it. */
export const noteSchema = z.object({
  id: noteIdSchema,
  title: z.string(),
  aliases: z.array(z.string()),
  tags: z.array(z.string()),
  stories: z.array(z.object({ id: storyIdSchema, name: z.string() })),
  state: editorStateSchema,
  mentions: z.array(mentionSchema),
  /** Names what was loaded; a save says which one it started from. */
  revision: z.string(),
  createdAt: momentSchema,
  updatedAt: momentSchema,
});
export type Note = z.infer<typeof noteSchema>;
