import { paragraphNode } from '#shared/notes/editor-state.ts';
import { type ResolveWikiLink, splitWikiLinks } from '#shared/notes/markdown/split-wiki-links.ts';
import type { EditorNode } from '#shared/notes/types.ts';

/** Lines that were typed outside of a note, a paragraph each, with their `#tags` and the `[[links]]` that lead somewhere. */
export function linesAsTyped(text: string, resolve: ResolveWikiLink): EditorNode[] {
  return text
    .replace(/\s+$/, '')
    .split(/\r?\n/)
    .map((line) => paragraphNode(splitWikiLinks(line, 0, resolve)));
}
