import { type StateChange, stateChange } from '#shared/notes/state-change.ts';
import type { EditorNode, EditorState } from '#shared/notes/types.ts';

const texts = new WeakMap<EditorNode, string>();

/** From about ten thousand words on. */
const longText = 200_000;
/** From here on the blocks that did not change are not sent again. */
export const manyBlocks = 50;

/**
 * As it is sent to main: of a long state what has changed since one that main has, else all of it as one text. Copying it
 * node by node would hold up the key that is pressed.
 */
export function sendable(state: EditorState, since?: EditorState): EditorState | string | StateChange {
  const change = since && stateChange(since, state);
  if (change && change.of > manyBlocks) return change;
  return sendableWhole(state);
}

export function sendableWhole(state: EditorState): EditorState | string {
  const text = textOfState(state);
  return text.length > longText ? text : state;
}

/** A state as JSON; the text of a block that was written before is used again. */
export function textOfState({ root }: EditorState): string {
  const { children = [], ...fields } = root;
  const head = JSON.stringify({ ...fields, children: [] });
  // The list is the last field, so its end is known.
  return `{"root":${head.slice(0, -2)}${children.map(textOfBlock).join(',')}]}}`;
}

function textOfBlock(block: EditorNode): string {
  const known = texts.get(block);
  if (known !== undefined) return known;
  const text = JSON.stringify(block);
  texts.set(block, text);
  return text;
}
