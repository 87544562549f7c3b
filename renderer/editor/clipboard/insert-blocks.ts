import { $insertGeneratedNodes } from '@lexical/clipboard';
import { $isCodeNode } from '@lexical/code';
import {
  $findMatchingParent,
  $getEditor,
  $getSelection,
  $isRangeSelection,
  $parseSerializedNode,
  type BaseSelection,
  type LexicalNode,
} from 'lexical';
import { $isAttachmentNode } from '#renderer/editor/attachment/AttachmentNode.ts';
import { $isFootnoteTextNode } from '#renderer/editor/footnote/FootnoteTextNode.ts';
import { $isImageNode } from '#renderer/editor/image/ImageNode.ts';
import { prepareEditorState } from '#renderer/editor/state/prepare-editor-state.ts';
import { readEditorState, rootNode } from '#shared/notes/editor-state.ts';
import type { EditorNode } from '#shared/notes/types.ts';

/** Puts blocks from outside where the selection is. They pass what saved notes pass, wherever they come from. */
export function $insertBlocks(blocks: readonly EditorNode[], selection: BaseSelection | null = $getSelection()): void {
  if (!selection || blocks.length === 0) return;
  if ($isRangeSelection(selection) && $findMatchingParent(selection.anchor.getNode(), $holdsOnlyWords)) {
    selection.insertRawText(readEditorState({ root: rootNode([...blocks]) }).text);
    return;
  }
  const { root } = prepareEditorState({ root: rootNode([...blocks]) });
  const [only, ...others] = root.children ?? [];
  const isLine = only?.type === 'paragraph' && others.length === 0;
  const stored = isLine ? (only.children ?? []) : (root.children ?? []);
  // The editor's own form of a node and the saved one are the same JSON.
  const nodes = stored.map((node): LexicalNode => $parseSerializedNode(node as never));
  $insertGeneratedNodes($getEditor(), nodes, selection);
}

/** Puts them after a block, wherever the selection is. */
export function $insertBlocksAfter(blocks: readonly EditorNode[], block: LexicalNode): void {
  const { root } = prepareEditorState({ root: rootNode([...blocks]) });
  let last = block;
  for (const stored of root.children ?? []) {
    const node: LexicalNode = $parseSerializedNode(stored as never);
    last.insertAfter(node, false);
    last = node;
  }
}

/** Captions, footnotes and code are words alone: blocks are taken there as what they say. */
function $holdsOnlyWords(node: LexicalNode): boolean {
  return $isCodeNode(node) || $isImageNode(node) || $isAttachmentNode(node) || $isFootnoteTextNode(node);
}
