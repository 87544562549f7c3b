import { type ArticleSearch, articleBlocks } from '#main/clips/extract/article-blocks.ts';
import { AssetCollector } from '#main/clips/extract/assets.ts';
import { coverageOf } from '#main/clips/extract/coverage.ts';
import { htmlToBlocks } from '#main/clips/extract/html-to-blocks.ts';
import { pageMetadata } from '#main/clips/extract/metadata/page-metadata.ts';
import { parsePage } from '#main/clips/extract/page-dom.ts';
import { PagePictures } from '#main/clips/extract/page-pictures.ts';
import type { ContentModel } from '#main/clips/extract/segments/content-chances.ts';
import { type SegmentedPage, segmentPage } from '#main/clips/extract/segments/segment-page.ts';
import { tidyBlocks } from '#main/clips/extract/tidy-blocks.ts';
import { wallOf } from '#main/clips/extract/wall/wall-of.ts';
import { type Extraction, extractorName } from '#main/clips/extraction.ts';
import { checkPageLimits } from '#main/clips/page-limits.ts';
import { bodyByRules, ruledMetadata, rulesFirst, stripByRules } from '#main/clips/site-rules/apply-site-rules.ts';
import { type ParsedSiteRules, readSiteRules } from '#main/clips/site-rules/parse-site-rules.ts';
import { plainTextOfBlocks } from '#shared/clips/plain-text.ts';
import type { Block, ExtractionScope, Metadata } from '#shared/clips/types.ts';
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
  /** The trees that tell content from what stands around it; the shipped ones where none are given. */
  readonly model?: ContentModel | undefined;
}

/**
 * Reads the article out of a page: the same page gives the same article, and nothing is loaded for it.
 *
 * @throws TOO_COMPLEX, NO_ARTICLE, WALLED
 */
export function extractPage(asked: Page): Extraction {
  const { html, url, name = url ?? '', parts, scope = 'article', pictures, siteRules = '', model } = asked;
  checkPageLimits(html, name);
  const document = parsePage(html);
  const { body } = document;
  if (!body) throw new FailureError('NO_ARTICLE', { name });
  const base = baseOf(document.querySelector('base[href]')?.getAttribute('href'), url);
  const rules = readSiteRules(siteRules);
  const isArticle = scope === 'article' || scope === 'narrow';
  const ruled = ruledMetadata(document, rules, url);
  if (isArticle) stripByRules(document, rules);
  const page = segmentPage(body);
  const visible = visibleText(page);
  const metadata = rulesFirst(ruled, pageMetadata(document, url, page.segments));
  const assets = new AssetCollector(parts);
  const found = new PagePictures(assets, pictures, base);
  const context = { base, picture: (sources: readonly string[]) => found.assetOf(sources) };
  const titles = titlesOf(metadata, page);
  const search = { document, body, page, scope, titles, context, model };
  const ownBody = isArticle ? blocksByRules(search, rules) : [];
  const blocks = ownBody.length > 0 ? ownBody : articleBlocks(search);
  const text = plainTextOfBlocks(blocks);
  const wall = wallOf(document, visible, text);
  if (!/[\p{L}\p{N}]/u.test(text)) {
    throw wall ? new FailureError('WALLED', { name, wall }) : new FailureError('NO_ARTICLE', { name });
  }
  return {
    blocks,
    text,
    metadata,
    coverage: coverageOf(text, visible),
    extractor: extractorName,
    assets: assets.assets,
    missingPictures: found.missing,
    wall,
  };
}

/** The text where a site's rules say it stands; empty where they do not, or nothing is there. */
function blocksByRules({ document, page, titles, context }: ArticleSearch, rules: ParsedSiteRules): Block[] {
  const { reading } = page;
  const blocks = bodyByRules(document, rules).flatMap((element) => htmlToBlocks(element, { ...context, reading }));
  return /[\p{L}\p{N}]/u.test(plainTextOfBlocks(blocks)) ? tidyBlocks(blocks, titles) : [];
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
