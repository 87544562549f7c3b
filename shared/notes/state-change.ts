import { z } from 'zod';
import { type EditorNode, type EditorState, editorStateSchema } from '#shared/notes/types.ts';

/** What a text has become since another: the blocks between those at its start and its end that stayed as they were. */
export const stateChangeSchema = z.object({
  /** How many blocks stayed at the start, and at the end. */
  kept: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
  /** How many blocks the text had before, so that a change never lands on another text. */
  of: z.int().nonnegative(),
  blocks: z.array(editorStateSchema.shape.root),
});
export type StateChange = z.infer<typeof stateChangeSchema>;

/**
 * The change from one state to the next, told by which blocks are the same objects: a key in a long note then costs one
 * block and not the note. `undefined` where nothing is shared, or more than blocks has changed.
 */
export function stateChange(before: EditorState, after: EditorState): StateChange | undefined {
  const { children: old = [], ...oldRoot } = before.root;
  const { children: now = [], ...root } = after.root;
  if (JSON.stringify(oldRoot) !== JSON.stringify(root)) return undefined;
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < most - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  if (start + end === 0) return undefined;
  return { kept: [start, end], of: old.length, blocks: now.slice(start, now.length - end) };
}

/** The state after a change; `undefined` when the change is not one of this state. */
export function applyStateChange(before: EditorState, { kept, of, blocks }: StateChange): EditorState | undefined {
  const old: EditorNode[] = before.root.children ?? [];
  const [start, end] = kept;
  if (old.length !== of || start + end > of) return undefined;
  return {
    root: { ...before.root, children: [...old.slice(0, start), ...blocks, ...old.slice(of - end)] },
  };
}
