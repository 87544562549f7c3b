import type { AlignType, Nodes, Parents, PhrasingContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { hasWords, inlinesOf, type Mark, type Run } from '#main/clips/extract/inlines.ts';
import { linkAddress } from '#main/clips/extract/link-address.ts';
import { titleFromWords } from '#main/clips/extract/plain-text-to-blocks.ts';
import { type Extraction, extractorName } from '#main/clips/extraction.ts';
import { plainTextOfBlocks, textOfInlines } from '#shared/clips/plain-text.ts';
import { type Block, emptyMetadata, type Inline, maxBlockDepth } from '#shared/clips/types.ts';
import { FailureError } from '#shared/failures.ts';

/** Reads Markdown; HTML in it is text. A first heading is the title. @throws EMPTY_INPUT, TOO_COMPLEX */
export function extractMarkdown(source: string, name: string): Extraction {
  refuseTangle(source, name);
  const blocks = markdownToBlocks(source.replace(/^\ufeff?---\n[\s\S]{0,20000}?\n---\n/, ''));
  const [first, ...rest] = blocks;
  if (!first) throw new FailureError('EMPTY_INPUT', { what: 'file' });
  const isTitled = first.type === 'heading' && rest.length > 0;
  const body = isTitled ? rest : blocks;
  const text = plainTextOfBlocks(body);
  const title =
    first.type === 'heading' ? textOfInlines(first.inlines) : titleFromWords(text.split('\n').find(Boolean) ?? name);
  return {
    blocks: body,
    text,
    metadata: { ...emptyMetadata, title: [{ value: title, origin: 'visible' }] },
    coverage: null,
    extractor: extractorName,
    assets: [],
    missingPictures: [],
    wall: null,
  };
}

/** Nested quotes and brackets take the parser time that grows with their square. */
function refuseTangle(source: string, name: string): void {
  if (/^(?:[ \t]*>){200}/m.test(source) || /[[!*_`<]{2000}/.test(source))
    throw new FailureError('TOO_COMPLEX', { name });
}

export function markdownToBlocks(source: string): Block[] {
  const tree = fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return tree.children.flatMap((node) => blocksOf(node, 1));
}

function blocksOf(node: Nodes, depth: number): Block[] {
  const isFlat = depth >= maxBlockDepth;
  switch (node.type) {
    case 'paragraph':
      return paragraph(inlinesOf(runsOf(node.children, [], undefined)));
    case 'heading':
      return [{ type: 'heading', level: node.depth, inlines: inlinesOf(runsOf(node.children, [], undefined)) }];
    case 'blockquote': {
      const blocks = childBlocks(node, isFlat ? depth : depth + 1);
      return isFlat || blocks.length === 0 ? blocks : [{ type: 'quote', blocks }];
    }
    case 'list': {
      const items = node.children
        .map((item) => childBlocks(item, isFlat ? depth : depth + 1))
        .filter((item) => item.length > 0);
      const start = node.ordered && typeof node.start === 'number' && node.start !== 1 ? { start: node.start } : {};
      return isFlat
        ? items.flat()
        : items.length > 0
          ? [{ type: 'list', ordered: node.ordered ?? false, ...start, items }]
          : [];
    }
    case 'code':
      return [{ type: 'code', ...(node.lang ? { language: node.lang.slice(0, 40) } : {}), text: node.value }];
    case 'table':
      return [tableBlock(node)];
    case 'html':
      return paragraph(inlinesOf([{ text: node.value, marks: [], href: undefined }]));
    case 'footnoteDefinition':
      return childBlocks(node, depth);
    default:
      return [];
  }
}

function childBlocks(node: Parents, depth: number): Block[] {
  return node.children.flatMap((child) => blocksOf(child, depth));
}

function paragraph(inlines: Inline[]): Block[] {
  return hasWords(inlines) ? [{ type: 'paragraph', inlines }] : [];
}

function tableBlock(node: Table & { align?: AlignType[] | null | undefined }): Block {
  const [header = [], ...rows] = node.children.map((row) =>
    row.children.map((cell) => inlinesOf(runsOf(cell.children, [], undefined))),
  );
  return { type: 'table', header, rows };
}

function runsOf(nodes: readonly PhrasingContent[], marks: readonly Mark[], href: string | undefined): Run[] {
  return nodes.flatMap((node): Run[] => {
    switch (node.type) {
      case 'strong':
        return runsOf(node.children, [...marks, 'strong'], href);
      case 'emphasis':
        return runsOf(node.children, [...marks, 'emphasis'], href);
      case 'delete':
        return runsOf(node.children, marks, href);
      case 'link':
        return runsOf(node.children, marks, linkAddress(node.url, undefined));
      case 'linkReference':
        return runsOf(node.children, marks, href);
      case 'inlineCode':
        return [{ text: node.value, marks: [...marks, 'code'], href }];
      case 'break':
        return [{ text: '\n', marks, href, isBreak: true }];
      case 'image':
      case 'imageReference':
        return node.alt ? [{ text: node.alt, marks, href }] : [];
      case 'footnoteReference':
        return [{ text: `[${node.identifier}]`, marks, href }];
      case 'text':
      case 'html':
        return [{ text: node.value, marks, href }];
      default:
        return [];
    }
  });
}
