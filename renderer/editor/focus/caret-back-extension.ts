import { $getSelection, $setSelection, COMMAND_PRIORITY_LOW, defineExtension, FOCUS_COMMAND } from 'lexical';

/**
 * A dialog over the note gives the focus back, but not the selection, which the browser has moved elsewhere. The caret
 * goes back to where it was.
 */
export const CaretBackExtension = /* @__PURE__ */ defineExtension({
  name: '@backstory/caret-back',
  register: (editor) =>
    editor.registerCommand(
      FOCUS_COMMAND,
      () => {
        const root = editor.getRootElement();
        const shown = window.getSelection();
        const kept = $getSelection();
        if (kept && root && !root.contains(shown?.anchorNode ?? null)) $setSelection(kept.clone());
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
});
