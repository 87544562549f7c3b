import { $isCodeNode, type CodeNode } from '@lexical/code';
import {
  $addUpdateTag,
  $createTabNode,
  $findMatchingParent,
  $getSelection,
  $isLineBreakNode,
  $isRangeSelection,
  $isTabNode,
  $isTextNode,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  HISTORY_PUSH_TAG,
  INDENT_CONTENT_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalNode,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
  type PointType,
} from 'lexical';

/**
 * Tab in code: a tab at the caret, and every selected line further in; with Shift further out. Lexical's own counts on
 * nodes of its coloring, and ours colors without any.
 */
export const CodeIndentExtension = /* @__PURE__ */ defineExtension({
  name: '@backstory/code-indent',
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(
        KEY_TAB_COMMAND,
        (event) => {
          const isDone = event.shiftKey ? $moveLines('out') : $insertTab() || $moveLines('in');
          if (isDone) event.preventDefault();
          return isDone;
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(INDENT_CONTENT_COMMAND, () => $moveLines('in'), COMMAND_PRIORITY_LOW),
      editor.registerCommand(OUTDENT_CONTENT_COMMAND, () => $moveLines('out'), COMMAND_PRIORITY_LOW),
    ),
});

function $insertTab(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !$codeOf(selection.anchor)?.is($codeOf(selection.focus))) return false;
  if ($lineOf(selection.anchor) !== $lineOf(selection.focus)) return false;
  selection.insertNodes([$createTabNode()]);
  return true;
}

function $moveLines(way: 'in' | 'out'): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const code = $codeOf(selection.anchor);
  if (!code?.is($codeOf(selection.focus))) return false;
  const [from = 0, to = 0] = [$lineOf(selection.anchor), $lineOf(selection.focus)].sort((a, b) => a - b);
  $addUpdateTag(HISTORY_PUSH_TAG);
  // Read first: what is put in or taken away moves what comes after.
  const lines = $linesOf(code).slice(from, to + 1);
  for (const [first] of lines) {
    if (way === 'out') $outdent(first);
    else first?.insertBefore($createTabNode());
  }
  return true;
}

function $outdent(first: LexicalNode | undefined): void {
  if ($isTabNode(first)) {
    first.remove();
    return;
  }
  if (!$isTextNode(first)) return;
  const lead = /^(\t| {1,4})/.exec(first.getTextContent())?.[0].length ?? 0;
  if (lead === 0) return;
  const selection = $getSelection();
  const points = $isRangeSelection(selection) ? [selection.anchor, selection.focus] : [];
  const here = points.filter(({ key }) => key === first.getKey());
  const offsets = here.map(({ offset }) => Math.max(0, offset - lead));
  first.setTextContent(first.getTextContent().slice(lead));
  here.forEach((point, index) => {
    point.set(first.getKey(), offsets[index] ?? 0, 'text');
  });
}

function $codeOf(point: PointType): CodeNode | null {
  return $findMatchingParent(point.getNode(), $isCodeNode);
}

/** The nodes of every line, without what breaks them. */
function $linesOf(code: CodeNode): LexicalNode[][] {
  const lines: LexicalNode[][] = [[]];
  for (const child of code.getChildren()) {
    if ($isLineBreakNode(child)) lines.push([]);
    else lines.at(-1)?.push(child);
  }
  return lines;
}

function $lineOf(point: PointType): number {
  const node = point.getNode();
  const before = $isCodeNode(node) ? node.getChildren().slice(0, point.offset) : node.getPreviousSiblings();
  return before.filter($isLineBreakNode).length;
}
