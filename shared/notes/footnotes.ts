import { footnoteTextType, footnoteType } from '#shared/notes/nodes.ts';
import { nodesOf } from '#shared/notes/retarget-links.ts';
import type { EditorNode } from '#shared/notes/types.ts';

/** The blocks of a note without the texts of its footnotes, and those, which stand at the end of a note. */
export function footnotesApart(blocks: readonly EditorNode[]): {
  readonly blocks: EditorNode[];
  readonly texts: EditorNode[];
} {
  const isText = (block: EditorNode) => block.type === footnoteTextType;
  return { blocks: blocks.filter((block) => !isText(block)), texts: blocks.filter(isText) };
}

/** The labels of the footnotes that have a mark in these blocks. */
export function footnoteMarksIn(blocks: readonly EditorNode[]): Set<string> {
  const marks = blocks.flatMap((block) => [...nodesOf(block)]).filter(({ type }) => type === footnoteType);
  return new Set(marks.map(({ label }) => String(label)));
}

/** The blocks with other labels for those that are taken; the same objects where none is. */
export function withFreeFootnotes(blocks: readonly EditorNode[], taken: readonly EditorNode[]): EditorNode[] {
  const used = labelsIn(taken);
  const own = labelsIn(blocks);
  const names = new Map<string, string>();
  for (const label of own) {
    if (!used.has(label)) continue;
    let next = 1;
    while (used.has(String(next)) || own.has(String(next)) || [...names.values()].includes(String(next))) next += 1;
    names.set(label, String(next));
  }
  return names.size === 0 ? [...blocks] : blocks.map((block) => relabeled(block, names));
}

function relabeled(node: EditorNode, names: ReadonlyMap<string, string>): EditorNode {
  const name = isFootnote(node) ? names.get(String(node.label)) : undefined;
  const children = node.children?.map((child) => relabeled(child, names));
  const isSame = name === undefined && (children?.every((child, at) => child === node.children?.[at]) ?? true);
  if (isSame) return node;
  return { ...node, ...(children && { children }), ...(name !== undefined && { label: name }) };
}

function labelsIn(blocks: readonly EditorNode[]): Set<string> {
  const footnotes = blocks.flatMap((block) => [...nodesOf(block)]).filter(isFootnote);
  return new Set(footnotes.map(({ label }) => String(label)));
}

function isFootnote({ type }: EditorNode): boolean {
  return type === footnoteType || type === footnoteTextType;
}
