import type { Definition, Html, Link, Nodes, PhrasingContent } from 'mdast';
import type { ClipId } from '#shared/ids.ts';
import { textNode } from '#shared/notes/editor-state.ts';
import { type ResolveWikiLink, splitTags, splitWikiLinks } from '#shared/notes/markdown/split-wiki-links.ts';
import { separator } from '#shared/notes/markdown/tags-between.ts';
import {
  bold,
  code,
  footnoteNode,
  isFootnoteLabel,
  italic,
  lineBreakNode,
  linkNode,
  marked,
  mathNode,
  strikethrough,
  subscript,
  superscript,
} from '#shared/notes/nodes.ts';
import type { EditorNode } from '#shared/notes/types.ts';

export interface InlineContext {
  /** The Markdown itself, for what stays as it was written. */
  readonly source: string;
  readonly resolve: ResolveWikiLink;
  /** Whether a quote's clip is in the vault, so that its proof means something. */
  readonly knowsClip: (id: ClipId) => boolean;
  readonly definitions: ReadonlyMap<string, Definition>;
  /** The definitions that links refer to. */
  readonly used: ReadonlySet<string>;
}

/** Formats that Markdown has no marks for, by the tags that are read and written for them. */
export const formatTags = {
  mark: marked,
  sub: subscript,
  sup: superscript,
  del: strikethrough,
  s: strikethrough,
} as const;

export function inlinesOf(nodes: readonly PhrasingContent[], context: InlineContext, format = 0): EditorNode[] {
  const made: EditorNode[] = [];
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at];
    if (!node) continue;
    const end = node.type === 'html' ? endOfTag(nodes, at) : undefined;
    const scheme = node.type === 'link' ? schemeBefore(node, context) : undefined;
    const last = made.at(-1);
    if (node.type === 'html' && end !== undefined) {
      made.push(...inlinesOf(nodes.slice(at + 1, end), context, format | formatOfTag(node)));
      at = end;
    } else if (node.type === 'link' && scheme && last?.type === 'text') {
      made.splice(-1, 1, ...withScheme(last, scheme, node.url.slice(mail.length)));
    } else {
      made.push(...inlineOf(node, context, format));
    }
  }
  return joinTexts(made);
}

function inlineOf(node: PhrasingContent, context: InlineContext, format: number): EditorNode[] {
  switch (node.type) {
    case 'text':
      return markedTextsOf(node, context, format);
    case 'strong':
      return inlinesOf(node.children, context, format | bold);
    case 'emphasis':
      return inlinesOf(node.children, context, format | italic);
    case 'delete':
      return inlinesOf(node.children, context, format | strikethrough);
    case 'inlineCode':
      return [textNode(node.value, format | code)];
    case 'break':
      return [lineBreakNode()];
    case 'inlineMath':
      return [mathNode(node.value)];
    case 'wikiLink':
      return splitWikiLinks(`[[${node.value}]]`, format, context.resolve);
    case 'link':
      return linkOf(node.url, node.title, inlinesOf(node.children, context, format));
    case 'linkReference': {
      const definition = context.definitions.get(node.identifier);
      const words = inlinesOf(node.children, context, format);
      return definition ? linkOf(definition.url, definition.title, words) : words;
    }
    case 'footnoteReference': {
      const label = node.label ?? node.identifier;
      return isFootnoteLabel(label) ? [footnoteNode(label)] : textsOf(sourceOf(node, context), format);
    }
    case 'html':
      if (node.value === separator) return [];
      return /^<br\s*\/?>$/i.test(node.value) ? [lineBreakNode()] : textsOf(node.value, format);
    default:
      return textsOf(sourceOf(node, context), format);
  }
}

const mail = 'mailto:';

/** What stands right before an address to write to that was found in words, and belongs to it. */
function schemeBefore(node: Link, context: InlineContext): string | undefined {
  const start = node.position?.start.offset ?? 0;
  if (`${mail}${sourceOf(node, context)}` !== node.url) return undefined;
  return /(?<![\w+.-])(?:mailto|xmpp):$/.exec(context.source.slice(Math.max(0, start - mail.length - 1), start))?.[0];
}

/** The words before it without its scheme, then the address as a whole. */
function withScheme(before: EditorNode, scheme: string, address: string): EditorNode[] {
  const words = String(before.text).slice(0, -scheme.length);
  const whole = textNode(`${scheme}${address}`, Number(before.format));
  return [...(words === '' ? [] : [{ ...before, text: words }]), ...linkOf(`${scheme}${address}`, null, [whole])];
}

/** An address of another kind (a script, a file) leaves the words. */
function linkOf(url: string, title: string | null | undefined, words: EditorNode[]): EditorNode[] {
  return /^(https?|mailto):/i.test(url) && words.length > 0 ? [linkNode(url, title ?? null, words)] : words;
}

/** `==marked==`, where nothing in it was escaped. */
function markedTextsOf(node: Nodes & { value: string }, context: InlineContext, format: number): EditorNode[] {
  const source = sourceOf(node, context);
  if (!node.value.includes('==') || source !== node.value) return taggedTextsOf(node.value, source, format);
  return node.value
    .split(/==(?=\S)([^=\n]*[^=\s])==/)
    .flatMap((part, index) =>
      part === '' ? [] : taggedTextsOf(part, part, index % 2 === 1 ? format | marked : format),
    );
}

/** Stands for a `#` that was escaped; in no text, because it is no character. */
const escapedMark = '\uFDD0';

/** Words with their `#tags`; one that was written to be read (`\#tag`) stays as it is. */
function taggedTextsOf(value: string, source: string, format: number): EditorNode[] {
  const signs = [...source.matchAll(/(\\?)#/g)].map(([, slash]) => slash !== '');
  // A character reference has such a sign too, so that the signs cannot be told.
  if (source.includes('&#')) return textsOf(value, format);
  let at = 0;
  const told = value.replace(/#/g, (sign) => (signs[at++] ? escapedMark : sign));
  return textsOf(told, format)
    .flatMap((node) => splitTags(String(node.text), format))
    .map((node) => ({ ...node, text: String(node.text).replaceAll(escapedMark, '#') }));
}

/** A line end inside a paragraph is a space. */
export function textsOf(value: string, format: number): EditorNode[] {
  const text = value.replace(/[ \t]*\r?\n[ \t]*/g, ' ');
  return text === '' ? [] : [textNode(text, format)];
}

export function sourceOf(node: Nodes, { source }: Pick<InlineContext, 'source'>): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

function formatOfTag({ value }: Html): number {
  const name = /^<([a-z]+)>$/.exec(value)?.[1];
  return name && Object.hasOwn(formatTags, name) ? formatTags[name as keyof typeof formatTags] : 0;
}

/** Where the tag that opens at `at` is closed among the same nodes. */
function endOfTag(nodes: readonly PhrasingContent[], at: number): number | undefined {
  const open = nodes[at];
  if (open?.type !== 'html' || formatOfTag(open) === 0) return undefined;
  const close = open.value.replace('<', '</');
  const end = nodes.findIndex((node, index) => index > at && node.type === 'html' && node.value === close);
  return end > at ? end : undefined;
}

function joinTexts(nodes: readonly EditorNode[]): EditorNode[] {
  const joined: EditorNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (last?.type === 'text' && node.type === 'text' && last.format === node.format) {
      joined[joined.length - 1] = { ...last, text: `${last.text}${node.text}` };
    } else {
      joined.push(node);
    }
  }
  return joined;
}
