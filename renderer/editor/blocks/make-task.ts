import { $createListNode, $isListItemNode, $isListNode, type ListItemNode } from '@lexical/list';
import type { TextNode } from 'lexical';
import { $wholeItem } from '#renderer/editor/blocks/list-items.ts';

/** Turns the item that a mark begins into a task. Its neighbors stay what they are, so the list is parted around it. */
export function $makeTask(mark: TextNode, isDone: boolean): void {
  const item = mark.getParent();
  const list = item?.getParent();
  if (!$isListItemNode(item) || !$isListNode(list) || list.getListType() === 'check' || mark.getPreviousSibling())
    return;
  const isNested = $isListItemNode(list.getParent());
  mark.remove();
  if (isNested) list.setListType('check');
  else $setApart(item);
  item.setChecked(isDone);
  item.selectStart();
}

/** Gives an item, with the lists under it, a check list of its own. */
function $setApart(item: ListItemNode): void {
  const list = item.getParent();
  const whole = $wholeItem(item);
  const last = whole.at(-1);
  if (!$isListNode(list) || !last) return;
  const after = last.getNextSiblings();
  const tasks = $createListNode('check');
  list.insertAfter(tasks);
  tasks.append(...whole);
  if (after.length > 0) {
    const rest = $createListNode(list.getListType(), list.getStart() + list.getChildrenSize());
    tasks.insertAfter(rest);
    rest.append(...after);
  }
  if (list.isEmpty()) list.remove();
}
