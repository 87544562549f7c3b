import { $insertGeneratedNodes } from '@lexical/clipboard';
import { $isCodeNode } from '@lexical/code';
import { $isListItemNode, $isListNode, type ListNode } from '@lexical/list';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getEditor,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isRootOrShadowRoot,
  $parseSerializedNode,
  type BaseSelection,
  type LexicalNode,
} from 'lexical';
import { $isAttachmentNode } from '#renderer/editor/attachment/AttachmentNode.ts';
import { $takeFootnotes } from '#renderer/editor/footnote/arriving-footnotes.ts';
import { $isFootnoteTextNode } from '#renderer/editor/footnote/FootnoteTextNode.ts';
import { $isImageNode } from '#renderer/editor/image/ImageNode.ts';
import { prepareEditorState } from '#renderer/editor/state/prepare-editor-state.ts';
import { readEditorState, rootNode } from '#shared/notes/editor-state.ts';
import type { EditorNode } from '#shared/notes/types.ts';

/** Puts blocks from outside where the selection is; what their footnotes say goes to the end of the note. */
export function $insertBlocks(blocks: readonly EditorNode[], selection: BaseSelection | null = $getSelection()): void {
  if (!selection || blocks.length === 0) return;
  if ($isRangeSelection(selection) && $findMatchingParent(selection.anchor.getNode(), $holdsOnlyWords)) {
    selection.insertRawText(readEditorState({ root: rootNode([...blocks]) }).text);
    return;
  }
  const arriving = $takeFootnotes(preparedBlocks(blocks));
  if (arriving.length === 0) return;
  const list = $listAt(selection);
  if (list && arriving.some(({ type }) => type !== 'paragraph' && type !== 'list')) {
    $insertAfterList(arriving, list, selection);
    return;
  }
  const [only, ...others] = arriving;
  const isLine = only?.type === 'paragraph' && others.length === 0;
  const stored = isLine ? (only.children ?? []) : arriving;
  // The editor's own form of a node and the saved one are the same JSON.
  const nodes = stored.map((node): LexicalNode => $parseSerializedNode(node as never));
  $insertGeneratedNodes($getEditor(), nodes, selection);
  $restOnLine();
}

/** After a block without words the caret stands between blocks, where nothing can be written: it gets a line there. */
function $restOnLine(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return;
  const around = selection.anchor.getNode();
  if (!$isElementNode(around) || !$isRootOrShadowRoot(around)) return;
  const next = around.getChildAtIndex(selection.anchor.offset);
  if ($isElementNode(next)) {
    next.selectStart();
    return;
  }
  const line = $createParagraphNode();
  around.splice(selection.anchor.offset, 0, [line]);
  line.select();
}

/** The whole list that the caret is in, of which an item can hold words alone. */
function $listAt(selection: BaseSelection): ListNode | undefined {
  if (!$isRangeSelection(selection)) return undefined;
  const list = $findMatchingParent(
    selection.anchor.getNode(),
    (node) => $isListNode(node) && !$isListItemNode(node.getParent()),
  );
  return $isListNode(list) ? list : undefined;
}

/** They pass what saved notes pass. */
function preparedBlocks(blocks: readonly EditorNode[]): EditorNode[] {
  return prepareEditorState({ root: rootNode([...blocks]) }).root.children ?? [];
}

function $insertAfterList(blocks: readonly EditorNode[], list: ListNode, selection: BaseSelection): void {
  if ($isRangeSelection(selection) && !selection.isCollapsed()) selection.removeText();
  const last = $putAfter(blocks, list);
  if ($isElementNode(last)) {
    last.selectEnd();
    return;
  }
  const line = $createParagraphNode();
  last.insertAfter(line);
  line.select();
}

/** Puts them after a block, wherever the selection is; answers the last one. */
export function $insertBlocksAfter(blocks: readonly EditorNode[], block: LexicalNode): LexicalNode {
  return $putAfter($takeFootnotes(preparedBlocks(blocks)), block);
}

function $putAfter(blocks: readonly EditorNode[], block: LexicalNode): LexicalNode {
  let last = block;
  for (const stored of blocks) {
    const node: LexicalNode = $parseSerializedNode(stored as never);
    last.insertAfter(node, false);
    last = node;
  }
  return last;
}

/** Captions, footnotes and code are words alone: blocks are taken there as what they say. */
function $holdsOnlyWords(node: LexicalNode): boolean {
  return $isCodeNode(node) || $isImageNode(node) || $isAttachmentNode(node) || $isFootnoteTextNode(node);
}
