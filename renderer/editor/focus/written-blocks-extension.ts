import { $getSelection, $isRangeSelection, defineExtension } from 'lexical';

/** So many of the blocks that were written in last are always laid out. */
const mostLaidOut = 40;

/**
 * Lays out the blocks that are written in, wherever they stand. What is off screen is left out of the layout, and a new
 * block counts as that until the page has been drawn again: with no place for the caret in it the browser names another,
 * and what one types on while the window is busy would go to the start of the block.
 */
export const WrittenBlocksExtension = /* @__PURE__ */ defineExtension({
  name: '@backstory/written-blocks',
  register: (editor) => {
    const laidOut: HTMLElement[] = [];
    return editor.registerUpdateListener(({ editorState }) => {
      const block = editorState.read($blockOfCaret);
      const element = block === undefined ? null : editor.getElementByKey(block);
      if (!element || element === laidOut.at(-1)) return;
      element.dataset.written = '';
      const before = laidOut.indexOf(element);
      if (before !== -1) laidOut.splice(before, 1);
      laidOut.push(element);
      if (laidOut.length > mostLaidOut) delete laidOut.shift()?.dataset.written;
    });
  },
});

/** The outermost one: `getTopLevelElement` ends at the cell of a table. */
function $blockOfCaret(): string | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return undefined;
  const node = selection.focus.getNode();
  return [node, ...node.getParents()].at(-2)?.getKey();
}
