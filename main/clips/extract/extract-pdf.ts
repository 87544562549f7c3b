import { isoDate } from '#main/clips/extract/metadata/dates.ts';
import { splitNames } from '#main/clips/extract/metadata/names.ts';
import { type PdfLine, paragraphsOfLines } from '#main/clips/extract/pdf-paragraphs.ts';
import { plainTextToBlocks, titleFromWords } from '#main/clips/extract/plain-text-to-blocks.ts';
import { type Extraction, extractorName } from '#main/clips/extraction.ts';
import { plainTextOfBlocks } from '#shared/clips/plain-text.ts';
import { emptyMetadata } from '#shared/clips/types.ts';
import { FailureError } from '#shared/failures.ts';

const maxPages = 500;

/** Reads the text of a PDF as paragraphs. Nothing in it runs. @throws NO_ARTICLE when it has no text, NOT_TEXT when it cannot be read */
export async function extractPdf(bytes: Uint8Array, name: string): Promise<Extraction> {
  const document = await openPdf(bytes, name);
  const lines: PdfLine[] = [];
  for (let number = 1; number <= Math.min(document.numPages, maxPages); number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    for (const item of items) if ('str' in item) addItem(lines, item, number);
    page.cleanup();
  }
  const { info } = await document.getMetadata();
  await document.loadingTask.destroy();
  const blocks = plainTextToBlocks(paragraphsOfLines(lines));
  const text = plainTextOfBlocks(blocks);
  if (!/\p{L}/u.test(text)) throw new FailureError('NO_ARTICLE', { name });
  return {
    blocks,
    text,
    metadata: metadataOf(info, text),
    coverage: null,
    extractor: extractorName,
    assets: [],
    missingPictures: [],
    wall: null,
  };
}

async function openPdf(bytes: Uint8Array, name: string) {
  const [{ getDocument, PasswordException, InvalidPDFException, VerbosityLevel }, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    // @ts-expect-error the parser has no types; it is only handed on.
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  // This is a worker already: with its parser at hand, pdf.js starts none of its own and looks for no file.
  Object.assign(globalThis, { pdfjsWorker: worker });
  try {
    return await getDocument({
      data: new Uint8Array(bytes),
      enableXfa: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWasm: false,
      verbosity: VerbosityLevel.ERRORS,
      stopAtErrors: false,
    }).promise;
  } catch (error) {
    if (error instanceof PasswordException || error instanceof InvalidPDFException)
      throw new FailureError('NOT_TEXT', { name }, { cause: error });
    throw error;
  }
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly height: number;
  readonly width: number;
}

/** Pieces on one height are one line. */
function addItem(lines: PdfLine[], { str, transform, height, width }: TextItem, page: number): void {
  const [x = 0, y = 0] = transform.slice(4);
  const last = lines.at(-1);
  if (
    last &&
    last.page === page &&
    Math.abs(last.y - y) < Math.max(2, last.height / 2) &&
    x >= last.end - last.height
  ) {
    const gap = x - last.end > last.height * 0.2 && !last.text.endsWith(' ') && !str.startsWith(' ') ? ' ' : '';
    lines[lines.length - 1] = {
      ...last,
      text: last.text + gap + str,
      end: x + width,
      height: Math.max(last.height, height),
    };
  } else if (str.trim() !== '') {
    lines.push({ text: str, page, x, y, end: x + width, height });
  }
}

function metadataOf(info: object, text: string): Extraction['metadata'] {
  const field = (key: string): string | undefined => {
    const value: unknown = Reflect.get(info, key);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const title = field('Title');
  const names = splitNames(field('Author') ?? '');
  const created = isoDate(field('CreationDate')?.replace(/^D:(\d{8}).*$/, '$1') ?? '');
  return {
    ...emptyMetadata,
    title: [
      ...(title && !/^(?:untitled|microsoft word)|\.(?:docx?|pdf|indd|qxd)$/i.test(title)
        ? [{ value: title, origin: 'meta' as const }]
        : []),
      { value: titleFromWords(text.split('\n')[0] ?? ''), origin: 'visible' },
    ],
    authors: names.length > 0 ? [{ value: names, origin: 'meta' }] : [],
    published: created ? [{ value: created, origin: 'meta' }] : [],
  };
}
