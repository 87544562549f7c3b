import {
  Bookmark,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { pictureType } from '#main/hosting/picture-type.ts';
import { pictureSize } from '#main/interchange/picture-size.ts';
import { cleanText, safeHref } from '#main/interchange/plain-words.ts';
import type { Block, Inline } from '#shared/clips/types.ts';

export type DocxPart = Paragraph | Table;

/** What Word shows; other kinds of pictures stay as their words. */
const shownTypes: Readonly<Record<string, 'png' | 'jpg' | 'gif'>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
};
const mostWidth = 600;
const mostHeight = 800;
/** Word has nine levels of lists. */
const mostListLevel = 8;

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];

/** Writes blocks as Word's paragraphs and tables. One for a whole document, because it numbers its lists. */
export class DocxBlocks {
  /** What ordered lists begin with: each of these needs a numbering of its own. */
  readonly starts = new Set<number>();
  #lists = 0;

  heading(level: number, text: string, id: string): Paragraph {
    const children = [new Bookmark({ id, children: [new TextRun({ text: cleanText(text) })] })];
    return new Paragraph({ ...headingOf(level), children });
  }

  /** Where a link leads that has no heading of its own. */
  anchor(id: string): Paragraph {
    return new Paragraph({ children: [new Bookmark({ id, children: [] })], spacing: { before: 0, after: 0 } });
  }

  write(
    blocks: readonly Block[],
    pictures: ReadonlyMap<string, Uint8Array>,
    options: IParagraphOptions = {},
  ): DocxPart[] {
    return blocks.flatMap((block) => this.#block(block, pictures, options));
  }

  #block(block: Block, pictures: ReadonlyMap<string, Uint8Array>, options: IParagraphOptions): DocxPart[] {
    switch (block.type) {
      case 'paragraph':
        return [new Paragraph({ ...options, children: runsOf(block.inlines) })];
      case 'heading':
        return [new Paragraph({ ...headingOf(Math.max(4, block.level)), children: runsOf(block.inlines) })];
      case 'quote':
        return this.write(block.blocks, pictures, { ...options, style: 'Quotation' });
      case 'list':
        return this.#list(block, pictures, 0);
      case 'code':
        return cleanText(block.text)
          .split('\n')
          .map((line) => new Paragraph({ ...options, children: [new TextRun({ text: line, font: 'Courier New' })] }));
      case 'table':
        return tableOf(block);
      case 'figure':
        return figureOf(block, pictures);
      default:
        return block satisfies never;
    }
  }

  #list(list: Block & { type: 'list' }, pictures: ReadonlyMap<string, Uint8Array>, level: number): DocxPart[] {
    const start = list.start ?? 1;
    if (list.ordered) this.starts.add(start);
    const instance = ++this.#lists;
    const mark: IParagraphOptions = list.ordered
      ? { numbering: { reference: `from-${start}`, level, instance } }
      : { bullet: { level } };
    const inner: IParagraphOptions = { indent: { left: 720 * (level + 1) } };
    return list.items.flatMap((item) =>
      item.flatMap((block, at) =>
        block.type === 'list'
          ? this.#list(block, pictures, Math.min(mostListLevel, level + 1))
          : this.#block(block, pictures, at === 0 ? mark : inner),
      ),
    );
  }
}

function headingOf(level: number): IParagraphOptions {
  const heading = headings[Math.min(level, headings.length) - 1];
  return heading === undefined ? {} : { heading };
}

function tableOf({ header, rows }: Block & { type: 'table' }): DocxPart[] {
  const width = Math.max(header.length, ...rows.map((row) => row.length), 1);
  const rowOf = (cells: readonly Inline[][], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      children: Array.from(
        { length: width },
        (_, at) => new TableCell({ children: [new Paragraph({ children: runsOf(cells[at] ?? [], isHead) })] }),
      ),
    });
  const all = [...(header.length > 0 ? [rowOf(header, true)] : []), ...rows.map((row) => rowOf(row, false))];
  if (all.length === 0) return [];
  // Two tables with nothing between them would be one.
  return [new Table({ rows: all, width: { size: 100, type: WidthType.PERCENTAGE } }), new Paragraph({})];
}

function figureOf(
  { asset, alt, caption }: Block & { type: 'figure' },
  pictures: ReadonlyMap<string, Uint8Array>,
): DocxPart[] {
  const bytes = asset === undefined ? undefined : pictures.get(asset);
  const picture = bytes && pictureOf(bytes, cleanText(alt));
  const words = `Picture: ${cleanText(alt) || 'without a description'}`;
  return [
    new Paragraph({ children: [picture ?? new TextRun({ text: words, italics: true })] }),
    ...(caption.length > 0 ? [new Paragraph({ style: 'Caption', children: runsOf(caption) })] : []),
  ];
}

function pictureOf(bytes: Uint8Array, alt: string): ImageRun | undefined {
  const type = shownTypes[pictureType(bytes) ?? ''];
  const size = pictureSize(bytes);
  if (!type || !size) return undefined;
  const scale = Math.min(1, mostWidth / size.width, mostHeight / size.height);
  return new ImageRun({
    type,
    data: bytes,
    transformation: {
      width: Math.max(1, Math.round(size.width * scale)),
      height: Math.max(1, Math.round(size.height * scale)),
    },
    altText: { name: 'Picture', title: '', description: alt },
  });
}

function runsOf(inlines: readonly Inline[], isStrong = false): ParagraphChild[] {
  return inlines.flatMap(({ text, marks = [], href }): ParagraphChild[] => {
    const lines = cleanText(text).split('\n');
    const run = (isLink: boolean) =>
      lines.map(
        (line, at) =>
          new TextRun({
            text: line,
            ...(at > 0 ? { break: 1 } : {}),
            bold: isStrong || marks.includes('strong'),
            italics: marks.includes('emphasis'),
            ...(marks.includes('code') ? { font: 'Courier New' } : {}),
            ...(isLink ? { style: 'Hyperlink' } : {}),
          }),
      );
    if (href?.startsWith('#')) return [new InternalHyperlink({ anchor: href.slice(1), children: run(true) })];
    const link = safeHref(href);
    return link ? [new ExternalHyperlink({ link, children: run(true) })] : run(false);
  });
}
