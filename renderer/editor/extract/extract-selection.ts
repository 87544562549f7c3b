import {
  $createParagraphNode,
  $createRangeSelection,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $nodesOfType,
  $setSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from 'lexical';
import { $insertBlock } from '#renderer/editor/blocks/insert-block.ts';
import { $createEmbedNode } from '#renderer/editor/embed/EmbedNode.ts';
import { $textsOfMarks } from '#renderer/editor/footnote/arriving-footnotes.ts';
import { $isFootnoteNode, FootnoteNode } from '#renderer/editor/footnote/FootnoteNode.ts';
import { $isFootnoteTextNode } from '#renderer/editor/footnote/FootnoteTextNode.ts';
import { $createReferenceNode } from '#renderer/editor/reference/ReferenceNode.ts';
import { $storedOf } from '#renderer/editor/state/stored-state-of.ts';
import { readEditorState, rootNode } from '#shared/notes/editor-state.ts';
import { blockIdOf } from '#shared/notes/note-parts.ts';
import type { NotePart } from '#shared/notes/retarget-links.ts';
import type { EditorNode, EditorState } from '#shared/notes/types.ts';
import type { LinkTarget } from '#shared/targets.ts';

const longestTitle = 100;

/** What is selected, as a note, and where it was selected. */
export interface SelectedNote {
  readonly title: string;
  readonly state: EditorState;
  /** The heading that gave the title, and with that became the note as a whole. */
  readonly whole: NotePart;
  readonly from: Selected;
}

interface Selected {
  readonly anchor: Point;
  readonly focus: Point;
  readonly words: string;
}

type Point = Pick<PointType, 'key' | 'offset' | 'type'>;

/** What is selected as the text of a note, and a title for it; `undefined` where nothing is. */
export function selectionAsNote(editor: LexicalEditor): SelectedNote | undefined {
  return editor.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || selection.isCollapsed()) return undefined;
    const selected = $getRoot()
      .getChildren()
      .flatMap((block) => $selectedOf(block, selection));
    if (selected.length === 0) return undefined;
    const blocks = [...selected, ...$textsOfMarks(selected)];
    const state = { root: rootNode(blocks) };
    const [first = ''] = readEditorState(state)
      .text.split('\n')
      .filter((line) => line.trim() !== '');
    const title = first.trim().slice(0, longestTitle);
    // A heading that gave its words to the title is not said twice.
    const [head] = blocks;
    const isHeading = blocks.length > 1 && head?.type === 'heading' && first.trim().length <= longestTitle;
    const block = head && blockIdOf(head);
    return {
      title,
      state: isHeading ? { root: rootNode(blocks.slice(1)) } : state,
      whole: isHeading ? { heading: title, ...(block !== undefined && { block }) } : {},
      from: {
        anchor: pointOf(selection.anchor),
        focus: pointOf(selection.focus),
        words: selection.getTextContent(),
      },
    };
  });
}

function pointOf({ key, offset, type }: PointType): Point {
  return { key, offset, type };
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

/**
 * Puts a link in place of what was selected, whole blocks giving way to one paragraph with it, or shows the note there.
 * Answers `false`, and changes nothing, when that is something else by now.
 */
export function replaceSelected(
  editor: LexicalEditor,
  from: Selected,
  target: Extract<LinkTarget, { kind: 'note' }>,
  label: string,
  as: 'link' | 'embed',
): boolean {
  let isReplaced = false;
  editor.update(
    () => {
      const selection = $selectAgain(from);
      if (!selection) return;
      isReplaced = true;
      $leaveOutNextBlock(selection);
      const blocks = new Set(selection.getNodes().map((node) => node.getTopLevelElement()));
      const isWhole = blocks.size > 1;
      const marks = selection.getNodes().filter($isFootnoteNode);
      selection.removeText();
      $removeTextsWithoutMark(new Set(marks.map((mark) => mark.getLabel())));
      if (as === 'embed') {
        $insertBlock($createEmbedNode(target, label));
        return;
      }
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
  return isReplaced;
}

function $selectAgain({ anchor, focus, words }: Selected): RangeSelection | undefined {
  const before = $getSelection();
  const isThere = [anchor, focus].every(({ key, offset }) => {
    const node = $getNodeByKey(key);
    const size = $isTextNode(node) ? node.getTextContentSize() : $isElementNode(node) ? node.getChildrenSize() : -1;
    return offset <= size;
  });
  if (!isThere) return undefined;
  const selection = $createRangeSelection();
  selection.anchor.set(anchor.key, anchor.offset, anchor.type);
  selection.focus.set(focus.key, focus.offset, focus.type);
  $setSelection(selection);
  if (selection.getTextContent() === words) return selection;
  $setSelection(before?.clone() ?? null);
  return undefined;
}

/** What a footnote says goes with the last of its marks. */
function $removeTextsWithoutMark(labels: ReadonlySet<string>): void {
  if (labels.size === 0) return;
  const left = new Set($nodesOfType(FootnoteNode).map((mark) => mark.getLabel()));
  for (const block of $getRoot().getChildren()) {
    if ($isFootnoteTextNode(block) && labels.has(block.getLabel()) && !left.has(block.getLabel())) block.remove();
  }
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
