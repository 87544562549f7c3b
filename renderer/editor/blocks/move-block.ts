import { $isListItemNode } from '@lexical/list';
import {
  $addUpdateTag,
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  $isRootOrShadowRoot,
  HISTORY_PUSH_TAG,
  type LexicalNode,
} from 'lexical';
import { $moveItem } from '#renderer/editor/blocks/list-items.ts';

/** The block that is moved, copied or deleted at the caret: the innermost item of a list, or the block itself. */
export function $blockAtCaret(): LexicalNode | null {
  const selection = $getSelection();
  if (!selection) return null;
  const [first] = selection.getNodes();
  const node = $isRangeSelection(selection) ? selection.anchor.getNode() : first;
  return node ? $blockOf(node) : null;
}

export function $blockOf(node: LexicalNode): LexicalNode | null {
  return $findMatchingParent(node, (one) => $isListItemNode(one) || $isRootOrShadowRoot(one.getParent()));
}

/** Moves the block at the caret past its neighbor; the caret goes along. */
export function $moveBlock(direction: 'up' | 'down'): boolean {
  const block = $blockAtCaret();
  if (!block) return false;
  if ($isListItemNode(block)) {
    $addUpdateTag(HISTORY_PUSH_TAG);
    $moveItem(block, direction);
    return true;
  }
  const isUp = direction === 'up';
  const neighbor = isUp ? block.getPreviousSibling() : block.getNextSibling();
  if (!neighbor) return true;
  $addUpdateTag(HISTORY_PUSH_TAG);
  if (isUp) neighbor.insertBefore(block, false);
  else neighbor.insertAfter(block, false);
  return true;
}
