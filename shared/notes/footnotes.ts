import { paragraphNode } from '#shared/notes/editor-state.ts';
import { isSame } from '#shared/notes/merge/canonical.ts';
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
  return withFreeLabels(
    blocks,
    [...labelsIn(blocks)].filter((label) => used.has(label)),
    used,
  );
}

/** The footnotes of a note that something is put into. */
export interface FootnotesThere {
  readonly marks: ReadonlySet<string>;
  readonly texts: readonly EditorNode[];
}

/**
 * What of `blocks` goes where they are put, and what to the end of the note. A footnote that the note has already, word
 * for word, stays one; a text that no mark leads to is words like others.
 */
export function footnotesForNote(
  blocks: readonly EditorNode[],
  there: FootnotesThere,
): { readonly blocks: EditorNode[]; readonly texts: EditorNode[] } {
  const own = labelsIn(blocks);
  if (own.size === 0) return { blocks: [...blocks], texts: [] };
  const has = new Map(there.texts.map((text) => [String(text.label), text]));
  const marks = footnoteMarksIn(blocks);
  const isAwaited = (label: string) => there.marks.has(label) && !has.has(label);
  const isThere = (text: EditorNode) => marks.has(String(text.label)) && isSame(text, has.get(String(text.label)));
  const arriving = blocks
    .filter((block) => block.type !== footnoteTextType || !isThere(block))
    .map((block) => {
      const isText = block.type === footnoteTextType && !marks.has(String(block.label));
      return isText && !isAwaited(String(block.label)) ? paragraphNode(block.children ?? []) : block;
    });
  const brings = new Set(footnotesApart(arriving).texts.map(({ label }) => String(label)));
  const used = new Set([...there.marks, ...has.keys()]);
  const taken = [...brings].filter((label) => used.has(label) && !isAwaited(label));
  return footnotesApart(withFreeLabels(arriving, taken, used));
}

function withFreeLabels(
  blocks: readonly EditorNode[],
  taken: readonly string[],
  used: ReadonlySet<string>,
): EditorNode[] {
  const own = labelsIn(blocks);
  const names = new Map<string, string>();
  let next = 1;
  for (const label of taken) {
    while (used.has(String(next)) || own.has(String(next))) next += 1;
    names.set(label, String(next));
    next += 1;
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
