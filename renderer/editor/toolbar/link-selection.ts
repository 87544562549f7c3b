import {
  $addUpdateTag,
  $createTextNode,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from 'lexical';
import type { PlacedTrigger } from '#renderer/editor/menu/use-trigger.ts';

/** The words that a link was last asked for. */
const askedFor = new WeakMap<LexicalEditor, string>();

/** Opens the link menu for the selected words, which become the query: `[[words`. */
export function linkSelection(editor: LexicalEditor): void {
  editor.update(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    const words = selection
      .getTextContent()
      .replace(/[[\]|\n]/g, ' ')
      .trim();
    $addUpdateTag(HISTORY_PUSH_TAG);
    const node = $createTextNode(`[[${words}`);
    selection.insertNodes([node]);
    node.selectEnd();
    askedFor.set(editor, words);
  });
  editor.focus();
}

/** The menu was closed without a choice: words that were only selected are as they were; what was typed stays. */
export function unlinkSelection(editor: LexicalEditor, { nodeKey, start, end }: PlacedTrigger): void {
  const words = askedFor.get(editor);
  askedFor.delete(editor);
  if (words === undefined) return;
  editor.update(
    () => {
      const node = $getNodeByKey(nodeKey);
      if (!$isTextNode(node) || node.getTextContent().slice(start, end) !== `[[${words}`) return;
      $addUpdateTag(HISTORY_PUSH_TAG);
      node.spliceText(start, end - start, words);
      node.select(start, start + words.length);
    },
    { discrete: true },
  );
}
