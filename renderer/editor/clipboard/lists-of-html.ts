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
    if (words.length > 0 || lists.length === 0) items.push(listItemNode(value, checked, words));
    value += 1;
    items.push(...nested(lists, value, after));
  }
  return [...(items.length > 0 ? [listNode(kind, start, items)] : []), ...after];
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
  return said === null ? undefined : said === 'true';
}

/** How deep a paragraph of Word stands in a list, from 1. */
export function wordLevelOf(element: HTMLElement): number | undefined {
  if (!/^(P|H[1-6])$/.test(element.tagName)) return undefined;
  const level = /mso-list:[^;]*level(\d)/i.exec(styleOf(element))?.[1];
  return level === undefined ? undefined : Number(level);
}

interface Open {
  readonly list: EditorNode & { children: EditorNode[] };
  readonly level: number;
}

/** Word's lists are paragraphs that say how deep they stand; their signs are written before the words. */
export function listsOfWord(paragraphs: readonly HTMLElement[]): EditorNode[] {
  const lists: EditorNode[] = [];
  const open: Open[] = [];
  for (const paragraph of paragraphs) {
    const level = wordLevelOf(paragraph) ?? 1;
    const sign = signOf(paragraph);
    const kind: ListKind = /^[\p{L}\p{N}]{1,4}[.)]$/u.test(sign) ? 'number' : 'bullet';
    while ((open.at(-1)?.level ?? 0) > level) open.pop();
    let top = open.at(-1);
    if (!top || top.level < level || top.list.listType !== kind) {
      if (top && top.level === level) open.pop();
      const outer = open.at(-1);
      const start = kind === 'number' ? Number.parseInt(sign, 10) || 1 : 1;
      const list = { ...listNode(kind, start, []), children: [] as EditorNode[] };
      if (outer) outer.list.children.push(listItemNode(outer.list.children.length + 1, undefined, [list]));
      else lists.push(list);
      top = { list, level };
      open.push(top);
    }
    const value = Number(top.list.start) + top.list.children.length;
    top.list.children.push(listItemNode(value, undefined, wordsOf(paragraph)));
  }
  return lists;
}

function signOf(paragraph: HTMLElement): string {
  const sign = [...paragraph.querySelectorAll('span')].find((span) => /mso-list:\s*ignore/i.test(styleOf(span)));
  return (sign?.textContent ?? '').replace(/[\s\u00a0]/g, '');
}
