import { COMMAND_PRIORITY_CRITICAL, defineExtension, KEY_DOWN_COMMAND, type LexicalEditor } from 'lexical';

/**
 * Buttons and boxes that stand in the text have their own keys: Enter presses them and arrows scroll them. Lexical would
 * write where the caret was last. Esc goes back there; undo and redo are of the note wherever the focus is.
 */
export const KeysOfPartsExtension = /* @__PURE__ */ defineExtension({
  name: '@backstory/keys-of-parts',
  register: (editor) =>
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        if (!isInPart(editor, event.target) || isUndo(event)) return false;
        if (event.key === 'Escape' && !event.defaultPrevented) {
          event.preventDefault();
          // Lexical takes itself for focused while something in it is.
          editor.getRootElement()?.focus({ preventScroll: true });
        }
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
});

function isInPart(editor: LexicalEditor, target: EventTarget | null): boolean {
  const root = editor.getRootElement();
  if (!root || target === root || !(target instanceof Element) || !root.contains(target)) return false;
  const part = target.closest('button, select, input, textarea, [contenteditable="false"]');
  return part !== null && part !== root && root.contains(part);
}

function isUndo({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && ['z', 'y'].includes(key.toLowerCase());
}
