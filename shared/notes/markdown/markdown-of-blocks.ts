import type { AlignType, BlockContent, List, ListItem, PhrasingContent, Root, RootContent, TableRow } from 'mdast';
import { paragraphNode, textOf } from '#shared/notes/editor-state.ts';
import { addressOfAsset } from '#shared/notes/markdown/asset-address.ts';
import { phrasingOf } from '#shared/notes/markdown/phrasing-of-inlines.ts';
import { breakTag, separator } from '#shared/notes/markdown/tags-between.ts';
import type { TitleOf } from '#shared/notes/markdown/wiki-link.ts';
import { withLinksWritten } from '#shared/notes/markdown/with-links-written.ts';
import {
  attachmentType,
  calloutType,
  footnoteTextType,
  type HeadingLevel,
  imageType,
  isAssetName,
  isTone,
} from '#shared/notes/nodes.ts';
import type { EditorNode } from '#shared/notes/types.ts';

/** Blocks of a note as a Markdown tree; what points elsewhere goes by `titleOf`, parts that are not known become their words. */
export function markdownOfBlocks(blocks: readonly EditorNode[], titleOf: TitleOf = () => undefined): Root {
  return { type: 'root', children: blocks.map((block) => withLinksWritten(block, titleOf)).flatMap(contentOf) };
}

function contentOf(block: EditorNode): RootContent[] {
  const children = block.children ?? [];
  switch (block.type) {
    case 'heading':
      return [{ type: 'heading', depth: levelOf(block), children: phrasingOf(children) }];
    case 'quote':
      return [{ type: 'blockquote', children: paragraphsOf(children) }];
    case 'list':
      return [listOf(block)];
    case 'code':
      return [{ type: 'code', lang: wordOf(block.language), value: children.map(textOf).join('') }];
    case 'horizontalrule':
      return [{ type: 'thematicBreak' }];
    case 'table':
      return tableOf(block);
    case calloutType:
      return [calloutOf(block)];
    case imageType:
      return [{ type: 'paragraph', children: [imageOf(block)] }];
    case attachmentType:
      return [{ type: 'paragraph', children: attachmentOf(block) }];
    case footnoteTextType: {
      const label = String(block.label ?? '');
      return [{ type: 'footnoteDefinition', identifier: label.toLowerCase(), label, children: paragraphsOf(children) }];
    }
    default:
      return children.some(isBlock)
        ? children.flatMap(contentOf)
        : paragraphsOf(children.length > 0 ? children : [block]);
  }
}

/** Markdown has no empty paragraphs. */
function paragraphsOf(inlines: readonly EditorNode[]): BlockContent[] {
  const children = phrasingOf(inlines);
  return children.length === 0 ? [] : [{ type: 'paragraph', children: withLastBreak(children) }];
}

/** A break with nothing after it is none in Markdown: the tag is one. Alone, it must not begin a line. */
function withLastBreak(children: PhrasingContent[]): PhrasingContent[] {
  if (children.at(-1)?.type !== 'break') return children;
  const value = children.length === 1 ? `${separator}${breakTag}` : breakTag;
  return [...children.slice(0, -1), { type: 'verbatim', value }];
}

/** What stands among words has text, or holds what has. */
function isBlock(node: EditorNode): boolean {
  const inline = ['link', 'autolink', 'mark', 'linebreak', 'footnote'];
  return (
    typeof node.text !== 'string' &&
    !inline.includes(node.type) &&
    (node.children !== undefined || node.type === 'horizontalrule')
  );
}

function levelOf(block: EditorNode): HeadingLevel {
  const level = Number(String(block.tag).slice(1));
  return level >= 1 && level <= 6 ? (level as HeadingLevel) : 1;
}

function listOf(list: EditorNode): List {
  const items: ListItem[] = [];
  for (const entry of list.children ?? []) {
    const inner = (entry.children ?? []).filter((child) => child.type === 'list').map(listOf);
    const words = paragraphsOf((entry.children ?? []).filter((child) => child.type !== 'list'));
    const above = items.at(-1);
    // A nested list belongs to the item above it.
    if (above && inner.length > 0 && words.length === 0) above.children.push(...inner);
    else
      items.push({ type: 'listItem', spread: false, checked: checkedOf(list, entry), children: [...words, ...inner] });
  }
  const isOrdered = list.listType === 'number';
  return {
    type: 'list',
    ordered: isOrdered,
    start: isOrdered ? Number(list.start ?? 1) : null,
    spread: false,
    children: items,
  };
}

function checkedOf(list: EditorNode, entry: EditorNode): boolean | null {
  return list.listType === 'check' ? entry.checked === true : null;
}

/** The first row is the header: Markdown has no tables without one. */
function tableOf(table: EditorNode): RootContent[] {
  const rows = (table.children ?? []).map(
    (row): TableRow => ({
      type: 'tableRow',
      children: (row.children ?? []).map((cell) => ({ type: 'tableCell', children: cellOf(cell) })),
    }),
  );
  const align = (table.children?.[0]?.children ?? []).map((cell): AlignType => {
    const format = cell.children?.[0]?.format;
    return format === 'left' || format === 'center' || format === 'right' ? format : null;
  });
  return rows.length === 0 ? [] : [{ type: 'table', align, children: rows }];
}

function cellOf(cell: EditorNode): PhrasingContent[] {
  const lines = (cell.children ?? []).map((block) => phrasingOf(leavesOf(block)));
  return lines
    .flatMap((line, index): PhrasingContent[] => (index > 0 ? [{ type: 'break' }, ...line] : line))
    .map((node) => (node.type === 'break' ? { type: 'verbatim', value: breakTag } : node));
}

/** All inline parts of a block, whatever it holds. */
function leavesOf(block: EditorNode): EditorNode[] {
  const children = block.children ?? [];
  return children.some(isBlock) ? children.flatMap(leavesOf) : children;
}

function calloutOf(callout: EditorNode): RootContent {
  const tone = isTone(callout.tone) ? callout.tone : 'note';
  const [first, ...others] = (callout.children ?? []).flatMap(contentOf) as BlockContent[];
  const mark = { type: 'verbatim', value: `[!${tone.toUpperCase()}]` } as const;
  if (first?.type === 'paragraph') {
    const line = { ...mark, value: `${mark.value}\n` };
    return { type: 'blockquote', children: [{ ...first, children: [line, ...first.children] }, ...others] };
  }
  return {
    type: 'blockquote',
    children: [{ type: 'paragraph', children: [mark] }, ...(first ? [first] : []), ...others],
  };
}

function imageOf(image: EditorNode): PhrasingContent {
  const caption = (image.children ?? [])
    .map(plainTextOf)
    .join('')
    .replace(/[\r\n]+/g, ' ')
    .trim();
  const url = isAssetName(image.asset) ? addressOfAsset(image.asset) : '';
  return { type: 'image', url, alt: wordOf(image.alt) ?? '', title: caption === '' ? null : caption };
}

function attachmentOf(file: EditorNode): PhrasingContent[] {
  const label = file.children?.length ? file.children : (paragraphNode([]).children ?? []);
  const words = phrasingOf(label);
  const name = wordOf(file.name);
  if (!isAssetName(file.asset)) return words;
  const children = words.length > 0 ? words : [{ type: 'text' as const, value: name ?? file.asset }];
  return [{ type: 'link', url: addressOfAsset(file.asset), title: name, children: children as never }];
}

function plainTextOf(node: EditorNode): string {
  return textOf(node) || (node.children ?? []).map(plainTextOf).join('');
}

function wordOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
