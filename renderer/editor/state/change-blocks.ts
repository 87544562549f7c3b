import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $parseSerializedNode,
  $setSelection,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  type LexicalNode,
  type Point,
  type SerializedLexicalNode,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import { loadedTag } from '#renderer/editor/state/load-editor-state.ts';
import { prepareEditorState } from '#renderer/editor/state/prepare-editor-state.ts';
import { canonical } from '#shared/notes/merge/canonical.ts';
import { commonStart } from '#shared/notes/merge/words.ts';
import type { EditorNode, EditorState } from '#shared/notes/types.ts';

/**
 * Shows another version of the note by exchanging only the blocks that differ, so that everything else stays as it is
 * on screen: the caret, what is folded, how far it is scrolled. `tags` say what the change is taken for.
 */
export function changeBlocks(editor: LexicalEditor, next: EditorState, tags: readonly string[] = [loadedTag]): void {
  const now = (editor.getEditorState().toJSON().root as unknown as EditorNode).children ?? [];
  const then = prepareEditorState(next).root.children ?? [];
  const room = Math.min(now.length, then.length);
  let start = 0;
  while (start < room && isSame(now[start], then[start])) start += 1;
  let end = 0;
  while (end < room - start && isSame(now.at(-1 - end), then.at(-1 - end))) end += 1;
  if (start === now.length && now.length === then.length) return;
  const isActive = editor.getRootElement()?.contains(document.activeElement) ?? false;
  const tag = [...tags, HISTORY_MERGE_TAG, ...(isActive ? [] : [SKIP_DOM_SELECTION_TAG])];
  editor.update(
    () => {
      const root = $getRoot();
      const selection = $getSelection();
      const points = $isRangeSelection(selection) ? [$wordsAt(selection.anchor), $wordsAt(selection.focus)] : [];
      const old = root.getChildren().slice(start, root.getChildrenSize() - end);
      const made = then
        .slice(start, then.length - end)
        // The prepared form is what Lexical writes; its own type for that is narrower than what a file can hold.
        .map((node) => $parseSerializedNode(node as unknown as SerializedLexicalNode));
      root.splice(start, old.length, made);
      const [anchor, focus] = points.map((point) => point && old.some(({ __key }) => __key === point.block) && point);
      if (anchor || focus) $putCaret(made, anchor || focus, focus || anchor);
    },
    { tag, discrete: true },
  );
}

function isSame(a: EditorNode | undefined, b: EditorNode | undefined): boolean {
  return a !== undefined && b !== undefined && canonical(a) === canonical(b);
}

/** A place in a block by the words before and after it, which still means something when the block was exchanged. */
interface Place {
  readonly block: string;
  readonly text: string;
  readonly offset: number;
}

function $wordsAt(point: Point): Place | undefined {
  const node = point.getNode();
  const block = node.getTopLevelElement();
  if (!block) return undefined;
  let offset = $isTextNode(node) ? point.offset : 0;
  for (let at: LexicalNode | null = node; at && !at.is(block); at = at.getParent()) {
    for (const before of at.getPreviousSiblings()) offset += before.getTextContentSize();
  }
  return { block: block.getKey(), text: block.getTextContent(), offset };
}

function $putCaret(
  blocks: readonly LexicalNode[],
  anchor: Place | undefined | false,
  focus: Place | undefined | false,
): void {
  if (!anchor || !focus) return;
  const selection = $createRangeSelection();
  if ($setPoint(selection.anchor, blocks, anchor) && $setPoint(selection.focus, blocks, focus))
    $setSelection(selection);
}

function $setPoint(point: Point, blocks: readonly LexicalNode[], { text, offset }: Place): boolean {
  let best: { block: LexicalNode; offset: number; score: number } | undefined;
  for (const block of blocks) {
    const found = offsetIn(block.getTextContent(), text, offset);
    if (!best || found.score > best.score) best = { block, ...found };
  }
  if (!best) return false;
  let left = best.offset;
  let last: LexicalNode | undefined;
  for (const node of $textsIn(best.block)) {
    last = node;
    if (left <= node.getTextContentSize()) {
      point.set(node.getKey(), left, 'text');
      return true;
    }
    left -= node.getTextContentSize();
  }
  if (last) point.set(last.getKey(), last.getTextContentSize(), 'text');
  else if ($isElementNode(best.block)) point.set(best.block.getKey(), 0, 'element');
  return last !== undefined || $isElementNode(best.block);
}

/** Where the caret belongs in a text that came from another: behind the same words, or before the same words. */
function offsetIn(text: string, was: string, offset: number): { offset: number; score: number } {
  const start = commonStart(text, was);
  const end = commonStart([...text].reverse().join(''), [...was].reverse().join(''));
  const score = start + end;
  if (offset <= start) return { offset, score };
  if (was.length - offset <= end) return { offset: Math.max(0, text.length - (was.length - offset)), score };
  return { offset: Math.min(offset, text.length), score };
}

function* $textsIn(node: LexicalNode): Generator<LexicalNode> {
  if ($isTextNode(node)) yield node;
  else if ($isElementNode(node)) for (const child of node.getChildren()) yield* $textsIn(child);
}
