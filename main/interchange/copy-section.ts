import { code, named, paragraph, words } from '#main/interchange/blocks.ts';
import { citeSource } from '#main/interchange/cite-source.ts';
import type { ArchivedCopy, DossierSource, Section } from '#main/interchange/dossier.ts';
import { oneLine, writtenDate } from '#main/interchange/plain-words.ts';

export const copiesTitle = 'Archived copies';
export const hashesTitle = 'Hashes';

/** An article as it was captured, under its entry and with what proves it. */
export function copySection({ source, article, capture }: ArchivedCopy): Section {
  return {
    id: `copy-${source.number}`,
    level: 3,
    title: `[${source.number}] ${oneLine(source.title)}`,
    blocks: [
      paragraph(...citeSource(source)),
      paragraph(
        words(`Version ${article.version}, captured ${writtenDate(article.capturedAt)}, read by `),
        named(article.extractor),
        words('. SHA-256 of the text: '),
        code(article.textHash),
        ...(capture ? [words('. SHA-256 of the stored page: '), code(capture.hash)] : []),
      ),
      ...article.blocks,
    ],
  };
}

/** What was hashed, for the list at the end. */
export interface HashRow {
  readonly source: DossierSource;
  readonly version: number;
  readonly textHash: string;
  readonly captureHash: string | null;
  readonly pictures: readonly string[];
}

export function hashRowOf({ source, article, capture, pictures }: ArchivedCopy): HashRow {
  return {
    source,
    version: article.version,
    textHash: article.textHash,
    captureHash: capture?.hash ?? null,
    pictures: [...pictures.keys()],
  };
}

/** SHA-256 of every copy: its text as UTF-8, the capture as it is stored, its pictures. */
export function hashSection(rows: readonly HashRow[]): Section[] {
  if (rows.length === 0) return [];
  const header = ['Source', 'What', 'SHA-256'].map((word) => [words(word)]);
  const lines = rows.flatMap(({ source, version, textHash, captureHash, pictures }) =>
    [
      [`text of version ${version}`, textHash] as const,
      ...(captureHash === null ? [] : [['stored page (page.html.gz)', captureHash] as const]),
      ...pictures.map((name) => [`picture (${name.split('.')[1]})`, name.slice(0, 64)] as const),
    ].map(([what, hash]) => [[words(`[${source.number}]`)], [words(what)], [code(hash)]]),
  );
  return [
    {
      id: 'hashes',
      level: 2,
      title: hashesTitle,
      blocks: [
        paragraph(words('A text is hashed as UTF-8, its blocks with one line break between them.')),
        { type: 'table', header, rows: lines },
      ],
    },
  ];
}
