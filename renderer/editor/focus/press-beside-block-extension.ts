import { $getSelection, $isNodeSelection, $setSelection, defineExtension } from 'lexical';

/**
 * After a block was selected as one piece, a press in words puts the caret there. By itself Lexical only lets go of the
 * block: the caret that the browser has set is taken away with it, and the press is lost.
 */
export const PressBesideBlockExtension = /* @__PURE__ */ defineExtension({
  name: '@backstory/press-beside-block',
  register: (editor) => {
    const letGo = ({ target }: MouseEvent) => {
      // What is pressed in a block is the block's own.
      if (!(target instanceof Element) || target.closest('[data-lexical-decorator]')) return;
      if (!editor.read(() => $isNodeSelection($getSelection()))) return;
      editor.update(() => $setSelection(null), { discrete: true });
    };
    return editor.registerRootListener((root, previous) => {
      previous?.removeEventListener('mousedown', letGo);
      root?.addEventListener('mousedown', letGo);
    });
  },
});
