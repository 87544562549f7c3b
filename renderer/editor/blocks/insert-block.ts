import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  type LexicalNode,
  type ParagraphNode,
} from 'lexical';

/** Puts a block after the one of the caret (or of `at`), in its place where it is empty, with a line below to write on. */
export function $insertBlock(node: LexicalNode, at: LexicalNode | null = $nodeAtCaret()): void {
  const block = at && !$isRootNode(at) ? at.getTopLevelElement() : $getRoot().getLastChild();
  if (!block) $getRoot().append(node);
  else if ($isEmptyParagraph(block)) block.replace(node);
  else block.insertAfter(node);
  const next = node.getNextSibling();
  if ($isEmptyParagraph(next)) {
    next.select();
    return;
  }
  const below = $createParagraphNode();
  node.insertAfter(below);
  below.select();
}

function $nodeAtCaret(): LexicalNode | null {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? selection.focus.getNode() : (selection?.getNodes()[0] ?? null);
}

function $isEmptyParagraph(node: LexicalNode | null): node is ParagraphNode {
  return $isParagraphNode(node) && node.getTextContentSize() === 0;
}
