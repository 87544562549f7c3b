import { $getNodeByKey, $getRoot, $getSelection, $isRangeSelection, type LexicalNode, type NodeKey } from 'lexical';

/** Where something shall come that takes a moment to be there. */
export interface InsertPlace {
  /** The caret at that time. */
  readonly key: NodeKey;
  readonly offset: number;
  /** The block it was in. */
  readonly block: NodeKey | undefined;
}

export function $insertPlace(): InsertPlace | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return undefined;
  const { key, offset } = selection.anchor;
  return { key, offset, block: $topBlock(selection.anchor.getNode())?.getKey() };
}

/**
 * The block to put it after, when the writer has gone on meanwhile: their caret, and the sentence it is in, stay as they
 * are. Undefined while the caret is where it was.
 */
export function $blockToFollow(place: InsertPlace | undefined): LexicalNode | undefined {
  const selection = $getSelection();
  if (!place || !$isRangeSelection(selection)) return undefined;
  if (selection.anchor.key === place.key && selection.anchor.offset === place.offset) return undefined;
  const block = place.block === undefined ? null : $getNodeByKey(place.block);
  return block?.isAttached() ? block : ($getRoot().getLastChild() ?? undefined);
}

function $topBlock(node: LexicalNode): LexicalNode | undefined {
  const root = $getRoot();
  for (let one: LexicalNode | null = node; one; one = one.getParent()) if (root.is(one.getParent())) return one;
  return undefined;
}
