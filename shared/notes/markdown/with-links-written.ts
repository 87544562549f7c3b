import { clipQuoteOf, clipQuoteType } from '#shared/notes/clip-quote.ts';
import { referenceType } from '#shared/notes/editor-state.ts';
import { embedType } from '#shared/notes/embeds.ts';
import { quoteToMarkdown } from '#shared/notes/markdown/quote-comment.ts';
import { type TitleOf, wikiEmbedOf, wikiLinkOf } from '#shared/notes/markdown/wiki-link.ts';
import { blockIdOf } from '#shared/notes/note-parts.ts';
import { tagType } from '#shared/notes/tags.ts';
import type { EditorNode } from '#shared/notes/types.ts';

/** A node whose text is Markdown already. */
export const writtenType = 'markdown';

/** The block with everything that points elsewhere written as Markdown, and its own id at its end. */
export function withLinksWritten(node: EditorNode, titleOf: TitleOf): EditorNode {
  const quote = clipQuoteOf(node);
  if (quote) return written(quoteToMarkdown(quote, escaped));
  switch (node.type) {
    case referenceType:
      return { ...written(wikiLinkOf(node, titleOf)), format: node.format };
    case embedType:
      return written(wikiEmbedOf(node, titleOf));
    case tagType:
      return { ...written(String(node.text)), format: node.format };
    case clipQuoteType:
      return written('');
    default: {
      if (!node.children) return node;
      const children = node.children.map((child) => withLinksWritten(child, titleOf));
      const id = blocksWithIds.has(node.type) ? blockIdOf(node) : undefined;
      return { ...node, children: id === undefined ? children : [...children, written(` ^${id}`)] };
    }
  }
}

/** Those that get it back when the file is read. */
const blocksWithIds = new Set(['paragraph', 'heading']);

function written(text: string): EditorNode {
  return { type: writtenType, version: 1, text };
}

/** Words as words, whatever Markdown would take them for. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~&|$#^=]/g, '\\$&')
    .replace(/^([ \t]*)([-+]|\d{1,9}(?=[.)]))/gm, (_, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    );
}
