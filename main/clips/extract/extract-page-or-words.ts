import { extractPage, type Page } from '#main/clips/extract/extract-page.ts';
import { paragraphsOf, plainTextToBlocks, titleFromWords } from '#main/clips/extract/plain-text-to-blocks.ts';
import { rescueText } from '#main/clips/extract/rescue-text.ts';
import { type Extraction, textOnlyExtractorName } from '#main/clips/extraction.ts';
import { plainTextOfBlocks } from '#shared/clips/plain-text.ts';
import { emptyMetadata } from '#shared/clips/types.ts';
import { FailureError } from '#shared/failures.ts';

/** Reads a page; of one past the limits its words, without structure. @throws NO_ARTICLE, and TOO_COMPLEX where there are no words */
export function extractPageOrWords(page: Page): Extraction {
  try {
    return extractPage(page);
  } catch (error) {
    const words = isTooComplex(error) ? wordsOnly(page.html) : undefined;
    if (!words) throw error;
    return words;
  }
}

function isTooComplex(error: unknown): boolean {
  return error instanceof FailureError && error.failure.code === 'TOO_COMPLEX';
}

function wordsOnly(html: string): Extraction | undefined {
  const blocks = plainTextToBlocks(paragraphsOf(rescueText(html)).filter((text) => /[\p{L}\p{N}]/u.test(text)));
  if (blocks.length === 0) return undefined;
  const text = plainTextOfBlocks(blocks);
  const title = /<title[^>]{0,200}>([^<]{1,500})<\/title/i.exec(html.slice(0, 200_000))?.[1]?.trim();
  return {
    blocks,
    text,
    metadata: {
      ...emptyMetadata,
      title: [{ value: title ?? titleFromWords(text), origin: title ? 'meta' : 'visible' }],
    },
    coverage: null,
    extractor: textOnlyExtractorName,
    assets: [],
    missingPictures: [],
    wall: null,
  };
}
