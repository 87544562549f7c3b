import { $createCodeNode } from '@lexical/code';
import { INSERT_HORIZONTAL_RULE_COMMAND } from '@lexical/extension';
import {
  $isListItemNode,
  INSERT_CHECK_LIST_COMMAND,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
} from '@lexical/list';
import { $createHeadingNode, $createQuoteNode, $isHeadingNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  $isRootNode,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { $isHolder } from '#renderer/editor/blocks/list-items.ts';
import { $createCalloutNode, $isCalloutNode } from '#renderer/editor/callout/CalloutNode.ts';
import { CHOOSE_CLIP_PICTURE_COMMAND, CHOOSE_FILES_COMMAND } from '#renderer/editor/files/files-commands.ts';
import { INSERT_FOOTNOTE_COMMAND } from '#renderer/editor/footnote/footnote-extension.ts';
import { $createMathNode } from '#renderer/editor/math/MathNode.ts';
import { MAKE_TABLE_COMMAND } from '#renderer/editor/table/note-table-extension.ts';
import { mathLanguage } from '#shared/notes/nodes.ts';

export const blockKinds = [
  'text',
  'heading-1',
  'heading-2',
  'heading-3',
  'bullets',
  'numbers',
  'checks',
  'quote',
  'callout',
  'code',
  'math-block',
  'table',
  'picture',
  'clip-picture',
  'file',
  'footnote',
  'math',
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
    case 'callout':
      editor.update($wrapInCallout);
      return;
    case 'table':
      editor.dispatchCommand(MAKE_TABLE_COMMAND, { rows: 3, columns: 3 });
      return;
    case 'picture':
      editor.dispatchCommand(CHOOSE_FILES_COMMAND, 'pictures');
      return;
    case 'clip-picture':
      editor.dispatchCommand(CHOOSE_CLIP_PICTURE_COMMAND, undefined);
      return;
    case 'file':
      editor.dispatchCommand(CHOOSE_FILES_COMMAND, 'files');
      return;
    case 'footnote':
      editor.dispatchCommand(INSERT_FOOTNOTE_COMMAND, undefined);
      return;
    case 'math':
      editor.update($makeMath);
      return;
    case 'divider':
      editor.dispatchCommand(INSERT_HORIZONTAL_RULE_COMMAND, undefined);
      return;
    default:
      editor.update(() => $setTextBlock(kind));
  }
}

type TextKind = 'text' | 'quote' | 'code' | 'math-block' | `heading-${1 | 2 | 3}`;

function $setTextBlock(kind: TextKind): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  $leaveLists(selection);
  if (kind === 'text') $setBlocksType(selection, () => $createParagraphNode());
  else if (kind === 'quote') $setBlocksType(selection, () => $createQuoteNode());
  else if (kind === 'code') $setBlocksType(selection, () => $createCodeNode());
  else if (kind === 'math-block') $setBlocksType(selection, () => $createCodeNode(mathLanguage));
  else {
    const tag = headingTags[kind];
    const now = $findMatchingParent(selection.anchor.getNode(), $isHeadingNode);
    $setBlocksType(selection, () => (now?.getTag() === tag ? $createParagraphNode() : $createHeadingNode(tag)));
  }
}

/** Takes the selected items out of their lists; the others stay in them. */
function $leaveLists(selection: RangeSelection): void {
  const items = selection.getNodes().flatMap((node) => $findMatchingParent(node, $isListItemNode) ?? []);
  for (const item of new Set(items)) {
    if ($isHolder(item)) continue;
    item.setIndent(0);
    item.replace($createParagraphNode(), true);
  }
}

/** Puts a frame around the blocks of the selection; inside one already, takes it away. */
function $wrapInCallout(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const inside = $findMatchingParent(selection.anchor.getNode(), $isCalloutNode);
  if (inside) {
    for (const child of inside.getChildren()) inside.insertBefore(child);
    inside.remove();
    return;
  }
  const blocks = new Set(selection.getNodes().flatMap((node) => $topBlockOf(node) ?? []));
  const [first] = blocks;
  if (!first) return;
  const callout = $createCalloutNode('note');
  first.insertBefore(callout);
  callout.append(...blocks);
}

/** The child of the note itself that a node stands in. */
function $topBlockOf(node: LexicalNode): LexicalNode | null {
  return $findMatchingParent(node, (parent) => $isRootNode(parent.getParent()));
}

/** The selected words as maths; without any, the place for some. */
function $makeMath(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const words = selection.getTextContent().replace(/\s+/g, ' ').trim();
  if (words === '') selection.insertText('$');
  else selection.insertNodes([$createMathNode(words)]);
}

const headingTags = { 'heading-1': 'h1', 'heading-2': 'h2', 'heading-3': 'h3' } as const;
