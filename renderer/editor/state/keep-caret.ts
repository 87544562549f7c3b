import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type LexicalEditor,
  type LexicalNode,
  type Point,
} from 'lexical';

/** A place in a note by position, which still means something after the whole state was exchanged. */
interface Place {
  readonly path: readonly number[];
  readonly offset: number;
}

export interface KeptCaret {
  readonly anchor: Place;
  readonly focus: Place;
}

export function keptCaretOf(editor: LexicalEditor): KeptCaret | undefined {
  return editor.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return undefined;
    return { anchor: $placeOf(selection.anchor), focus: $placeOf(selection.focus) };
  });
}

/** Puts the caret back; nothing happens where the text is no longer long enough. */
export function $restoreCaret(kept: KeptCaret): void {
  const selection = $createRangeSelection();
  if ($setPoint(selection.anchor, kept.anchor) && $setPoint(selection.focus, kept.focus)) $setSelection(selection);
}

function $placeOf(point: Point): Place {
  const path: number[] = [];
  for (let node: LexicalNode | null = point.getNode(); node?.getParent(); node = node.getParent()) {
    path.unshift(node.getIndexWithinParent());
  }
  return { path, offset: point.offset };
}

function $setPoint(point: Point, place: Place): boolean {
  let node: LexicalNode | null = $getRoot();
  for (const index of place.path) node = $isElementNode(node) ? node.getChildAtIndex(index) : null;
  if ($isTextNode(node)) {
    point.set(node.getKey(), Math.min(place.offset, node.getTextContentSize()), 'text');
    return true;
  }
  if (!$isElementNode(node)) return false;
  point.set(node.getKey(), Math.min(place.offset, node.getChildrenSize()), 'element');
  return true;
}
