import { articleBlocks } from '#main/clips/extract/article-blocks.ts';
import { AssetCollector } from '#main/clips/extract/assets.ts';
import { coverageOf } from '#main/clips/extract/coverage.ts';
import { pageMetadata } from '#main/clips/extract/metadata/page-metadata.ts';
import { parsePage, wordsOf } from '#main/clips/extract/page-dom.ts';
import { visibleText } from '#main/clips/extract/visible-text.ts';
import { type Extraction, extractorName } from '#main/clips/extraction.ts';
import { checkPageLimits } from '#main/clips/page-limits.ts';
import { plainTextOfBlocks } from '#shared/clips/plain-text.ts';
import { FailureError } from '#shared/failures.ts';

export interface Page {
  readonly html: string;
  /** What the page's links are relative to. */
  readonly url?: string | undefined;
  /** How a failure names the page. */
  readonly name?: string | undefined;
  /** Pictures that came beside the page, by the addresses the page uses for them. */
  readonly parts?: ReadonlyMap<string, Uint8Array> | undefined;
}

/**
 * Reads the article out of a page: the same page gives the same article, and nothing is loaded for it.
 *
 * @throws TOO_COMPLEX, NO_ARTICLE
 */
export function extractPage({ html, url, name = url ?? '', parts }: Page): Extraction {
  checkPageLimits(html, name);
  const document = parsePage(html);
  const base = baseOf(document.querySelector('base[href]')?.getAttribute('href'), url);
  const visible = visibleText(document.body);
  const metadata = pageMetadata(document, url, visible);
  const assets = new AssetCollector(parts);
  const context = { base, picture: (source: string) => assets.nameOf(source) };
  const titles = [...metadata.title.map(({ value }) => value), wordsOf(document.querySelector('h1'))];
  const blocks = articleBlocks({ document, html, url, visible, titles, context });
  const text = plainTextOfBlocks(blocks);
  if (!/[\p{L}\p{N}]/u.test(text)) throw new FailureError('NO_ARTICLE', { name });
  const coverage = coverageOf(text, visible);
  return {
    blocks,
    text,
    metadata,
    coverage,
    extractor: extractorName,
    assets: assets.assets,
    missingPictures: [],
    wall: null,
  };
}

function baseOf(declared: string | null | undefined, url: string | undefined): string | undefined {
  return (declared ? URL.parse(declared, url)?.href : undefined) ?? url;
}
