import { $isListItemNode, $isListNode } from '@lexical/list';
import { $isHeadingNode } from '@lexical/rich-text';
import {
  $addUpdateTag,
  $copyNode,
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  $isParagraphNode,
  type ElementNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import type { DropPlace } from '#renderer/editor/block-tools/drop-place.ts';
import { $itemAsList, $moveItem, $putBlockBeside, $putItemBeside } from '#renderer/editor/blocks/list-items.ts';
import { type BlockKind, setBlock } from '#renderer/editor/blocks/set-block.ts';
import { writeMarkdown } from '#renderer/editor/markdown/write-markdown.ts';
import { storedNodeOf } from '#renderer/editor/state/stored-state-of.ts';
import { showToast } from '#renderer/ui/toast.ts';
import type { EditorNode } from '#shared/notes/types.ts';

/** Moves a block, or an item of a list, beside another one. */
export function moveBlockTo(editor: LexicalEditor, key: NodeKey, place: Pick<DropPlace, 'beside' | 'side'>): void {
  editor.update(() => {
    const block = $getNodeByKey(key);
    const other = $getNodeByKey(place.beside);
    if (!block || !other || block.is(other) || block.isParentOf(other)) return;
    $addUpdateTag(HISTORY_PUSH_TAG);
    if ($isListItemNode(other)) {
      if ($isListItemNode(block)) $putItemBeside(block, other, place.side);
      else if ($isElementNode(block)) $putBlockBeside(block, other, place.side);
      return;
    }
    const moved = $isListItemNode(block) ? $itemAsList(block) : block;
    if (place.side === 'before') other.insertBefore(moved, false);
    else other.insertAfter(moved, false);
  });
}

/** Whether a block can stand among the items of a list: it is one, or a line of words. */
export function canBeItem(editor: LexicalEditor, key: NodeKey): boolean {
  return editor.getEditorState().read(() => {
    const block = $getNodeByKey(key);
    return $isListItemNode(block) || $isParagraphNode(block) || $isHeadingNode(block);
  });
}

export function moveBlockBy(editor: LexicalEditor, key: NodeKey, step: 'up' | 'down'): void {
  editor.update(() => {
    const block = $getNodeByKey(key);
    $addUpdateTag(HISTORY_PUSH_TAG);
    if ($isListItemNode(block)) {
      $moveItem(block, step);
      return;
    }
    const neighbor = step === 'up' ? block?.getPreviousSibling() : block?.getNextSibling();
    if (!block || !neighbor) return;
    if (step === 'up') neighbor.insertBefore(block);
    else neighbor.insertAfter(block);
  });
}

export function duplicateBlock(editor: LexicalEditor, key: NodeKey): void {
  editor.update(() => {
    const block = $getNodeByKey(key);
    if (!block) return;
    $addUpdateTag(HISTORY_PUSH_TAG);
    // What hangs under an item comes right after it and would go to the copy.
    if ($isListItemNode(block)) block.insertBefore($copyDeep(block));
    else block.insertAfter($copyDeep(block));
  });
}

function $copyDeep(node: LexicalNode): LexicalNode {
  const copy = $copyNode(node);
  if (!$isElementNode(node)) return copy;
  const element = copy as ElementNode; // a copy is of the same class
  element.clear();
  for (const child of node.getChildren()) element.append($copyDeep(child));
  return element;
}

export function deleteBlock(editor: LexicalEditor, key: NodeKey): void {
  editor.update(() => {
    const block = $getNodeByKey(key);
    if (!block) return;
    $addUpdateTag(HISTORY_PUSH_TAG);
    if (block.getNextSibling()) block.selectNext();
    else block.selectPrevious();
    block.remove();
    if ($getRoot().isEmpty()) $getRoot().append($createParagraphNode()).selectEnd();
  });
}

export function turnInto(editor: LexicalEditor, key: NodeKey, kind: BlockKind): void {
  editor.update(
    () => {
      const block = $getNodeByKey(key);
      if ($isElementNode(block)) block.select(0, block.getChildrenSize());
    },
    { discrete: true },
  );
  setBlock(editor, kind);
}

export function copyBlockAsMarkdown(editor: LexicalEditor, key: NodeKey): void {
  const block = editor.getEditorState().read(() => {
    const node = $getNodeByKey(key);
    const list = node?.getParent();
    if (!$isListItemNode(node) || !$isListNode(list)) return node && storedNodeOf($storedOf(node));
    return storedNodeOf({ ...$storedOf(list), children: [$storedOf(node)] });
  });
  if (block) void copyMarkdown([block]);
}

/** The whole note as Markdown. */
export function copyNoteAsMarkdown(editor: LexicalEditor): void {
  // Lexical's serialized nodes are plain JSON of the same shape.
  const { root } = editor.getEditorState().toJSON() as unknown as { root: EditorNode };
  void copyMarkdown((root.children ?? []).map(storedNodeOf));
}

async function copyMarkdown(blocks: readonly EditorNode[]): Promise<void> {
  await navigator.clipboard.writeText(writeMarkdown(blocks));
  showToast({ message: 'Copied as Markdown' });
}

function $storedOf(node: LexicalNode): EditorNode {
  const stored = node.exportJSON() as unknown as EditorNode;
  return $isElementNode(node) ? { ...stored, children: node.getChildren().map($storedOf) } : stored;
}
