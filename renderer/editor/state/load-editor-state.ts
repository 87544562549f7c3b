import type { LexicalEditor, EditorState as LexicalState } from 'lexical';
import { $restoreCaret, keptCaretOf } from '#renderer/editor/state/keep-caret.ts';
import { prepareEditorState } from '#renderer/editor/state/prepare-editor-state.ts';
import type { EditorState } from '#shared/notes/types.ts';

/** Marks an update that comes from the vault, not from the writer: there is nothing to save. */
export const loadedTag = 'loaded';

export function parseEditorState(editor: LexicalEditor, state: EditorState): LexicalState {
  return editor.parseEditorState(JSON.stringify(prepareEditorState(state)));
}

/** Shows another state of the note, with the caret where it was as far as that place still exists. */
export function showEditorState(editor: LexicalEditor, state: EditorState): void {
  const caret = editor.getRootElement()?.contains(document.activeElement) ? keptCaretOf(editor) : undefined;
  editor.setEditorState(parseEditorState(editor, state), { tag: loadedTag });
  if (caret) editor.update(() => $restoreCaret(caret), { tag: loadedTag });
}
