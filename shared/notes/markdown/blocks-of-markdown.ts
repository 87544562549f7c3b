import type {
  Blockquote,
  Definition,
  FootnoteDefinition,
  List,
  ListItem,
  Nodes,
  Paragraph,
  Root,
  RootContent,
  Table,
} from 'mdast';
import { clipQuoteNode } from '#shared/notes/clip-quote.ts';
import { paragraphNode, textNode } from '#shared/notes/editor-state.ts';
import { assetAt } from '#shared/notes/markdown/asset-address.ts';
import { calloutOf } from '#shared/notes/markdown/callout-of.ts';
import { type InlineContext, inlinesOf, sourceOf, textsOf } from '#shared/notes/markdown/inlines-of-markdown.ts';
import { quoteOfMarkdown } from '#shared/notes/markdown/quote-comment.ts';
import { embedOfLine } from '#shared/notes/markdown/split-wiki-links.ts';
import { breakTag, separator } from '#shared/notes/markdown/tags-between.ts';
import {
  attachmentNode,
  codeNode,
  footnoteTextNode,
  type HeadingLevel,
  headerRow,
  headingNode,
  imageNode,
  type ListKind,
  lineBreakNode,
  listItemNode,
  listNode,
  mathLanguage,
  quoteNode,
  ruleNode,
  tableCellNode,
  tableNode,
  tableRowNode,
} from '#shared/notes/nodes.ts';
import { setBlockId } from '#shared/notes/note-parts.ts';
import type { EditorNode } from '#shared/notes/types.ts';

/** Deeper nesting than anyone writes is taken as it was written. */
const maxDepth = 12;

/** The blocks of a Markdown document; what footnotes say comes last. `source` is the Markdown itself. */
export function blocksOfMarkdown(
  tree: Pick<Root, 'children'>,
  {
    source,
    resolve,
    knowsClip = () => false,
  }: Pick<InlineContext, 'source' | 'resolve'> & Partial<Pick<InlineContext, 'knowsClip'>>,
): EditorNode[] {
  const definitions = new Map<string, Definition>();
  const footnotes: FootnoteDefinition[] = [];
  const used = new Set<string>();
  collect(tree.children, { definitions, footnotes, used }, 0);
  const context: InlineContext = { source, resolve, knowsClip, definitions, used };
  return [
    ...blocksOf(tree.children, context, 0),
    ...footnotes.map((note) =>
      footnoteTextNode(note.label ?? note.identifier, asLines(blocksOf(note.children, context, 1))),
    ),
  ];
}

interface Collected {
  readonly definitions: Map<string, Definition>;
  readonly footnotes: FootnoteDefinition[];
  readonly used: Set<string>;
}

function collect(nodes: readonly Nodes[], into: Collected, depth: number): void {
  for (const node of nodes) {
    if (node.type === 'definition' && !into.definitions.has(node.identifier))
      into.definitions.set(node.identifier, node);
    if (node.type === 'footnoteDefinition') into.footnotes.push(node);
    if (node.type === 'linkReference') into.used.add(node.identifier);
    if ('children' in node && depth <= maxDepth * 2) collect(node.children, into, depth + 1);
  }
}

function blocksOf(nodes: readonly RootContent[], context: InlineContext, depth: number): EditorNode[] {
  return nodes.flatMap((node) => (depth > maxDepth ? rawLines(node, context) : blockOf(node, context, depth)));
}

function blockOf(node: RootContent, context: InlineContext, depth: number): EditorNode[] {
  switch (node.type) {
    case 'paragraph':
      return paragraphOf(node, context);
    case 'heading':
      // The parser gives 1 to 6.
      return [withBlockId(headingNode(node.depth as HeadingLevel, inlinesOf(node.children, context)), node, context)];
    case 'blockquote':
      return (
        quoteWithProof(node, context) ??
        calloutOf(node, context, (nodes) => blocksOf(nodes, context, depth + 1)) ??
        quotesOf(node.children, context, depth)
      );
    case 'list':
      return [listOf(node, context, depth)];
    case 'code':
      return [codeNode(node.lang ?? undefined, node.value)];
    case 'thematicBreak':
      return [ruleNode()];
    case 'table':
      return [tableOf(node, context)];
    case 'footnoteDefinition':
      return [];
    case 'html':
      // A line that has nothing but its end.
      return node.value === `${separator}${breakTag}` ? [paragraphNode([lineBreakNode()])] : rawLines(node, context);
    case 'definition':
      // Its address stands in the links that use it; where none does, it stays as it was written.
      return context.used.has(node.identifier) ? [] : rawLines(node, context);
    default:
      return rawLines(node, context);
  }
}

