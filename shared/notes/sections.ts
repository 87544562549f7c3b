import { readEditorState } from '#shared/notes/editor-state.ts';
import { nodesOf } from '#shared/notes/retarget-links.ts';
import type { EditorNode, EditorState } from '#shared/notes/types.ts';

/** A heading and what stands under it, down to the next heading of its level or above. */
export interface Section {
  readonly title: string;
  readonly level: number;
  /** Places among the note's blocks; `end` is the first that is no longer in it. */
  readonly start: number;
  readonly end: number;
}

/** The sections of a note, in order; one may hold others. */
export function sectionsOf(state: EditorState): Section[] {
  const blocks = state.root.children ?? [];
  return blocks.flatMap((block, start) => {
    const level = levelOf(block);
    if (level === 0) return [];
    const next = blocks.findIndex((other, at) => at > start && levelOf(other) > 0 && levelOf(other) <= level);
    return [{ title: textOfBlock(block).trim(), level, start, end: next < 0 ? blocks.length : next }];
  });
}

/** 1 to 6 for a heading, 0 for any other block. */
export function levelOf(block: EditorNode | undefined): number {
  return block?.type === 'heading' && typeof block.tag === 'string' ? Number(block.tag.slice(1)) : 0;
}

export function textOfBlock(block: EditorNode): string {
  return readEditorState({ root: { type: 'root', version: 1, children: [block] } }).text;
}

/** The headings and block ids in these blocks: what links could point at. */
export function placesIn(blocks: readonly EditorNode[]): {
  readonly headings: ReadonlySet<string>;
  readonly blocks: ReadonlySet<string>;
} {
  const ids = new Set<string>();
  for (const node of blocks.flatMap((block) => [...nodesOf(block)])) {
    const block = blockIdOf(node);
    if (block !== undefined) ids.add(block);
  }
  return {
    headings: new Set(blocks.filter((block) => levelOf(block) > 0).map((block) => textOfBlock(block).trim())),
    blocks: ids,
  };
}

/** The lasting id of a block; the editor keeps what it does not know of a node under `$`. */
function blockIdOf(node: EditorNode): string | undefined {
  const kept = node.$;
  const id = typeof kept === 'object' && kept !== null && 'block' in kept ? kept.block : undefined;
  return typeof id === 'string' ? id : undefined;
}
