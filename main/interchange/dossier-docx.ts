import { AlignmentType, Document, Footer, LevelFormat, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { copiesTitle, copySection, type HashRow, hashRowOf, hashSection } from '#main/interchange/copy-section.ts';
import { DocxBlocks, type DocxPart } from '#main/interchange/docx-of-blocks.ts';
import type { ArchivedCopy, Dossier, Section } from '#main/interchange/dossier.ts';

const noPictures: ReadonlyMap<string, Uint8Array> = new Map();

/** A document for Word and what reads its files; it is put together in memory, so what goes in is bounded before. */
export async function makeDossierDocx(dossier: Dossier, copies: AsyncIterable<ArchivedCopy>): Promise<Uint8Array> {
  const { title, subtitle, intro, sections } = dossier;
  const blocks = new DocxBlocks();
  const parts: DocxPart[] = [
    blocks.heading(1, title, 'dossier'),
    new Paragraph({ children: [new TextRun({ text: subtitle, italics: true })] }),
    ...blocks.write(intro, noPictures),
    ...sections.flatMap((section) => partsOf(blocks, section, noPictures)),
  ];
  const hashes: HashRow[] = [];
  for await (const copy of copies) {
    if (hashes.length === 0) parts.push(blocks.heading(2, copiesTitle, 'copies'));
    hashes.push(hashRowOf(copy));
    parts.push(...partsOf(blocks, copySection(copy), copy.pictures));
  }
  parts.push(...hashSection(hashes).flatMap((section) => partsOf(blocks, section, noPictures)));
  return packed(title, parts, blocks.starts);
}

function partsOf(
  blocks: DocxBlocks,
  { id, level, title, blocks: content }: Section,
  pictures: ReadonlyMap<string, Uint8Array>,
): DocxPart[] {
  const head = title === '' ? blocks.anchor(id) : blocks.heading(level, title, id);
  return [head, ...blocks.write(content, pictures)];
}

async function packed(title: string, children: DocxPart[], starts: ReadonlySet<number>): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: 'Backstory',
    styles: {
      paragraphStyles: [
        {
          id: 'Quotation',
          name: 'Quotation',
          basedOn: 'Normal',
          paragraph: { indent: { left: 560 } },
          run: { italics: true },
        },
        { id: 'Caption', name: 'Caption', basedOn: 'Normal', run: { size: 18 } },
      ],
      default: { document: { run: { size: 22 }, paragraph: { spacing: { after: 120 } } } },
    },
    numbering: { config: [...starts].map(numberingFrom) },
    sections: [{ children, footers: { default: pageNumbers() } }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function numberingFrom(start: number) {
  const levels = Array.from({ length: 9 }, (_, level) => ({
    level,
    start,
    format: LevelFormat.DECIMAL,
    text: `%${level + 1}.`,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: 720 * (level + 1), hanging: 360 } } },
  }));
  return { reference: `from-${start}`, levels };
}

function pageNumbers(): Footer {
  return new Footer({
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
    ],
  });
}
