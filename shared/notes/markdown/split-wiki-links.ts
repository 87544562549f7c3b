import { headingMark, referenceNode, tagNode, textNode } from '#shared/notes/editor-state.ts';
import { type EmbedTarget, embedNode } from '#shared/notes/embeds.ts';
import { findTags } from '#shared/notes/tags.ts';
import type { EditorNode } from '#shared/notes/types.ts';
import type { LinkTarget } from '#shared/targets.ts';

/** Finds what a `[[label]]` of another app means here; nothing leaves it as the text it was. */
export type ResolveWikiLink = (label: string) => LinkTarget | undefined;

const wikiLink = /!?\[\[([^[\]\n|]+)(?:\|([^[\]\n]+))?\]\]/g;
const highlightMark = '^highlight-';
const searchMark = 'search:';

/** The text as nodes, its `[[links]]` turned into references where they lead somewhere, its `#tags` into tags. */
export function splitWikiLinks(text: string, format: number, resolve: ResolveWikiLink): EditorNode[] {
  const nodes: EditorNode[] = [];
  let from = 0;
  for (const match of text.matchAll(wikiLink)) {
    const written = (match[1] ?? '').trim();
    const found = readWikiTarget(written, resolve);
    if (!found) continue;
    nodes.push(...splitTags(text.slice(from, match.index), format));
    nodes.push({ ...referenceNode(found.target, (match[2] ?? found.label).trim()), format });
    from = match.index + match[0].length;
  }
  nodes.push(...splitTags(text.slice(from), format));
  return nodes;
}

/** A line that is an `![[embed]]` and nothing else, as a block. */
export function embedOfLine(line: string, resolve: ResolveWikiLink): EditorNode | undefined {
  const [, written = '', given] = /^!\[\[([^[\]\n|]+)(?:\|([^[\]\n]+))?\]\]$/.exec(line.trim()) ?? [];
  if (written === '') return undefined;
  if (written.startsWith(searchMark)) {
    return embedNode({ kind: 'search', id: written.slice(searchMark.length).trim().slice(0, 64) }, given ?? '');
  }
  const found = readWikiTarget(written, resolve);
  const target = found && embedTargetOf(found.target, written);
  return target && embedNode(target, (given ?? found.label).trim());
}

/** What the `[[links]]` that are left in a text call what they lead to. */
export function unresolvedLinks(text: string, resolve: ResolveWikiLink): string[] {
  return writtenIn(text).filter((written) => readWikiTarget(written, resolve) === undefined);
}

function writtenIn(text: string): string[] {
  return [...text.matchAll(wikiLink)].map((match) => (match[1] ?? '').trim());
}

/** All names by which the `[[links]]` of a text may have to be looked up: whole, and without a heading or block. */
export function wikiLabelsOf(text: string): string[] {
  return writtenIn(text)
    .flatMap((label) => [...new Set([label, partsOf(label).title])])
    .filter((label) => label !== '');
}

interface WikiTarget {
  readonly target: LinkTarget;
  readonly label: string;
}

/** A title may have a `#` of its own, so the whole is tried first. */
function readWikiTarget(written: string, resolve: ResolveWikiLink): WikiTarget | undefined {
  const whole = resolve(written);
  if (whole) return { target: whole, label: written };
  const { title, heading, block } = partsOf(written);
  const target = title === '' || title === written ? undefined : resolve(title);
  if (!target) return undefined;
  if (target.kind !== 'note') return { target, label: title };
  if (block !== undefined) return { target: { ...target, block }, label: title };
  return heading === undefined
    ? { target, label: title }
    : { target: { ...target, heading }, label: title + headingMark + heading };
}

/** `Title#Heading`, `Title#^block`. */
function partsOf(written: string): { title: string; heading?: string; block?: string } {
  const at = written.indexOf('#');
  if (at < 0) return { title: written };
  const title = written.slice(0, at).trim();
  const part = written.slice(at + 1).trim();
  if (part.startsWith('^')) return { title, block: part.slice(1) };
  return part === '' ? { title } : { title, heading: part };
}

function embedTargetOf(target: LinkTarget, written: string): EmbedTarget | undefined {
  if (target.kind === 'note') return target;
  const at = written.lastIndexOf(highlightMark);
  if (target.kind !== 'clip' || at < 0) return undefined;
  return { kind: 'highlight', clip: target.id, highlight: written.slice(at + highlightMark.length, at + 76) };
}

/** Words with their `#tags`. */
export function splitTags(text: string, format: number): EditorNode[] {
  const nodes: EditorNode[] = [];
  let from = 0;
  for (const { start, end, tag } of findTags(text)) {
    if (start > from) nodes.push(textNode(text.slice(from, start), format));
    nodes.push(tagNode(tag, format));
    from = end;
  }
  if (from < text.length) nodes.push(textNode(text.slice(from), format));
  return nodes;
}
