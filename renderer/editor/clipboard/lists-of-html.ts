import type { HtmlContext } from '#renderer/editor/clipboard/html-context.ts';
import { styleOf, wordsOf } from '#renderer/editor/clipboard/inlines-of-html.ts';
import { type ListKind, lineBreakNode, listItemNode, listNode } from '#shared/notes/nodes.ts';
import type { EditorNode } from '#shared/notes/types.ts';

/** A list of a page. Blocks in an item that no item can hold come after the list. */
export function listOfHtml(list: HTMLElement, context: HtmlContext, depth: number): EditorNode[] {
  const entries = [...list.children].filter((child): child is HTMLElement => child instanceof HTMLElement);
  if (entries.some((entry) => /^(?:user-content-)?fn[-:]?\S+$/.test(entry.id))) return context.blocksIn(list, depth);
  const isCheck = entries.some((entry) => checkedOf(entry) !== undefined);
  const kind: ListKind = isCheck ? 'check' : list.tagName === 'OL' ? 'number' : 'bullet';
  const start = kind === 'number' ? Number(list.getAttribute('start') ?? 1) || 1 : 1;
  const items: EditorNode[] = [];
  const after: EditorNode[] = [];
  let value = start;
  for (const entry of entries) {
    if (entry.tagName === 'UL' || entry.tagName === 'OL') {
      items.push(...nested(listOfHtml(entry, context, depth + 1), value, after));
      continue;
    }
    const checked = kind === 'check' ? checkedOf(entry) === true : undefined;
    for (const box of entry.querySelectorAll(':scope > input, :scope > label > input, :scope > p > input'))
      box.remove();
    const words: EditorNode[] = [];
    const lists: EditorNode[] = [];
    for (const block of context.blocksIn(entry, depth + 1)) {
      if (block.type === 'list') lists.push(block);
      else if (block.type === 'paragraph' || block.type === 'heading' || block.type === 'quote') {
        words.push(...(words.length > 0 ? [lineBreakNode()] : []), ...(block.children ?? []));
      } else after.push(block);
    }
    if (checked !== undefined) dropMark(words);
    if (words.length > 0 || lists.length === 0) items.push(listItemNode(value, checked, words));
    value += 1;
    items.push(...nested(lists, value, after));
  }
  return [...(items.length > 0 ? [listNode(kind, start, items)] : []), ...after];
}

/** Some write the box of a task as Markdown does, in its words. */
function dropMark(words: EditorNode[]): void {
  const [first] = words;
  if (first?.type === 'text') words[0] = { ...first, text: String(first.text).replace(/^\[[ x]?\]\s/i, '') };
}

function nested(blocks: readonly EditorNode[], value: number, after: EditorNode[]): EditorNode[] {
  after.push(...blocks.filter((block) => block.type !== 'list'));
  return blocks.filter((block) => block.type === 'list').map((list) => listItemNode(value, undefined, [list]));
}

function checkedOf(entry: HTMLElement): boolean | undefined {
  const box = entry.querySelector<HTMLInputElement>(
    ':scope > input[type="checkbox"], :scope > label > input[type="checkbox"], :scope > p > input[type="checkbox"]',
  );
  if (box) return box.checked;
  const said = entry.getAttribute('role') === 'checkbox' ? entry.getAttribute('aria-checked') : null;
  if (said !== null) return said === 'true';
  const written = /^\s*\[([ x]?)\]\s/i.exec(entry.textContent ?? '')?.[1];
  return written === undefined ? undefined : written.toLowerCase() === 'x';
}

/** An item of a list whose depth stands beside it and not in the nesting. */
interface LeveledItem {
  /** From 1. */
  readonly level: number;
  readonly kind: ListKind;
  readonly checked?: boolean | undefined;
  /** The number it begins a numbered list with. */
  readonly start: number;
  readonly words: EditorNode[];
}

/**
 * The items that an element brings, where it is a part of a list only by what it says: a paragraph of Word, one with a
 * box drawn before its words, or a list of Word for the web, which is cut in one for every item.
 */
export function leveledItemsOf(element: HTMLElement): readonly (() => LeveledItem)[] | undefined {
  if (/^(P|H[1-6])$/.test(element.tagName)) {
    const level = /mso-list:[^;]*level(\d)/i.exec(styleOf(element))?.[1];
    if (level !== undefined) return [() => itemOfWord(element, Number(level))];
    const box =
      element.tagName === 'P' ? /^[\s\u00a0]*([\u2610-\u2612])[\s\u00a0]/.exec(element.textContent ?? '') : null;
    return box ? [() => itemWithBox(element, box[1] !== '\u2610')] : undefined;
  }
  const list = element.matches('div.ListContainerWrapper') ? element.firstElementChild : element;
  if (!list || !/^(UL|OL)$/.test(list.tagName)) return undefined;
  const entries = [...list.children].filter((entry) => entry instanceof HTMLElement);
  if (entries.length === 0 || !entries.every((entry) => entry.hasAttribute('data-aria-level'))) return undefined;
  return entries.map((entry) => () => ({
    level: Number(entry.getAttribute('data-aria-level')) || 1,
    kind: list.tagName === 'OL' ? 'number' : 'bullet',
    start: Number(list.getAttribute('start')) || 1,
    words: wordsOf(entry),
  }));
}

function itemOfWord(paragraph: HTMLElement, level: number): LeveledItem {
  const sign = signOf(paragraph);
  const kind: ListKind = /^[\p{L}\p{N}]{1,4}[.)]$/u.test(sign) ? 'number' : 'bullet';
  return { level, kind, start: Number.parseInt(sign, 10) || 1, words: wordsOf(paragraph) };
}

function itemWithBox(paragraph: HTMLElement, checked: boolean): LeveledItem {
  const [first, ...others] = wordsOf(paragraph);
  const rest = String(first?.text ?? '').replace(/^\s*[\u2610-\u2612]\s*/, '');
  const words = first && rest !== '' ? [{ ...first, text: rest }, ...others] : others;
  const [begin, ...end] = words;
  const trimmed = begin && rest === '' ? [{ ...begin, text: String(begin.text ?? '').trimStart() }, ...end] : words;
  return { level: 1, kind: 'check', checked, start: 1, words: trimmed };
}

interface Open {
  readonly list: EditorNode & { children: EditorNode[] };
  readonly level: number;
}

/** Lists of items that say how deep they stand. */
export function listsOfItems(items: readonly (() => LeveledItem)[]): EditorNode[] {
  const lists: EditorNode[] = [];
  const open: Open[] = [];
  for (const read of items) {
    const { level, kind, checked, start, words } = read();
    while ((open.at(-1)?.level ?? 0) > level) open.pop();
    let top = open.at(-1);
    if (!top || top.level < level || top.list.listType !== kind) {
      if (top && top.level === level) open.pop();
      const outer = open.at(-1);
      const list = { ...listNode(kind, kind === 'number' ? start : 1, []), children: [] as EditorNode[] };
      if (outer) outer.list.children.push(listItemNode(outer.list.children.length + 1, undefined, [list]));
      else lists.push(list);
      top = { list, level };
      open.push(top);
    }
    const value = Number(top.list.start) + top.list.children.length;
    top.list.children.push(listItemNode(value, checked, words));
  }
  return lists;
}

function signOf(paragraph: HTMLElement): string {
  const sign = [...paragraph.querySelectorAll('span')].find((span) => /mso-list:\s*ignore/i.test(styleOf(span)));
  return (sign?.textContent ?? '').replace(/[\s\u00a0]/g, '');
}
