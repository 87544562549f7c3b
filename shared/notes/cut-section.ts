import { footnoteMarksIn, footnotesApart } from '#shared/notes/footnotes.ts';
import type { Section } from '#shared/notes/sections.ts';
import type { EditorNode, EditorState } from '#shared/notes/types.ts';

/**
 * What goes with a section, its heading not among it, and what stays, with `link` in its place. The text of a footnote
 * goes with its mark; one that has marks on both sides is on both.
 */
export function cutSection(
  state: EditorState,
  { start, end }: Section,
  link: EditorNode,
): { readonly moved: EditorNode[]; readonly left: EditorNode[] } {
  const all = state.root.children ?? [];
  const { texts } = footnotesApart(all);
  const { blocks: moved } = footnotesApart(all.slice(start + 1, end));
  const { blocks: left } = footnotesApart([...all.slice(0, start), link, ...all.slice(end)]);
  const movedMarks = footnoteMarksIn(moved);
  const leftMarks = footnoteMarksIn(left);
  const labelOf = ({ label }: EditorNode) => String(label);
  return {
    moved: [...moved, ...texts.filter((text) => movedMarks.has(labelOf(text)))],
    left: [...left, ...texts.filter((text) => leftMarks.has(labelOf(text)) || !movedMarks.has(labelOf(text)))],
  };
}
