import {
  $addUpdateTag,
  $copyNode,
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  type ElementNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { type BlockKind, setBlock } from '#renderer/editor/blocks/set-block.ts';
import { writeMarkdown } from '#renderer/editor/markdown/write-markdown.ts';
import { storedNodeOf } from '#renderer/editor/state/stored-state-of.ts';
import { showToast } from '#renderer/ui/toast.ts';
import type { EditorNode } from '#shared/notes/types.ts';

/** Moves a block before another, or to the end of the note. */
export function moveBlockTo(editor: LexicalEditor, key: NodeKey, before: NodeKey | undefined): void {
  editor.update(() => {
    const block = $getNodeByKey(key);
    if (!block || key === before) return;
    $addUpdateTag(HISTORY_PUSH_TAG);
    const target = before === undefined ? null : $getNodeByKey(before);
    if (target) target.insertBefore(block);
    else $getRoot().append(block);
  });
}

export function moveBlockBy(editor: LexicalEditor, key: NodeKey, step: 'up' | 'down'): void {
  editor.update(() => {
    const block = $getNodeByKey(key);
    const neighbor = step === 'up' ? block?.getPreviousSibling() : block?.getNextSibling();
    if (!block || !neighbor) return;
    $addUpdateTag(HISTORY_PUSH_TAG);
    if (step === 'up') neighbor.insertBefore(block);
    else neighbor.insertAfter(block);
  });
}

export function duplicateBlock(editor: LexicalEditor, key: NodeKey): void {
  editor.update(() => {
    const block = $getNodeByKey(key);
    $addUpdateTag(HISTORY_PUSH_TAG);
    block?.insertAfter($copyDeep(block));
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
    return node && storedNodeOf($storedOf(node));
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
