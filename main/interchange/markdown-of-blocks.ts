import type { PictureAddress } from '#main/interchange/dossier.ts';
import { cleanText, oneLine, safeHref } from '#main/interchange/plain-words.ts';
import type { Block, Inline } from '#shared/clips/types.ts';

/** Blocks as Markdown (CommonMark with tables). Words stay words: what would be markup in them is escaped. */
export function markdownOfBlocks(blocks: readonly Block[], picture: PictureAddress): string {
  return blocks
    .map((block) => markdownOfBlock(block, picture))
    .filter((text) => text !== '')
    .join('\n\n');
}

function markdownOfBlock(block: Block, picture: PictureAddress): string {
  switch (block.type) {
    case 'paragraph':
      return guardLines(markdownOfInlines(block.inlines));
    case 'heading':
      return `${'#'.repeat(Math.max(4, block.level))} ${oneLine(markdownOfInlines(block.inlines))}`;
    case 'quote':
      return prefixed(markdownOfBlocks(block.blocks, picture), '> ', '> ');
    case 'list':
      return block.items
        .map((item, at) => {
          const mark = block.ordered ? `${(block.start ?? 1) + at}. ` : '- ';
          return prefixed(markdownOfBlocks(item, picture), mark, ' '.repeat(mark.length));
        })
        .join('\n');
    case 'code':
      return fenced(cleanText(block.text));
    case 'table':
      return markdownOfTable(block);
    case 'figure': {
      const source = block.asset && picture(block.asset);
      const alt = escapeMarkdown(oneLine(block.alt));
      const shown = source ? `![${alt}](<${source}>)` : `Picture: ${alt || 'without a description'}`;
      return [shown, guardLines(markdownOfInlines(block.caption))].filter((text) => text !== '').join('\n\n');
    }
    default:
      return block satisfies never;
  }
}

function prefixed(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, at) => `${at === 0 ? first : others}${line}`.trimEnd())
    .join('\n');
}

function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

/** A table has a head in Markdown, so one without gets an empty one; a cell is one line. */
function markdownOfTable({ header, rows }: Block & { type: 'table' }): string {
  const width = Math.max(header.length, ...rows.map((row) => row.length), 1);
  const rowOf = (cells: readonly Inline[][]) =>
    `| ${Array.from({ length: width }, (_, at) => oneLine(markdownOfInlines(cells[at] ?? []).replaceAll('\\\n', ' '))).join(' | ')} |`;
  return [rowOf(header), `|${' --- |'.repeat(width)}`, ...rows.map(rowOf)].join('\n');
}

function markdownOfInlines(inlines: readonly Inline[]): string {
  return inlines.map(markdownOfInline).join('');
}

/** Marks must touch the words they mark, so spaces at the ends stand outside; links within the page have no use here. */
function markdownOfInline({ text, marks = [], href }: Inline): string {
  const clean = cleanText(text);
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(clean) ?? [];
  if (inner === '') return escapeBreaks(clean);
  let marked = marks.includes('code') ? codeSpan(inner) : escapeMarkdown(inner);
  if (marks.includes('emphasis')) marked = `*${marked}*`;
  if (marks.includes('strong')) marked = `**${marked}**`;
  const followed = href?.startsWith('#') ? undefined : safeHref(href);
  if (followed) marked = `[${marked}](<${followed.replace(/[<>\\]/g, encodeURIComponent)}>)`;
  return escapeBreaks(before + marked + after);
}

function codeSpan(text: string): string {
  const words = oneLine(text);
  const longest = Math.max(0, ...[...words.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  const space = words.startsWith('`') || words.endsWith('`') ? ' ' : '';
  return fence + space + words + space + fence;
}

function escapeBreaks(text: string): string {
  return text.replace(/[ \t]*\n[ \t]*/g, '\\\n');
}

export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>~&|$^]/g, '\\$&');
}

/** What a line could begin as a block with loses its force, and its indent. */
function guardLines(text: string): string {
  return text.replace(
    /^[ \t]*(#{1,6}(?=\s|$)|[-+](?=\s|$|-)|=|:|(\d{1,9})(?=[.)](?:\s|$)))?/gm,
    (_, mark = '', digits) => (mark === '' ? '' : digits === undefined ? `\\${mark}` : `${digits}\\`),
  );
}
