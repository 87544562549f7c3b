import { countWords } from '#main/clips/extract/coverage.ts';
import { defuddle } from '#main/clips/extract/defuddle-page.ts';
import { densestElement } from '#main/clips/extract/densest-element.ts';
import { type BlockContext, htmlToBlocks } from '#main/clips/extract/html-to-blocks.ts';
import { type PageDocument, parsePage } from '#main/clips/extract/page-dom.ts';
import { tidyBlocks } from '#main/clips/extract/tidy-blocks.ts';
import { plainTextOfBlocks } from '#shared/clips/plain-text.ts';
import type { Block } from '#shared/clips/types.ts';

export interface ArticleSearch {
  /** The parsed page; it is used up. */
  readonly document: PageDocument;
  readonly html: string;
  readonly url: string | undefined;
  /** The page's visible words. */
  readonly visible: string;
  /** What the page may call itself; such a heading is not repeated in the text. */
  readonly titles: readonly string[];
  readonly context: BlockContext;
}

/** Below this an article is so short that another way of finding it is tried. */
const fewWords = 60;

/** Finds the article: by Defuddle's rules, then by where the words are densest, then all that can be read. */
export function articleBlocks({ document, html, url, visible, titles, context }: ArticleSearch): Block[] {
  const found = tidyBlocks(fromDefuddle(document, url, context), titles);
  const words = countWords(plainTextOfBlocks(found));
  if (words >= fewWords || words >= countWords(visible) * 0.6) return found;
  const fresh = parsePage(html);
  const densest = densestElement(fresh);
  const dense = densest ? tidyBlocks(htmlToBlocks(densest, context), titles) : [];
  const denseWords = countWords(plainTextOfBlocks(dense));
  if (denseWords > words * 2) return dense;
  if (words > 0) return found;
  return fresh.body ? tidyBlocks(htmlToBlocks(fresh.body, context), []) : [];
}

function fromDefuddle(document: PageDocument, url: string | undefined, context: BlockContext): Block[] {
  const content = defuddle(document, url);
  const body = parsePage(content).body;
  return body ? htmlToBlocks(body, context) : [];
}
