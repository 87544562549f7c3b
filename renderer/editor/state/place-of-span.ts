import { $isHeadingNode } from '@lexical/rich-text';
import {
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  getDOMTextNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import type { Span } from '#shared/spans.ts';

/** A text node and where it stands in the note's text, counted as `readEditorState` counts. */
export interface PlacedNode {
  readonly node: LexicalNode;
  readonly start: number;
  readonly end: number;
}

export interface OutlineHeading {
  readonly key: NodeKey;
  readonly level: number;
  readonly text: string;
}

/** The headings of the note, in order. */
export function $readOutline(): OutlineHeading[] {
  const headings: OutlineHeading[] = [];
  for (const node of $getRoot().getChildren()) {
    if ($isHeadingNode(node)) {
      headings.push({ key: node.getKey(), level: Number(node.getTag()[1]), text: node.getTextContent() });
    }
  }
  return headings;
}

/** The range on screen of a span of the note's text; nothing when the text no longer reaches that far. */
export function rangeOfSpan(editor: LexicalEditor, span: Span): Range | undefined {
  return editor.read(() => {
    const placed = [...$placeTexts($getRoot(), { offset: 0 })];
    const first = placed.find(({ end }) => end > span.start);
    const last = placed.findLast(({ start }) => start < span.end);
    const from = first && domTextOf(editor, first.node);
    const to = last && domTextOf(editor, last.node);
    if (!from || !to || first.start > span.end) return undefined;
    const range = document.createRange();
    range.setStart(from, Math.max(0, span.start - first.start));
    range.setEnd(to, Math.min(to.length, span.end - last.start));
    return range;
  });
}

/** Every text of the note and where it stands, in order. */
export function $placedNodes(): PlacedNode[] {
  return [...$placeTexts($getRoot(), { offset: 0 })];
}

/** The text of the note as `readEditorState` gives it. */
export function $textOfNote(): string {
  let text = '';
  for (const { node, start } of $placeTexts($getRoot(), { offset: 0 })) {
    text = text.padEnd(start, '\n') + ($isLineBreakNode(node) ? '\n' : node.getTextContent());
  }
  return text;
}

function* $placeTexts(parent: ElementNode, at: { offset: number }): Generator<PlacedNode> {
  let isInRun = false;
  const children = parent.getChildren();
  if (children.length === 0) at.offset += 1;
  for (const child of children) {
    if (isInlineOf(child)) {
      isInRun = true;
      yield* $placeInline(child, at);
      continue;
    }
    if (isInRun) at.offset += 1;
    isInRun = false;
    if ($isElementNode(child)) yield* $placeTexts(child, at);
    else {
      // A block without children (a rule) is an empty line of its own.
      const words = child.getTextContent();
      const length = words === '\n' ? 0 : words.length;
      yield { node: child, start: at.offset, end: at.offset + length };
      at.offset += length + 1;
    }
  }
  if (isInRun) at.offset += 1;
}

function* $placeInline(node: LexicalNode, at: { offset: number }): Generator<PlacedNode> {
  if ($isElementNode(node)) {
    for (const child of node.getChildren()) yield* $placeInline(child, at);
    return;
  }
  const length = $isLineBreakNode(node) ? 1 : node.getTextContentSize();
  yield { node, start: at.offset, end: at.offset + length };
  at.offset += length;
}

function isInlineOf(node: LexicalNode): boolean {
  return $isTextNode(node) || $isLineBreakNode(node) || node.isInline();
}

function domTextOf(editor: LexicalEditor, node: LexicalNode): Text | undefined {
  const element = editor.getElementByKey(node.getKey());
  return (element && getDOMTextNode(element)) ?? undefined;
}
