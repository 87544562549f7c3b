import type { Page } from '#main/clips/extract/extract-page.ts';
import { extractPageOrWords } from '#main/clips/extract/extract-page-or-words.ts';
import { mhtmlPage } from '#main/clips/extract/mhtml-page.ts';
import type { Extraction } from '#main/clips/extraction.ts';

/** Reads the root page of a web archive, with the pictures that are stored beside it. @throws NO_ARTICLE, TOO_COMPLEX */
export function extractMhtml(bytes: Uint8Array, page: Omit<Page, 'html' | 'parts'>): Extraction {
  const { url, name = url ?? '' } = page;
  const { html, address, pictures } = mhtmlPage(bytes, name);
  return extractPageOrWords({ ...page, html, url: url ?? address, parts: pictures });
}
