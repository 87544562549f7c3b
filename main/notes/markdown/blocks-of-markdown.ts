import type { List, ListItem, Nodes, PhrasingContent, RootContent, Table } from 'mdast';
import {
  bold,
  code,
  codeNode,
  headingNode,
  italic,
  type ListKind,
  lineBreakNode,
  linkNode,
  listItemNode,
  listNode,
  quoteNode,
  ruleNode,
  strikethrough,
} from '#main/notes/markdown/nodes.ts';
import { type ResolveWikiLink, splitWikiLinks } from '#main/notes/markdown/split-wiki-links.ts';
import { paragraphNode, textNode } from '#shared/notes/editor-state.ts';
import type { EditorNode } from '#shared/notes/types.ts';

interface Context {
  /** The Markdown itself, for what stays as it was written. */
  readonly source: string;
  readonly resolve: ResolveWikiLink;
}

/** Deeper nesting than anyone writes is taken as it was written. */
const maxDepth = 12;

export function blocksOfMarkdown(nodes: readonly RootContent[], context: Context, depth = 0): EditorNode[] {
  return nodes.flatMap((node) => (depth > maxDepth ? rawLines(node, context) : blockOf(node, context, depth)));
}

function blockOf(node: RootContent, context: Context, depth: number): EditorNode[] {
  switch (node.type) {
    case 'paragraph':
      return [paragraphNode(inlinesOf(node.children, context))];
    case 'heading':
      return [headingNode(levelOf(node.depth), inlinesOf(node.children, context))];
    case 'blockquote':
      return quotesOf(blocksOfMarkdown(node.children, context, depth + 1));
    case 'list':
      return [listOf(node, context, depth)];
    case 'code':
      return [codeNode(node.lang ?? undefined, node.value)];
    case 'thematicBreak':
      return [ruleNode()];
    case 'table':
      return rowsOf(node, context);
    default:
      return rawLines(node, context);
  }
}

function levelOf(depth: number): 1 | 2 | 3 {
  return depth === 1 ? 1 : depth === 2 ? 2 : 3;
}

/** A quote holds lines of words; lists and code in it come after it as blocks of their own. */
function quotesOf(blocks: EditorNode[]): EditorNode[] {
  return blocks.map((block) => (block.type === 'paragraph' ? quoteNode(block.children ?? []) : block));
}

function listOf(list: List, context: Context, depth: number): EditorNode {
  const kind: ListKind = list.children.some((child) => typeof child.checked === 'boolean')
    ? 'check'
    : list.ordered
      ? 'number'
      : 'bullet';
  const start = list.start ?? 1;
  const items: EditorNode[] = [];
  let value = start;
  for (const child of list.children) {
    for (const item of itemsOf(child, kind, value, context, depth)) items.push(item);
    value += 1;
  }
  return listNode(kind, start, items);
}

/** The words of an item, then one more item for each list in it: this is how the editor nests. */
function itemsOf(item: ListItem, kind: ListKind, value: number, context: Context, depth: number): EditorNode[] {
  const checked = kind === 'check' ? item.checked === true : undefined;
  const words: EditorNode[] = [];
  const nested: EditorNode[] = [];
  for (const block of blocksOfMarkdown(item.children, context, depth + 1)) {
    if (block.type === 'list') {
      nested.push(listItemNode(value + 1, undefined, [block]));
      continue;
    }
    if (words.length > 0) words.push(lineBreakNode());
    words.push(...(block.children ?? []));
  }
  return [...(words.length > 0 || nested.length === 0 ? [listItemNode(value, checked, words)] : []), ...nested];
}

/** Until notes have tables, a row is a line and a bar parts its cells. */
function rowsOf(table: Table, context: Context): EditorNode[] {
  return table.children.map((row) =>
    paragraphNode(
      row.children.flatMap((cell, index) => [
        ...(index > 0 ? [textNode(' | ')] : []),
        ...inlinesOf(cell.children, context),
      ]),
    ),
  );
}

function inlinesOf(nodes: readonly PhrasingContent[], context: Context, format = 0): EditorNode[] {
  return joinTexts(nodes.flatMap((node) => inlineOf(node, context, format))).flatMap((node) =>
    node.type === 'text' && typeof node.text === 'string' && (Number(node.format) & code) === 0
      ? splitWikiLinks(node.text, Number(node.format), context.resolve)
      : [node],
  );
}

function inlineOf(node: PhrasingContent, context: Context, format: number): EditorNode[] {
  switch (node.type) {
    case 'text':
      return textsOf(node.value, format);
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
    case 'link':
      return /^(https?|mailto):/i.test(node.url)
        ? [linkNode(node.url, node.title ?? null, inlinesOf(node.children, context, format))]
        : inlinesOf(node.children, context, format);
    default:
      return textsOf(sourceOf(node, context), format);
  }
}

/** A line end inside a paragraph is a space. */
function textsOf(value: string, format: number): EditorNode[] {
  return [textNode(value.replace(/[ \t]*\r?\n[ \t]*/g, ' '), format)];
}

/** Joins texts of one format: Markdown may have cut a `[[link]]` in pieces. */
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

function rawLines(node: Nodes, context: Context): EditorNode[] {
  return sourceOf(node, context)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => paragraphNode([textNode(line)]));
}

function sourceOf(node: Nodes, { source }: Context): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}
