import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { markdownOfBlocks } from '#shared/notes/markdown/markdown-of-blocks.ts';
import { noteSyntaxToMarkdown } from '#shared/notes/markdown/note-mdast.ts';
import { joinedSurrogates, writingStyle } from '#shared/notes/markdown/writing-style.ts';
import type { EditorNode } from '#shared/notes/types.ts';

/** Blocks as Markdown, for the clipboard. */
export function writeMarkdown(blocks: readonly EditorNode[]): string {
  const extensions = [gfmToMarkdown({ tablePipeAlign: false }), noteSyntaxToMarkdown];
  return joinedSurrogates(toMarkdown(markdownOfBlocks(blocks), { ...writingStyle, extensions })).trimEnd();
}
