import { $getRoot, $isElementNode, $isTextNode, type LexicalNode, type Point } from 'lexical';

/** A place in a note by position, which still means something in another state of it. */
export interface Place {
  readonly path: readonly number[];
  readonly offset: number;
}

export function $placeOf(point: Point): Place {
  const path: number[] = [];
  for (let node: LexicalNode | null = point.getNode(); node?.getParent(); node = node.getParent()) {
    path.unshift(node.getIndexWithinParent());
  }
  return { path, offset: point.offset };
}

/** False where the text is no longer long enough. */
export function $setPoint(point: Point, place: Place): boolean {
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
