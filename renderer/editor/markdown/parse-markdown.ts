import { type Extension, fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { blocksOfMarkdown } from '#shared/notes/markdown/blocks-of-markdown.ts';
import { noteSyntaxFromMarkdown } from '#shared/notes/markdown/note-mdast.ts';
import { noteSyntax } from '#shared/notes/markdown/note-syntax.ts';
import type { EditorNode } from '#shared/notes/types.ts';

/** Markdown that was pasted, as blocks; `[[links]]` stay as they are written. */
export function parseMarkdown(markdown: string): EditorNode[] {
  const tree = fromMarkdown(markdown, {
    extensions: [gfm(), noteSyntax()],
    mdastExtensions: [...gfmFromMarkdown().map(withoutTransforms), noteSyntaxFromMarkdown],
  });
  return blocksOfMarkdown(tree, { source: markdown, resolve: () => undefined });
}

/** See main's reader: escaped addresses stay words. */
function withoutTransforms({ transforms: _, ...extension }: Extension): Extension {
  return extension;
}
