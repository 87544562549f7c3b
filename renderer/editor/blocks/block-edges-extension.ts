import { $isCodeNode } from '@lexical/code';
import { $isHorizontalRuleNode } from '@lexical/extension';
import { $isTableNode } from '@lexical/table';
import {
  $createNodeSelection,
  $createParagraphNode,
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $isDecoratorNode,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  type ElementNode,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from 'lexical';
import { $isAttachmentNode } from '#renderer/editor/attachment/AttachmentNode.ts';
import { $isCalloutNode } from '#renderer/editor/callout/CalloutNode.ts';
import { $isImageNode } from '#renderer/editor/image/ImageNode.ts';

/**
 * The edges of blocks that are not lines of text. There is always a way above the first and below the last block, by
 * arrow key and by a press below the text. Backspace and Delete beside what is shown from elsewhere select it first; beside
 * a caption or a table they go there and move no words.
 */
export const BlockEdgesExtension = /* @__PURE__ */ defineExtension({
  name: '@backstory/block-edges',
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(KEY_ARROW_UP_COMMAND, (event) => $makeRoom(event, 'up'), COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_ARROW_DOWN_COMMAND, (event) => $makeRoom(event, 'down'), COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_BACKSPACE_COMMAND, (event) => $meet(event, 'before'), COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_DELETE_COMMAND, (event) => $meet(event, 'after'), COMMAND_PRIORITY_HIGH),
      editor.registerCommand(CLICK_COMMAND, (event) => $pressBelow(editor, event), COMMAND_PRIORITY_HIGH),
    ),
});

/** Blocks beside which there is no caret. */
function $isClosed(node: LexicalNode | null): boolean {
  return $isDecoratorNode(node) || $isCodeNode(node) || $isCalloutNode(node) || $isTableNode(node) || $hasCaption(node);
}

function $hasCaption(node: LexicalNode | null): node is ElementNode {
  return $isImageNode(node) || $isAttachmentNode(node);
}

function $makeRoom(event: KeyboardEvent, way: 'up' | 'down'): boolean {
  if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return false;
  const selection = $getSelection();
  const [selected] = selection?.getNodes() ?? [];
  const at = $isRangeSelection(selection) ? selection.focus.getNode() : selected;
  const block = at && $findMatchingParent(at, (node) => $isRootNode(node.getParent()));
  // A table has its own way out, which knows its cells.
  if (!at || !block || !$isClosed(block) || $isTableNode(block)) return false;
  if ((way === 'up' ? block.getPreviousSibling() : block.getNextSibling()) !== null) return false;
  if ($isRangeSelection(selection) && !$isAtEdge(block, at, way, selection.focus.offset)) return false;
  const line = $createParagraphNode();
  if (way === 'up') block.insertBefore(line, false);
  else block.insertAfter(line, false);
  // The page moves the caret: only it knows whether the last line is wrapped.
  if ($isRangeSelection(selection)) return false;
  line.select();
  event.preventDefault();
  return true;
}

/** Whether the caret is in the first or the last line of a block. */
function $isAtEdge(block: LexicalNode, at: LexicalNode, way: 'up' | 'down', offset: number): boolean {
  if ($isCodeNode(block)) {
    const next = (node: LexicalNode) => (way === 'up' ? node.getPreviousSibling() : node.getNextSibling());
    let node = $isElementNode(at) ? at.getChildAtIndex(way === 'up' ? offset - 1 : offset) : next(at);
    for (; node; node = next(node)) if (node.getType() === 'linebreak') return false;
    return true;
  }
  if (!$isCalloutNode(block)) return true;
  const line = way === 'up' ? block.getFirstChild() : block.getLastChild();
  return line !== null && (line.is(at) || line.isParentOf(at));
}

function $meet(event: KeyboardEvent, side: 'before' | 'after'): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const { anchor } = selection;
  const block = anchor.getNode().getTopLevelElement();
  if (!$isElementNode(block) || !$isRootNode(block.getParent()) || $isClosed(block)) return false;
  const edge = side === 'before' ? block.getFirstDescendant() : block.getLastDescendant();
  const end = side === 'before' ? 0 : anchor.getNode().getTextContentSize();
  const isAtEdge =
    anchor.key === block.getKey() ? block.isEmpty() : anchor.key === edge?.getKey() && anchor.offset === end;
  const other = side === 'before' ? block.getPreviousSibling() : block.getNextSibling();
  if (!isAtEdge || !other) return false;
  if ($isDecoratorNode(other) && !$isHorizontalRuleNode(other)) {
    const selected = $createNodeSelection();
    selected.add(other.getKey());
    $setSelection(selected);
  } else if ($hasCaption(other) || $isTableNode(other)) {
    if ($isParagraphNode(block) && block.isEmpty()) block.remove();
    if (side === 'before') other.selectEnd();
    else other.selectStart();
  } else return false;
  event.preventDefault();
  return true;
}

/** A press below the text, where the last block is none of text, makes a line there. */
function $pressBelow(editor: LexicalEditor, event: MouseEvent): boolean {
  const root = editor.getRootElement();
  const last = $getRoot().getLastChild();
  const dom = last && editor.getElementByKey(last.getKey());
  if (!root || event.target !== root || !dom || !$isClosed(last)) return false;
  if (event.clientY < dom.getBoundingClientRect().bottom) return false;
  const line = $createParagraphNode();
  last.insertAfter(line);
  line.select();
  return true;
}
