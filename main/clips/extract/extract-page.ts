import { articleBlocks } from '#main/clips/extract/article-blocks.ts';
import { AssetCollector } from '#main/clips/extract/assets.ts';
import { coverageOf } from '#main/clips/extract/coverage.ts';
import { pageMetadata } from '#main/clips/extract/metadata/page-metadata.ts';
import { parsePage } from '#main/clips/extract/page-dom.ts';
import { PagePictures } from '#main/clips/extract/page-pictures.ts';
import { type SegmentedPage, segmentPage } from '#main/clips/extract/segments/segment-page.ts';
import { type Extraction, extractorName } from '#main/clips/extraction.ts';
import { checkPageLimits } from '#main/clips/page-limits.ts';
import { plainTextOfBlocks } from '#shared/clips/plain-text.ts';
import type { ExtractionScope, Metadata } from '#shared/clips/types.ts';
import { FailureError } from '#shared/failures.ts';

export interface Page {
  readonly html: string;
  /** What the page's links are relative to. */
  readonly url?: string | undefined;
  /** How a failure names the page. */
  readonly name?: string | undefined;
  /** Pictures that came beside the page, by the addresses the page uses for them. */
  readonly parts?: ReadonlyMap<string, Uint8Array> | undefined;
  readonly scope?: ExtractionScope | undefined;
  /** The names of pictures that are stored already, by their absolute addresses. */
  readonly pictures?: ReadonlyMap<string, string> | undefined;
  /** The user's rules for the page's site, as their text. */
  readonly siteRules?: string | undefined;
}

/**
 * Reads the article out of a page: the same page gives the same article, and nothing is loaded for it.
 *
 * @throws TOO_COMPLEX, NO_ARTICLE
 */
export function extractPage({ html, url, name = url ?? '', parts, scope = 'article', pictures }: Page): Extraction {
  checkPageLimits(html, name);
  const document = parsePage(html);
  const { body } = document;
  if (!body) throw new FailureError('NO_ARTICLE', { name });
  const base = baseOf(document.querySelector('base[href]')?.getAttribute('href'), url);
  const page = segmentPage(body);
  const visible = visibleText(page);
  const metadata = pageMetadata(document, url, visible);
  const assets = new AssetCollector(parts);
  const found = new PagePictures(assets, pictures, base);
  const context = { base, picture: (sources: readonly string[]) => found.assetOf(sources) };
  const titles = titlesOf(metadata, page);
  const blocks = articleBlocks({ document, body, page, scope, titles, context });
  const text = plainTextOfBlocks(blocks);
  if (!/[\p{L}\p{N}]/u.test(text)) throw new FailureError('NO_ARTICLE', { name });
  return {
    blocks,
    text,
    metadata,
    coverage: coverageOf(text, visible),
    extractor: extractorName,
    assets: assets.assets,
    missingPictures: found.missing,
    wall: null,
  };
}

/** What a reader of the whole page would see, menus and all, as one line. */
function visibleText({ segments }: SegmentedPage): string {
  return segments.map(({ text }) => text).join(' ');
}

/** What the page may call itself: its candidates for a title, and its first headline. */
export function titlesOf({ title }: Metadata, { segments }: SegmentedPage): string[] {
  const headline = segments.find(({ place }) => place.name === 'h1');
  return [...title.map(({ value }) => value), ...(headline ? [headline.text] : [])];
}

function baseOf(declared: string | null | undefined, url: string | undefined): string | undefined {
  return (declared ? URL.parse(declared, url)?.href : undefined) ?? url;
}
