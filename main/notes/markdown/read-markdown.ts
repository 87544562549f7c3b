import type { Root } from 'mdast';
import { type Extension, fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { noteSyntaxFromMarkdown } from '#shared/notes/markdown/note-mdast.ts';
import { noteSyntax } from '#shared/notes/markdown/note-syntax.ts';

/** Markdown as a tree: CommonMark, GitHub's extensions, and what notes add. */
export function readMarkdown(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [gfm(), noteSyntax()],
    mdastExtensions: [...gfmFromMarkdown().map(withoutTransforms), noteSyntaxFromMarkdown],
  });
}

/** Addresses are found by the reader already; looked for in the finished words, they would be found where they were escaped. */
function withoutTransforms({ transforms: _, ...extension }: Extension): Extension {
  return extension;
}