/** A paragraph that is one picture or one file of the vault, or `$$` maths, is a block of its own. */
function paragraphOf(node: Paragraph, context: InlineContext): EditorNode[] {
  const source = sourceOf(node, context);
  const math = /^\$\$\s*([\s\S]*?)\s*\$\$$/.exec(source)?.[1];
  if (math !== undefined && math !== '') return [codeNode(mathLanguage, math.replace(/\r\n?/g, '\n'))];
  const [only, ...others] = node.children;
  const address = only && others.length === 0 && 'url' in only ? assetAt(only.url) : undefined;
  if (address && only?.type === 'image') {
    return [imageNode({ asset: address, alt: only.alt ?? '' }, only.title ? [textNode(only.title)] : [])];
  }
  if (address && only?.type === 'link') {
    return [attachmentNode(address, only.title ?? address, inlinesOf(only.children, context))];
  }
  const embed = embedOfLine(source, context.resolve);
  return [embed ?? withBlockId(paragraphNode(inlinesOf(node.children, context)), node, context)];
}

/** A quote that this app wrote and whose clip is known is one again. */
function quoteWithProof(node: Blockquote, context: InlineContext): EditorNode[] | undefined {
  const words = node.children.map((child) => (child.type === 'html' ? '' : sourceOf(child, context))).join('\n');
  const quote = quoteOfMarkdown(sourceOf(node, context), words);
  return quote && context.knowsClip(quote.clip) ? [clipQuoteNode(quote)] : undefined;
}

/** The id that is written at the end of a block: `… ^id`. One that was escaped is words. */
function withBlockId(block: EditorNode, node: Nodes, context: InlineContext): EditorNode {
  const last = block.children?.at(-1);
  if (last?.type !== 'text' || !blockMark.test(sourceOf(node, context).trimEnd())) return block;
  const [mark, id] = blockMark.exec(String(last.text)) ?? [];
  if (mark === undefined || id === undefined) return block;
  const text = String(last.text).slice(0, -mark.length);
  const children = (block.children ?? []).slice(0, -1);
  const marked = { ...block, children: text === '' ? children : [...children, { ...last, text }] };
  setBlockId(marked, id);
  return marked;
}

const blockMark = /(?:^|\s)\^([0-9a-zA-Z-]{1,64})$/;

/** A quote holds lines of words; lists and code in it come after it as blocks of their own. */
function quotesOf(nodes: readonly RootContent[], context: InlineContext, depth: number): EditorNode[] {
  return blocksOf(nodes, context, depth + 1).map((block) =>
    block.type === 'paragraph' ? quoteNode(block.children ?? []) : block,
  );
}

function listOf(list: List, context: InlineContext, depth: number): EditorNode {
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
function itemsOf(item: ListItem, kind: ListKind, value: number, context: InlineContext, depth: number): EditorNode[] {
  const checked = kind === 'check' ? item.checked === true : undefined;
  const words: EditorNode[][] = [];
  const nested: EditorNode[] = [];
  for (const block of blocksOf(item.children, context, depth + 1)) {
    if (block.type === 'list') nested.push(listItemNode(value + 1, undefined, [block]));
    else words.push(...linesOf(block));
  }
  const own = words.flatMap((line, index) => (index > 0 ? [lineBreakNode(), ...line] : line));
  return [...(words.length > 0 || nested.length === 0 ? [listItemNode(value, checked, own)] : []), ...nested];
}

function tableOf(table: Table, context: InlineContext): EditorNode {
  const columns = Math.max(...table.children.map((row) => row.children.length));
  return tableNode(
    table.children.map((row, index) =>
      tableRowNode(
        Array.from({ length: columns }, (_, column) => {
          const words = inlinesOf(row.children[column]?.children ?? [], context);
          const align = table.align?.[column];
          return tableCellNode(index === 0 ? headerRow : 0, [{ ...paragraphNode(words), format: align ?? '' }]);
        }),
      ),
    ),
  );
}

/** Blocks as one run of words, a line break between them. */
function asLines(blocks: readonly EditorNode[]): EditorNode[] {
  return blocks.flatMap(linesOf).flatMap((line, index) => (index > 0 ? [lineBreakNode(), ...line] : line));
}

/** The innermost runs of words of a block. */
function linesOf(block: EditorNode): EditorNode[][] {
  const children = block.children ?? [];
  const holdsBlocks = ['list', 'table', 'tablerow', 'tablecell', 'callout'].includes(block.type);
  if (holdsBlocks || children.some((child) => child.type === 'list')) return children.flatMap(linesOf);
  return [typeof block.text === 'string' ? [block] : children];
}

function rawLines(node: Nodes, context: InlineContext): EditorNode[] {
  return sourceOf(node, context)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => paragraphNode(textsOf(line, 0)));
}
