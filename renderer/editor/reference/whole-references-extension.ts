import { $isParentRTL } from '@lexical/selection';
import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  defineExtension,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  mergeRegister,
  PASTE_COMMAND,
  type PointType,
  type RangeSelection,
} from 'lexical';
import { $isReferenceNode, type ReferenceNode } from '#renderer/editor/reference/ReferenceNode.ts';

/**
 * A link is one piece under the caret: an arrow key passes it in one step, and what is written while the caret stands
 * among its letters (an arrow up or down leads there) comes beside it. Lexical would put the words in its place.
 */
export const WholeReferencesExtension = /* @__PURE__ */ defineExtension({
  name: '@backstory/whole-references',
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(KEY_ARROW_LEFT_COMMAND, (event) => $pass(event, 'left'), COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_ARROW_RIGHT_COMMAND, (event) => $pass(event, 'right'), COMMAND_PRIORITY_HIGH),
      editor.registerCommand(CONTROLLED_TEXT_INSERTION_COMMAND, $stepOut, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $stepOut, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(INSERT_LINE_BREAK_COMMAND, $stepOut, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(PASTE_COMMAND, $stepOut, COMMAND_PRIORITY_CRITICAL),
    ),
});

function $pass(event: KeyboardEvent, side: 'left' | 'right'): boolean {
  const selection = $getSelection();
  if (event.ctrlKey || event.metaKey || event.altKey || !$isRangeSelection(selection)) return false;
  if (!event.shiftKey && !selection.isCollapsed()) return false;
  const isForward = (side === 'right') !== $isParentRTL(selection.anchor.getNode());
  const link = $linkAhead(selection.focus, isForward);
  if (!link) return false;
  event.preventDefault();
  const offset = isForward ? link.getTextContentSize() : 0;
  selection.focus.set(link.getKey(), offset, 'text');
  if (!event.shiftKey) selection.anchor.set(link.getKey(), offset, 'text');
  return true;
}

/** The link that the caret would go into, or on in, with one step. */
function $linkAhead(point: PointType, isForward: boolean): ReferenceNode | undefined {
  const { offset } = point;
  const node = point.getNode();
  if ($isElementNode(node)) {
    const child = node.getChildAtIndex(isForward ? offset : offset - 1);
    return $isReferenceNode(child) ? child : undefined;
  }
  if (offset !== (isForward ? node.getTextContentSize() : 0)) return $isReferenceNode(node) ? node : undefined;
  const sibling = isForward ? node.getNextSibling() : node.getPreviousSibling();
  return $isReferenceNode(sibling) ? sibling : undefined;
}

/** Moves the ends of the selection out of links; lets the command go on. */
function $stepOut(): false {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) $leaveLinks(selection);
  return false;
}

function $leaveLinks(selection: RangeSelection): void {
  const { anchor, focus } = selection;
  if (selection.isCollapsed()) {
    const link = $linkAround(anchor);
    if (!link) return;
    const size = link.getTextContentSize();
    const offset = anchor.offset * 2 < size ? 0 : size;
    anchor.set(link.getKey(), offset, 'text');
    focus.set(link.getKey(), offset, 'text');
    return;
  }
  const [first, last] = selection.isBackward() ? [focus, anchor] : [anchor, focus];
  const from = $linkAround(first);
  const to = $linkAround(last);
  if (from) first.set(from.getKey(), 0, 'text');
  if (to) last.set(to.getKey(), to.getTextContentSize(), 'text');
}

/** The link whose letters a point stands between. */
function $linkAround(point: PointType): ReferenceNode | undefined {
  const node = point.getNode();
  const isInside = point.offset > 0 && point.offset < node.getTextContentSize();
  return $isReferenceNode(node) && isInside ? node : undefined;
}
