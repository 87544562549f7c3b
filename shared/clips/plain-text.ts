import type { Block, Inline } from '#shared/clips/types.ts';

/** A piece of a version's plain text: the words of one innermost block, and where they start. */
export interface TextLeaf {
  readonly block: Block;
  readonly start: number;
  readonly text: string;
}

/** The plain text of a version: its innermost blocks, one newline between them. */
export function plainTextOfBlocks(blocks: readonly Block[]): string {
  return textLeaves(blocks)
    .map((leaf) => leaf.text)
    .join('\n');
}

/**
 * The innermost blocks in reading order with their offsets, so that the reader can lay mentions over them. A table has
 * one leaf: its rows, one line each, cells parted by a tab.
 */
export function textLeaves(blocks: readonly Block[]): TextLeaf[] {
  const leaves: TextLeaf[] = [];
  let offset = 0;
  const add = (block: Block, text: string) => {
    leaves.push({ block, start: offset, text });
    offset += text.length + 1;
  };
  const visit = (block: Block): void => {
    if (block.type === 'quote') {
      for (const inner of block.blocks) visit(inner);
    } else if (block.type === 'list') {
      for (const inner of block.items.flat()) visit(inner);
    } else {
      add(block, textOfLeaf(block));
    }
  };
  for (const block of blocks) visit(block);
  return leaves;
}

function textOfLeaf(block: Exclude<Block, { type: 'list' | 'quote' }>): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return textOfInlines(block.inlines);
    case 'code':
      return block.text;
    case 'figure':
      return textOfInlines(block.caption);
    case 'table':
      return [block.header, ...block.rows]
        .filter((row) => row.length > 0)
        .map(textOfRow)
        .join('\n');
    default:
      return block satisfies never;
  }
}

export function textOfInlines(inlines: readonly Inline[]): string {
  return inlines.map((inline) => inline.text).join('');
}

function textOfRow(cells: readonly Inline[][]): string {
  return cells.map(textOfInlines).join('\t');
}
