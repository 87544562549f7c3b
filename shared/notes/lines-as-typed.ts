import { isEmptyParagraph, paragraphNode } from '#shared/notes/editor-state.ts';
import { type ListLine, listsOf, readListLine } from '#shared/notes/list-lines.ts';
import { type ResolveWikiLink, splitWikiLinks } from '#shared/notes/markdown/split-wiki-links.ts';
import type { EditorNode } from '#shared/notes/types.ts';

/**
 * Lines that were typed outside of a note, a paragraph each or an item of a list, with their `#tags` and the `[[links]]`
 * that lead somewhere. A list has room around it by itself: the blank line that ends it is none more.
 */
export function linesAsTyped(text: string, resolve: ResolveWikiLink): EditorNode[] {
  const inlinesOf = (words: string) => splitWikiLinks(words, 0, resolve);
  const blocks: EditorNode[] = [];
  let items: ListLine[] = [];
  const endList = () => {
    blocks.push(...listsOf(items, inlinesOf));
    items = [];
  };
  for (const line of text.replace(/\s+$/, '').split(/\r?\n/)) {
    const item = readListLine(line);
    const isBlank = line.trim() === '';
    if (item) {
      if (items.length === 0 && isEmptyParagraph(blocks.at(-1))) blocks.pop();
      items.push(item);
      continue;
    }
    endList();
    if (!isBlank || blocks.at(-1)?.type !== 'list') blocks.push(paragraphNode(inlinesOf(line)));
  }
  endList();
  return blocks;
}
