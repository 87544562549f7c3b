import type { LexicalEditor, EditorState as LexicalState } from 'lexical';
import { prepareEditorState } from '#renderer/editor/state/prepare-editor-state.ts';
import type { EditorState } from '#shared/notes/types.ts';

/** Marks an update that comes from the vault, not from the writer: there is nothing to save. */
export const loadedTag = 'loaded';

export function parseEditorState(editor: LexicalEditor, state: EditorState): LexicalState {
  return editor.parseEditorState(JSON.stringify(prepareEditorState(state)));
}
