import {
  $addUpdateTag,
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  $getRoot,
  $getSelection,
  $insertNodes,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_HIGH,
  createCommand,
  defineExtension,
  HISTORY_PUSH_TAG,
  type LexicalCommand,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from 'lexical';
import { $createFootnoteNode, $isFootnoteNode, FootnoteNode } from '#renderer/editor/footnote/FootnoteNode.ts';
import {
  $createFootnoteTextNode,
  $isFootnoteTextNode,
  FootnoteTextNode,
} from '#renderer/editor/footnote/FootnoteTextNode.ts';
import { registerFootnoteNumbers } from '#renderer/editor/footnote/number-footnotes.ts';

/** Puts a mark at the caret and goes to the line for what it says. */
export const INSERT_FOOTNOTE_COMMAND: LexicalCommand<void> = createCommand('INSERT_FOOTNOTE_COMMAND');

/** Marks in the text, what they say at its end, and the way there and back. */
export const FootnoteExtension = /* @__PURE__ */ defineExtension({
  name: '@backstory/footnote',
  nodes: () => [FootnoteNode, FootnoteTextNode],
  register: (editor) =>
    mergeRegister(
      registerFootnoteNumbers(editor),
      editor.registerCommand(INSERT_FOOTNOTE_COMMAND, $insertFootnote, COMMAND_PRIORITY_EDITOR),
      editor.registerCommand(CLICK_COMMAND, (event) => $followClicked(editor, event), COMMAND_PRIORITY_HIGH),
    ),
});

function $insertFootnote(): boolean {
  const label = $freeLabel();
  $addUpdateTag(HISTORY_PUSH_TAG);
  $insertNodes([$createFootnoteNode(label)]);
  $textOf(label).selectEnd();
  return true;
}

/** The line of a footnote; made at the end of the note where there is none. */
export function $textOf(label: string): FootnoteTextNode {
  const found = $textsInNote().find((text) => text.getLabel() === label);
  if (found) return found;
  const made = $createFootnoteTextNode(label);
  $getRoot().append(made);
  return made;
}

/** Goes from a mark to its line or from a line to its mark, as Mod+Enter does; false when the caret is at neither. */
export function $followFootnote(editor: LexicalEditor): boolean {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) {
    const [only] = selection.getNodes();
    return $isFootnoteNode(only) && $goToText(editor, only);
  }
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const node = selection.anchor.getNode();
  const text = $findMatchingParent(node, $isFootnoteTextNode);
  if (text) return $goToMark(editor, text);
  const { offset } = selection.anchor;
  const beside = $isElementNode(node)
    ? [node.getChildAtIndex(offset - 1), node.getChildAtIndex(offset)]
    : [
        offset === 0 ? node.getPreviousSibling() : null,
        offset === node.getTextContentSize() ? node.getNextSibling() : null,
      ];
  const mark = beside.find($isFootnoteNode);
  return $isFootnoteNode(mark) && $goToText(editor, mark);
}

function $followClicked(editor: LexicalEditor, event: MouseEvent): boolean {
  if (event.button !== 0 || !(event.target instanceof HTMLElement)) return false;
  const node = $getNearestNodeFromDOMNode(event.target);
  if ($isFootnoteNode(node)) return $goToText(editor, node);
  const isBack = event.target.closest('[data-back]') !== null;
  return isBack && $isFootnoteTextNode(node) && $goToMark(editor, node);
}

function $goToText(editor: LexicalEditor, mark: FootnoteNode): boolean {
  const text = $textOf(mark.getLabel());
  text.selectEnd();
  showAfterUpdate(editor, text);
  return true;
}

function $goToMark(editor: LexicalEditor, text: FootnoteTextNode): boolean {
  const dom = editor
    .getRootElement()
    ?.querySelector(`[role="doc-noteref"][data-label="${CSS.escape(text.getLabel())}"]`);
  const mark = dom && $getNearestNodeFromDOMNode(dom);
  if (!$isFootnoteNode(mark)) return false;
  mark.selectNext(0, 0);
  showAfterUpdate(editor, mark);
  return true;
}

function showAfterUpdate(editor: LexicalEditor, node: LexicalNode): void {
  const key = node.getKey();
  editor.update(() => {}, {
    onUpdate: () => {
      editor.getElementByKey(key)?.scrollIntoView({ block: 'center' });
      editor.focus();
    },
  });
}

function $textsInNote(): FootnoteTextNode[] {
  return $getRoot().getChildren().filter($isFootnoteTextNode);
}

/** The next number that no footnote is called by; labels keep apart what numbers on screen do not. */
function $freeLabel(): string {
  const taken = new Set($textsInNote().map((text) => text.getLabel()));
  let number = taken.size + 1;
  while (taken.has(String(number))) number += 1;
  return String(number);
}
