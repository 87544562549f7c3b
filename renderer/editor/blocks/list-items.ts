import {
  $createListItemNode,
  $createListNode,
  $isListItemNode,
  $isListNode,
  type ListItemNode,
  type ListNode,
} from '@lexical/list';
import { $isElementNode, type ElementNode, type LexicalNode } from 'lexical';

/** An item of a list with what hangs under it: lists in lists stand in items of their own, after the one they belong to. */
export function $wholeItem(item: ListItemNode): ListItemNode[] {
  const whole = [item];
  for (let next = item.getNextSibling(); $isListItemNode(next) && $isHolder(next); next = next.getNextSibling())
    whole.push(next);
  return whole;
}

/** An item that only holds a further list. */
export function $isHolder(node: LexicalNode | null): boolean {
  return $isListItemNode(node) && $isListNode(node.getFirstChild());
}

/** Moves an item, with what hangs under it, past its neighbor of the same list. */
export function $moveItem(item: ListItemNode, way: 'up' | 'down'): boolean {
  const whole = $wholeItem(item);
  let neighbor = way === 'up' ? item.getPreviousSibling() : (whole.at(-1)?.getNextSibling() ?? null);
  while (way === 'up' && neighbor && $isHolder(neighbor)) neighbor = neighbor.getPreviousSibling();
  if (!$isListItemNode(neighbor) || $isHolder(neighbor)) return false;
  if (way === 'up') for (const one of whole) neighbor.insertBefore(one, false);
  else $insertAllAfter($wholeItem(neighbor).at(-1) ?? neighbor, whole);
  return true;
}

/** Puts an item, with what hangs under it, beside another one, whatever list that is in. */
export function $putItemBeside(item: ListItemNode, other: ListItemNode, side: 'before' | 'after'): void {
  const whole = $wholeItem(item);
  if (whole.some((one) => one.is(other) || one.isParentOf(other))) return;
  const from = item.getParent();
  const holder = other.getNextSibling();
  const inner = side === 'after' && $isListItemNode(holder) ? holder.getFirstChild() : null;
  if ($isListNode(inner)) inner.splice(0, 0, whole);
  else if (side === 'before') for (const one of whole) other.insertBefore(one, false);
  else $insertAllAfter(other, whole);
  const list = item.getParent();
  if ($isListNode(list)) $fitItem(item, list);
  $removeIfEmpty(from);
}

/** Takes an item out of its list, with what hangs under it, as a list of its own. */
export function $itemAsList(item: ListItemNode): ListNode {
  const from = item.getParent();
  const list = $createListNode($isListNode(from) ? from.getListType() : 'bullet');
  list.append(...$wholeItem(item));
  $removeIfEmpty(from);
  return list;
}

/** A block of words as an item of the list that another item is in. */
export function $putBlockBeside(block: ElementNode, other: ListItemNode, side: 'before' | 'after'): void {
  const item = $createListItemNode().append(...block.getChildren());
  block.remove();
  if (side === 'before') other.insertBefore(item, false);
  else other.insertAfter(item, false);
  const list = item.getParent();
  if ($isListNode(list)) $fitItem(item, list);
}

function $insertAllAfter(node: LexicalNode, nodes: readonly LexicalNode[]): void {
  let last = node;
  for (const one of nodes) {
    last.insertAfter(one, false);
    last = one;
  }
}

/** Only the items of a check list have a box. */
function $fitItem(item: ListItemNode, list: ListNode): void {
  item.setChecked(list.getListType() === 'check' ? (item.getChecked() ?? false) : undefined);
}

function $removeIfEmpty(list: ElementNode | null): void {
  if (!$isListNode(list) || !list.isEmpty()) return;
  const holder = list.getParent();
  list.remove();
  if ($isElementNode(holder) && $isListItemNode(holder) && holder.isEmpty()) holder.remove();
}
