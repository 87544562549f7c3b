import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { markdownOfBlocks } from '#shared/notes/markdown/markdown-of-blocks.ts';
import { noteSyntaxToMarkdown } from '#shared/notes/markdown/note-mdast.ts';
import type { TitleOf } from '#shared/notes/markdown/wiki-link.ts';
import { joinedSurrogates, writingStyle } from '#shared/notes/markdown/writing-style.ts';
import type { EditorState } from '#shared/notes/types.ts';

/**
 * The note's text as Markdown; links into the vault become `[[title|label]]` where the title is known, else `[[label]]`,
 * parts that are not known become their words.
 */
export function noteToMarkdown(state: EditorState, titleOf: TitleOf = () => undefined): string {
  const tree = markdownOfBlocks(state.root.children ?? [], titleOf);
  const extensions = [gfmToMarkdown({ tablePipeAlign: false }), noteSyntaxToMarkdown];
  return joinedSurrogates(toMarkdown(tree, { ...writingStyle, extensions })).trimEnd();
}
