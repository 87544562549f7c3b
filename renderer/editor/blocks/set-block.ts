import { $createCodeNode } from '@lexical/code';
import { INSERT_HORIZONTAL_RULE_COMMAND } from '@lexical/extension';
import {
  $isListItemNode,
  INSERT_CHECK_LIST_COMMAND,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  REMOVE_LIST_COMMAND,
} from '@lexical/list';
import { $createHeadingNode, $createQuoteNode, $isHeadingNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  type LexicalEditor,
} from 'lexical';

export const blockKinds = [
  'text',
  'heading-1',
  'heading-2',
  'heading-3',
  'bullets',
  'numbers',
  'checks',
  'quote',
  'code',
  'divider',
] as const;
export type BlockKind = (typeof blockKinds)[number];

/** Turns the blocks of the selection into another kind; a heading of the same level turns back into text. */
export function setBlock(editor: LexicalEditor, kind: BlockKind): void {
  switch (kind) {
    case 'bullets':
      editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined);
      return;
    case 'numbers':
      editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined);
      return;
    case 'checks':
      editor.dispatchCommand(INSERT_CHECK_LIST_COMMAND, undefined);
      return;
    case 'divider':
      editor.dispatchCommand(INSERT_HORIZONTAL_RULE_COMMAND, undefined);
      return;
    default:
      editor.update(() => $setTextBlock(editor, kind));
  }
}

function $setTextBlock(editor: LexicalEditor, kind: 'text' | 'quote' | 'code' | `heading-${1 | 2 | 3}`): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  if ($findMatchingParent(selection.anchor.getNode(), $isListItemNode)) {
    editor.dispatchCommand(REMOVE_LIST_COMMAND, undefined);
  }
  if (kind === 'text') $setBlocksType(selection, () => $createParagraphNode());
  else if (kind === 'quote') $setBlocksType(selection, () => $createQuoteNode());
  else if (kind === 'code') $setBlocksType(selection, () => $createCodeNode());
  else {
    const tag = headingTags[kind];
    const now = $findMatchingParent(selection.anchor.getNode(), $isHeadingNode);
    $setBlocksType(selection, () => (now?.getTag() === tag ? $createParagraphNode() : $createHeadingNode(tag)));
  }
}

const headingTags = { 'heading-1': 'h1', 'heading-2': 'h2', 'heading-3': 'h3' } as const;
