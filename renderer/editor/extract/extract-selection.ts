import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { $createReferenceNode } from '#renderer/editor/reference/ReferenceNode.ts';
import { $storedOf } from '#renderer/editor/state/stored-state-of.ts';
import { readEditorState, rootNode } from '#shared/notes/editor-state.ts';
import type { EditorNode, EditorState } from '#shared/notes/types.ts';
import type { LinkTarget } from '#shared/targets.ts';

const longestTitle = 100;

/** What is selected as the text of a note, and a title for it; `undefined` where nothing is. */
export function selectionAsNote(editor: LexicalEditor): { title: string; state: EditorState } | undefined {
  const blocks = editor.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || selection.isCollapsed()) return [];
    return $getRoot()
      .getChildren()
      .flatMap((block) => $selectedOf(block, selection));
  });
  if (blocks.length === 0) return undefined;
  const state = { root: rootNode(blocks) };
  const [first = ''] = readEditorState(state)
    .text.split('\n')
    .filter((line) => line.trim() !== '');
  const title = first.trim().slice(0, longestTitle);
  // A heading that gave its words to the title is not said twice.
  const isHeading = blocks.length > 1 && blocks[0]?.type === 'heading' && first.trim().length <= longestTitle;
  return { title, state: isHeading ? { root: rootNode(blocks.slice(1)) } : state };
}

/** What of a node is selected: of a text the letters, of a block what is selected in it. */
function $selectedOf(node: LexicalNode, selection: RangeSelection): EditorNode[] {
  if ($isTextNode(node)) {
    if (!node.isSelected(selection)) return [];
    const [start, end] = selection.isBackward()
      ? [selection.focus, selection.anchor]
      : [selection.anchor, selection.focus];
    const text = node
      .getTextContent()
      .slice(start.key === node.getKey() ? start.offset : 0, end.key === node.getKey() ? end.offset : undefined);
    if (text === '') return [];
    // A link is one whole, whatever of its words was selected.
    return [node.isToken() ? $storedOf(node) : { ...$storedOf(node), text }];
  }
  if (!$isElementNode(node)) return node.isSelected(selection) ? [$storedOf(node)] : [];
  const children = node.getChildren().flatMap((child) => $selectedOf(child, selection));
  const isEmptyLine = node.getChildrenSize() === 0 && node.isSelected(selection);
  return children.length > 0 || isEmptyLine ? [{ ...$storedOf(node), children }] : [];
}

/** Puts a link in place of what is selected; whole blocks give way to one paragraph with it. */
export function replaceSelectionByLink(editor: LexicalEditor, target: LinkTarget, label: string): void {
  editor.update(
    () => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return;
      $leaveOutNextBlock(selection);
      const blocks = new Set(selection.getNodes().map((node) => node.getTopLevelElement()));
      const isWhole = blocks.size > 1;
      selection.removeText();
      const link = $createReferenceNode(target, label);
      const block = selection.anchor.getNode().getTopLevelElement();
      if (isWhole && $isElementNode(block) && block.getTextContent() === '') {
        block.replace($createParagraphNode().append(link));
        link.selectNext(0, 0);
      } else {
        selection.insertNodes([link]);
      }
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
}

/** Three clicks select a paragraph up to the start of the next one, of which nothing is meant. */
function $leaveOutNextBlock(selection: RangeSelection): void {
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const block = end.getNode().getTopLevelElement();
  const before = block?.getPreviousSibling();
  const isAtStart = end.offset === 0 && (block?.is(end.getNode()) || block?.getFirstDescendant()?.is(end.getNode()));
  if (!isAtStart || !$isElementNode(before) || start.getNode().getTopLevelElement()?.is(block)) return;
  const last = before.getLastDescendant();
  if ($isTextNode(last)) end.set(last.getKey(), last.getTextContentSize(), 'text');
  else end.set(before.getKey(), before.getChildrenSize(), 'element');
}
