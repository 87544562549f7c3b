import { referenceNode, textNode } from '#shared/notes/editor-state.ts';
import type { EditorNode } from '#shared/notes/types.ts';
import type { LinkTarget } from '#shared/targets.ts';

/** Finds what a `[[label]]` of another app means here; nothing leaves it as the text it was. */
export type ResolveWikiLink = (label: string) => LinkTarget | undefined;

const wikiLink = /!?\[\[([^[\]\n|]+)(?:\|([^[\]\n]+))?\]\]/g;

/** The text as nodes, its `[[links]]` turned into references where they lead somewhere. */
export function splitWikiLinks(text: string, format: number, resolve: ResolveWikiLink): EditorNode[] {
  const nodes: EditorNode[] = [];
  let from = 0;
  for (const match of text.matchAll(wikiLink)) {
    const title = (match[1] ?? '').trim();
    const target = resolve(title);
    if (!target) continue;
    if (match.index > from) nodes.push(textNode(text.slice(from, match.index), format));
    nodes.push({ ...referenceNode(target, (match[2] ?? title).trim()), format });
    from = match.index + match[0].length;
  }
  if (from < text.length) nodes.push(textNode(text.slice(from), format));
  return nodes;
}

/** The labels of all `[[links]]` in a text. */
export function wikiLabelsOf(text: string): string[] {
  return [...text.matchAll(wikiLink)].map((match) => (match[1] ?? '').trim());
}
