import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { markdownOfBlocks } from '#shared/notes/markdown/markdown-of-blocks.ts';
import { noteSyntaxToMarkdown } from '#shared/notes/markdown/note-mdast.ts';
import { joinedSurrogates, writingStyle } from '#shared/notes/markdown/writing-style.ts';
import type { EditorState } from '#shared/notes/types.ts';

/** The note's text as Markdown; links into the vault become `[[label]]`, parts that are not known become their words. */
export function noteToMarkdown(state: EditorState): string {
  const tree = markdownOfBlocks(state.root.children ?? []);
  const extensions = [gfmToMarkdown({ tablePipeAlign: false }), noteSyntaxToMarkdown];
  return joinedSurrogates(toMarkdown(tree, { ...writingStyle, extensions })).trimEnd();
}
