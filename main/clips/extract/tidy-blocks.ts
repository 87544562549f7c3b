import { textOfInlines } from '#shared/clips/plain-text.ts';
import type { Block } from '#shared/clips/types.ts';

/** Takes out what repeats or leads nowhere: the title again at the start, a picture twice, headings with nothing under them at the end. */
export function tidyBlocks(blocks: readonly Block[], titles: readonly string[]): Block[] {
  const names = new Set(titles.map(plainWords).filter((title) => title !== ''));
  const tidied: Block[] = [];
  const pictures = new Set<string>();
  for (const [i, block] of blocks.entries()) {
    if (block.type === 'heading' && i < 4 && names.has(plainWords(textOfInlines(block.inlines)))) continue;
    if (block.type === 'figure' && block.asset) {
      if (pictures.has(block.asset)) continue;
      pictures.add(block.asset);
    }
    tidied.push(block);
  }
  while (tidied.length > 1 && tidied.at(-1)?.type === 'heading') tidied.pop();
  return tidied;
}

function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
