import {
  $addUpdateTag,
  $findMatchingParent,
  $isRootNode,
  $isTextNode,
  getDOMTextNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import { foldsOf } from '#renderer/editor/fold/fold-extension.ts';
import { $placedNodes, type PlacedNode } from '#renderer/editor/state/place-of-span.ts';
import type { Span } from '#shared/spans.ts';

/** A note's text, and the nodes that its places are in. */
export interface FindableText {
  readonly text: string;
  readonly nodes: readonly PlacedNode[];
}

export function readFindableText(editor: LexicalEditor): FindableText {
  return editor.getEditorState().read(() => {
    const nodes = $placedNodes();
    const parts: string[] = [];
    let offset = 0;
    for (const { node, start, end } of nodes) {
      if (start > offset) parts.push('\n'.repeat(start - offset));
      parts.push($isTextNode(node) ? node.getTextContent() : '\n'.repeat(end - start));
      offset = end;
    }
    return { text: parts.join(''), nodes };
  });
}

/** The nodes that a place runs over. */
function nodesOf(nodes: readonly PlacedNode[], { start, end }: Span): PlacedNode[] {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const covered: PlacedNode[] = [];
  for (let node = nodes[low]; node && node.start < end; node = nodes[++low]) covered.push(node);
  return covered;
}

/** The range on screen of a place. */
export function rangeOfPlace(editor: LexicalEditor, { nodes }: FindableText, span: Span): Range | undefined {
  const covered = nodesOf(nodes, span);
  const [first] = covered;
  const last = covered.at(-1);
  const from = first && domTextOf(editor, first);
  const to = last && domTextOf(editor, last);
  if (!first || !last || !from || !to) return undefined;
  const range = document.createRange();
  range.setStart(from, Math.min(from.length, span.start - first.start));
  range.setEnd(to, Math.min(to.length, span.end - last.start));
  return range;
}

/** Brings a place into view, whatever is folded over it. */
export function showPlace(editor: LexicalEditor, found: FindableText, span: Span): void {
  const [first] = nodesOf(found.nodes, span);
  if (!first) return;
  const block = editor
    .getEditorState()
    .read(() => $findMatchingParent(first.node, (node) => $isRootNode(node.getParent()))?.getKey());
  if (block !== undefined) foldsOf(editor)?.reveal(block);
  editor.getElementByKey(first.node.getKey())?.scrollIntoView({ block: 'center' });
}

/** Puts other words in places of the text, all as one step of undo. Names of links are left: they follow what they name. */
export function replacePlaces(
  editor: LexicalEditor,
  { nodes }: FindableText,
  spans: readonly Span[],
  words: string,
): { readonly replaced: number } {
  let replaced = 0;
  editor.update(
    () => {
      $addUpdateTag(HISTORY_PUSH_TAG);
      // Shown as the page's selection, the caret would take the focus out of the field, and the next Enter break a line.
      $addUpdateTag(SKIP_DOM_SELECTION_TAG);
      // From the end, so that what is still to come stays where it is.
      for (const span of spans.toReversed()) {
        const covered = nodesOf(nodes, span);
        if (!covered.every(({ node }) => $isTextNode(node) && node.isAttached() && !node.isToken())) continue;
        for (const [index, { node, start, end }] of covered.entries()) {
          if (!$isTextNode(node)) continue;
          const from = Math.max(span.start, start) - start;
          const count = Math.min(span.end, end) - start - from;
          const latest = node.getLatest();
          latest.spliceText(from, count, index === 0 ? words : '');
          if (latest.getLatest().getTextContent() === '') latest.remove();
        }
        replaced += 1;
      }
    },
    { discrete: true },
  );
  return { replaced };
}

/** Selects a place, for whoever goes on writing there. */
export function selectPlace(editor: LexicalEditor, { nodes }: FindableText, span: Span): void {
  editor.update(() => {
    const covered = nodesOf(nodes, span);
    const [first] = covered;
    const last = covered.at(-1);
    if (!$isTextNode(first?.node) || !$isTextNode(last?.node) || !first.node.isAttached() || !last.node.isAttached())
      return;
    const selection = first.node.select(span.start - first.start, span.start - first.start);
    selection.focus.set(last.node.getKey(), span.end - last.start, 'text');
  });
}

function domTextOf(editor: LexicalEditor, { node }: PlacedNode): Text | undefined {
  const element = editor.getElementByKey(node.getKey());
  return (element && getDOMTextNode(element)) ?? undefined;
}
