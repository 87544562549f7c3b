import { $isCodeNode } from '@lexical/code';
import { $isListItemNode } from '@lexical/list';
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  COMMAND_PRIORITY_NORMAL,
  defineExtension,
  FORMAT_TEXT_COMMAND,
  INDENT_CONTENT_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
} from 'lexical';
import { BLOCK_MENU_COMMAND } from '#renderer/editor/block-tools/block-menu-command.ts';
import { $moveBlock } from '#renderer/editor/blocks/move-block.ts';
import { setBlock } from '#renderer/editor/blocks/set-block.ts';
import { $foldAtCaret } from '#renderer/editor/fold/fold-extension.ts';
import { $followFootnote } from '#renderer/editor/footnote/footnote-extension.ts';
import { type EditorKey, editorKeyOf } from '#renderer/editor/keys/editor-key-of.ts';
import { FOLLOW_KNOWN_NAME_COMMAND, NAME_AT_CARET_COMMAND } from '#renderer/editor/known-names/known-name-command.ts';
import { $followAtCaret } from '#renderer/editor/reference/reference-extension.ts';
import { $actOnTable, $tablePlace } from '#renderer/editor/table/table-commands.ts';
import { EDIT_LINK_COMMAND } from '#renderer/editor/toolbar/edit-link-command.ts';

/**
 * The writing keys. They run before Lexical's own, which would underline on Mod+U and break the line on Mod+Enter.
 * Tab indents; after Esc it leaves the editor.
 */
export const EditorKeysExtension = /* @__PURE__ */ defineExtension({
  name: '@backstory/editor-keys',
  config: { isMac: false },
  register: (editor, config) => {
    let isLeaving = false;
    return mergeRegister(
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          if (event.isComposing) return false;
          if (event.key === 'Escape') isLeaving = true;
          else if (event.key !== 'Tab' && event.key !== 'Shift') isLeaving = false;
          const key = editorKeyOf(event, config.isMac);
          if (!key || !$run(editor, key)) return false;
          event.preventDefault();
          return true;
        },
        COMMAND_PRIORITY_NORMAL,
      ),
      // Lexical would take the focus away, and the next letters would be keys of the app.
      editor.registerCommand(KEY_ESCAPE_COMMAND, () => true, COMMAND_PRIORITY_LOW),
      editor.registerCommand(
        KEY_TAB_COMMAND,
        (event) => {
          if (isLeaving) return true;
          const selection = $getSelection();
          const node = $isRangeSelection(selection) ? selection.anchor.getNode() : null;
          if (node && $findMatchingParent(node, $isCodeNode)) return false;
          if ($tablePlace()) return false;
          // In plain text a tab would be lost in Markdown; the key must not leave the text by accident either.
          event.preventDefault();
          if (!node || !$findMatchingParent(node, $isListItemNode)) return true;
          return editor.dispatchCommand(event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND, undefined);
        },
        COMMAND_PRIORITY_HIGH,
      ),
    );
  },
});

function $run(editor: LexicalEditor, key: EditorKey): boolean {
  switch (key) {
    case 'bold':
    case 'italic':
    case 'strikethrough':
    case 'code':
      return editor.dispatchCommand(FORMAT_TEXT_COMMAND, key);
    case 'web-link':
      return editor.dispatchCommand(EDIT_LINK_COMMAND, undefined);
    case 'underline':
      return true;
    case 'follow':
      return (
        $followFootnote(editor) ||
        $followAtCaret(editor) ||
        editor.dispatchCommand(FOLLOW_KNOWN_NAME_COMMAND, undefined) ||
        $tick() ||
        $foldAtCaret(editor) ||
        editor.dispatchCommand(NAME_AT_CARET_COMMAND, undefined) ||
        true
      );
    case 'mark':
      return editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'highlight');
    case 'block-menu':
      return editor.dispatchCommand(BLOCK_MENU_COMMAND, undefined);
    case 'move-up':
    case 'move-down':
      if ($tablePlace()) return $actOnTable(key === 'move-up' ? 'row-up' : 'row-down');
      return $moveBlock(key === 'move-up' ? 'up' : 'down');
    case 'move-left':
    case 'move-right':
      return $actOnTable(key === 'move-left' ? 'column-left' : 'column-right');
    default:
      setBlock(editor, key);
      return true;
  }
}

/** Ticks the box of the check list item at the caret. */
function $tick(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const listItem = $findMatchingParent(selection.anchor.getNode(), $isListItemNode);
  if (listItem?.getChecked() === undefined) return false;
  listItem.toggleChecked();
  return true;
}
