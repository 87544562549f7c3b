import { type ListKind, listItemNode, listNode } from '#shared/notes/nodes.ts';
import type { EditorNode } from '#shared/notes/types.ts';

/** A typed line that is an item of a list: `- `, `* `, `1. `, `- [ ] ` or a box alone. */
export interface ListLine {
  /** How far it stands from the edge; deeper than the line before is a list within it. */
  readonly indent: number;
  /** The number it is written with; none with a bullet or a box. */
  readonly number: number | undefined;
  /** Whether its box is ticked; none without a box. */
  readonly checked: boolean | undefined;
  readonly words: string;
}

const itemLine = /^([ \t]*)(?:(?:[-*+]|(\d{1,9})[.)])(?:[ \t]+\[([ xX]?)\])?|\[([ xX]?)\])(?:[ \t]+(.*))$/;

export function readListLine(line: string): ListLine | undefined {
  const match = itemLine.exec(line);
  if (!match) return undefined;
  const [, space = '', number, boxOfItem, boxAlone, words = ''] = match;
  const box = boxOfItem ?? boxAlone;
  return {
    indent: space.replaceAll('\t', '    ').length,
    number: number === undefined ? undefined : Number(number),
    checked: box === undefined ? undefined : box.toLowerCase() === 'x',
    words,
  };
}

/** Deeper nesting than anyone writes stays on one level. */
const maxDepth = 12;

/** Lines that follow each other as lists: a new one where numbers and bullets change. */
export function listsOf(
  lines: readonly ListLine[],
  inlinesOf: (words: string) => EditorNode[],
  depth = 0,
): EditorNode[] {
  const lists: EditorNode[] = [];
  let from = 0;
  while (from < lines.length) {
    const to = endOfList(lines, from, depth);
    lists.push(listOf(lines.slice(from, to), inlinesOf, depth));
    from = to;
  }
  return lists;
}

function endOfList(lines: readonly ListLine[], from: number, depth: number): number {
  const first = lines[from];
  const end = lines.findIndex(
    (line, at) => at > from && !isWithin(line, first, depth) && isNumbered(line) !== isNumbered(first),
  );
  return end < 0 ? lines.length : end;
}

function isWithin(line: ListLine, first: ListLine | undefined, depth: number): boolean {
  // One space is a slip of the finger.
  return depth < maxDepth && line.indent > (first?.indent ?? 0) + 1;
}

function isNumbered(line: ListLine | undefined): boolean {
  return line?.number !== undefined;
}

function listOf(lines: readonly ListLine[], inlinesOf: (words: string) => EditorNode[], depth: number): EditorNode {
  const [first] = lines;
  const own = lines.filter((line) => !isWithin(line, first, depth));
  const kind: ListKind = own.some(({ checked }) => checked !== undefined)
    ? 'check'
    : isNumbered(first)
      ? 'number'
      : 'bullet';
  const start = first?.number ?? 1;
  const items: EditorNode[] = [];
  let value = start;
  let inner: ListLine[] = [];
  const nest = () => {
    if (inner.length > 0) items.push(listItemNode(value, undefined, listsOf(inner, inlinesOf, depth + 1)));
    inner = [];
  };
  for (const line of lines) {
    if (isWithin(line, first, depth)) {
      inner.push(line);
      continue;
    }
    nest();
    const checked = kind === 'check' ? line.checked === true : undefined;
    items.push(listItemNode(value, checked, inlinesOf(line.words)));
    value += 1;
  }
  nest();
  return listNode(kind, kind === 'number' ? start : 1, items);
}
