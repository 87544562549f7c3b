/** A block, as far as folding goes: a heading has a level. */
export interface FoldBlock {
  readonly key: string;
  readonly level: number | undefined;
}

/** The blocks that are out of sight below folded headings: up to the next heading of the same level or a higher one. */
export function foldedAway(blocks: readonly FoldBlock[], isFolded: (key: string) => boolean): Set<string> {
  const away = new Set<string>();
  let level: number | undefined;
  for (const block of blocks) {
    if (level !== undefined && block.level !== undefined && block.level <= level) level = undefined;
    if (level !== undefined) away.add(block.key);
    else if (block.level !== undefined && isFolded(block.key)) level = block.level;
  }
  return away;
}

/** The folded headings that a block is out of sight under, from the outermost in. */
export function headingsOver(blocks: readonly FoldBlock[], key: string): string[] {
  const over: { readonly key: string; readonly level: number }[] = [];
  for (const block of blocks) {
    if (block.level !== undefined) {
      while ((over.at(-1)?.level ?? 0) >= block.level) over.pop();
    }
    if (block.key === key) return over.map((heading) => heading.key);
    if (block.level !== undefined) over.push({ key: block.key, level: block.level });
  }
  return [];
}
