import { $createTextNode, $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';

/** Opens the link menu for the selected words, which become the query: `[[words`. */
export function linkSelection(editor: LexicalEditor): void {
  editor.update(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    const words = selection.getTextContent().replace(/[[\]|\n]/g, ' ');
    const node = $createTextNode(`[[${words.trim()}`);
    selection.insertNodes([node]);
    node.selectEnd();
  });
  editor.focus();
}
