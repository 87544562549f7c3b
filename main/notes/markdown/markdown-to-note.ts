import type { Nodes } from 'mdast';
import { readFrontMatter } from '#main/notes/markdown/front-matter.ts';
import { readMarkdown } from '#main/notes/markdown/read-markdown.ts';
import type { ClipId } from '#shared/ids.ts';
import { paragraphNode, readEditorState, rootNode } from '#shared/notes/editor-state.ts';
import { blocksOfMarkdown } from '#shared/notes/markdown/blocks-of-markdown.ts';
import { type ResolveWikiLink, unresolvedLinks } from '#shared/notes/markdown/split-wiki-links.ts';
import type { EditorState } from '#shared/notes/types.ts';

/** A Markdown file as a note. */
export interface MarkdownNote {
  readonly title: string;
  readonly tags: readonly string[];
  readonly aliases: readonly string[];
  readonly state: EditorState;
  /** The labels of the `[[links]]` that led nowhere and stayed text. */
  readonly unresolved: readonly string[];
}

/**
 * Reads Markdown (CommonMark, GitHub's extensions, callouts, maths and `[[links]]`) into a note. The title comes from the front
 * matter, else from a first heading of level one, which then is not repeated in the text. Words are never dropped:
 * what a note cannot hold (HTML, pictures of the web) stays as the text it was.
 */
export function markdownToNote(
  markdown: string,
  resolve: ResolveWikiLink = () => undefined,
  knowsClip: (id: ClipId) => boolean = () => false,
): MarkdownNote {
  const { title, tags, aliases, body } = readFrontMatter(markdown);
  const tree = readMarkdown(body);
  const [first, ...rest] = tree.children;
  const isTitled = title === undefined && first?.type === 'heading' && first.depth === 1;
  const heading = isTitled ? plainTextOf(first) : '';
  const content = isTitled && heading.length <= 500 ? rest : tree.children;
  const blocks = blocksOfMarkdown({ children: content }, { source: body, resolve, knowsClip });
  const state = { root: rootNode(blocks.length === 0 ? [paragraphNode([])] : blocks) };
  const unresolved = unresolvedLinks(readEditorState(state).text, resolve);
  return {
    title: (title ?? heading).slice(0, 500),
    tags,
    aliases,
    state,
    unresolved: [...new Set(unresolved)],
  };
}

function plainTextOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plainTextOf).join('') : '';
}
