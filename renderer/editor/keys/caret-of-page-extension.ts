import {
  $createRangeSelectionFromDom,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_CRITICAL,
  defineExtension,
  getDOMSelection,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
} from 'lexical';

/**
 * Before a key does something, the caret is where the page shows it. The browser moves it first and tells of it later:
 * while the window is busy, the next key comes before the telling, and would act on where the caret was. Keys that write
 * need none of this, for Lexical asks the page itself then.
 */
export const CaretOfPageExtension = /* @__PURE__ */ defineExtension({
  name: '@backstory/caret-of-page',
  register: (editor) =>
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        const isWriting = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
        if (!isWriting && !event.isComposing) $takeCaretOfPage(editor);
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
});

function $takeCaretOfPage(editor: LexicalEditor): void {
  const known = $getSelection();
  // What is selected as a whole, a picture or cells of a table, the page cannot show as a selection.
  if (known !== null && !$isRangeSelection(known)) return;
  const root = editor.getRootElement();
  if (!root || root.ownerDocument.activeElement !== root) return;
  const shown = $createRangeSelectionFromDom(getDOMSelection(root.ownerDocument.defaultView), editor);
  if (!shown || (known?.anchor.is(shown.anchor) && known.focus.is(shown.focus))) return;
  $setSelection(shown);
}
