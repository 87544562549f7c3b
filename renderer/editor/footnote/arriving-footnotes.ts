import { $getRoot, $nodesOfType, $parseSerializedNode } from 'lexical';
import { FootnoteNode } from '#renderer/editor/footnote/FootnoteNode.ts';
import { $isFootnoteTextNode } from '#renderer/editor/footnote/FootnoteTextNode.ts';
import { $storedOf } from '#renderer/editor/state/stored-state-of.ts';
import { footnoteMarksIn, footnotesApart, footnotesForNote } from '#shared/notes/footnotes.ts';
import type { EditorNode } from '#shared/notes/types.ts';

/** The texts of footnotes whose marks are in these blocks of the note and they are not. */
export function $textsOfMarks(blocks: readonly EditorNode[]): EditorNode[] {
  const marks = footnoteMarksIn(blocks);
  if (marks.size === 0) return [];
  const has = new Set(footnotesApart(blocks).texts.map(({ label }) => label));
  return $texts()
    .filter((text) => marks.has(text.getLabel()) && !has.has(text.getLabel()))
    .map($storedOf);
}

/**
 * Readies blocks to be put into the note: their footnotes get labels that are free in it, and what these say is put at its
 * end. Answers the blocks for the place itself.
 */
export function $takeFootnotes(blocks: readonly EditorNode[]): EditorNode[] {
  const hasFootnotes = footnoteMarksIn(blocks).size > 0 || footnotesApart(blocks).texts.length > 0;
  if (!hasFootnotes) return [...blocks];
  const there = {
    marks: new Set($nodesOfType(FootnoteNode).map((mark) => mark.getLabel())),
    texts: $texts().map($storedOf),
  };
  const ready = footnotesForNote(blocks, there);
  // The editor's own form of a node and the saved one are the same JSON.
  $getRoot().append(...ready.texts.map((text) => $parseSerializedNode(text as never)));
  return ready.blocks;
}

function $texts() {
  return $getRoot().getChildren().filter($isFootnoteTextNode);
}
