import { type TextLeaf, textLeaves } from '#shared/clips/plain-text.ts';
import type { Block } from '#shared/clips/types.ts';
import type { Span } from '#shared/spans.ts';

/** An outermost block of an article with its place in the text. */
export interface ArticleRow extends Span {
  readonly block: Block;
  readonly leaves: readonly TextLeaf[];
}

/** Rows that are drawn together. */
export interface ArticleChunk extends Span {
  readonly rows: readonly ArticleRow[];
}

/** Drawing this much text with its mentions takes a few milliseconds. */
const chunkLength = 8_000;

export function rowsOf(blocks: readonly Block[]): ArticleRow[] {
  let offset = 0;
  return blocks.map((block) => {
    const start = offset;
    const leaves = textLeaves([block]).map((leaf) => ({ ...leaf, start: start + leaf.start }));
    const last = leaves.at(-1);
    const end = last ? last.start + last.text.length : start;
    if (last) offset = end + 1;
    return { block, start, end, leaves };
  });
}

export function chunksOf(rows: readonly ArticleRow[]): ArticleChunk[] {
  const chunks: ArticleRow[][] = [];
  for (const row of rows) {
    const chunk = chunks.at(-1);
    if (chunk?.[0] && row.end - chunk[0].start <= chunkLength) chunk.push(row);
    else chunks.push([row]);
  }
  return chunks.map((members) => ({ rows: members, start: members[0]?.start ?? 0, end: members.at(-1)?.end ?? 0 }));
}

/** The chunks by how soon they are needed: the one with the offset, then outwards. */
export function chunkRanks(chunks: readonly ArticleChunk[], offset: number): number[] {
  const focus = Math.max(
    0,
    chunks.findIndex(({ end }) => end >= offset),
  );
  const order = chunks.map((_, at) => at).sort((a, b) => Math.abs(a - focus) - Math.abs(b - focus) || b - a);
  const ranks: number[] = [];
  for (const [rank, at] of order.entries()) ranks[at] = rank;
  return ranks;
}
