import { countWords } from '#main/clips/extract/coverage.ts';
import { type BlockContext, htmlToBlocks } from '#main/clips/extract/html-to-blocks.ts';
import { type PageDocument, type PageElement, parsePage } from '#main/clips/extract/page-dom.ts';
import { paragraphsOf, plainTextToBlocks } from '#main/clips/extract/plain-text-to-blocks.ts';
import { chooseSegments } from '#main/clips/extract/segments/choose-segments.ts';
import { type ContentModel, contentChances } from '#main/clips/extract/segments/content-chances.ts';
import { keptParts } from '#main/clips/extract/segments/kept-parts.ts';
import type { Segment, SegmentedPage } from '#main/clips/extract/segments/segment-page.ts';
import { withFootnotes } from '#main/clips/extract/segments/with-footnotes.ts';
import { withWholeStructures } from '#main/clips/extract/segments/with-whole-structures.ts';
import { withoutBoilerplate } from '#main/clips/extract/segments/without-boilerplate.ts';
import { withoutComments } from '#main/clips/extract/segments/without-comments.ts';
import { withoutRepeats } from '#main/clips/extract/segments/without-repeats.ts';
import { embeddedBody, statedBody } from '#main/clips/extract/stated-body.ts';
import { tidyBlocks } from '#main/clips/extract/tidy-blocks.ts';
import { plainTextOfBlocks } from '#shared/clips/plain-text.ts';
import type { Block, ExtractionScope } from '#shared/clips/types.ts';

export interface ArticleSearch {
  readonly document: PageDocument;
  readonly body: PageElement;
  readonly page: SegmentedPage;
  readonly scope: ExtractionScope;
  /** What the page may call itself; such a heading is not repeated in the text. */
  readonly titles: readonly string[];
  readonly context: Omit<BlockContext, 'kept' | 'reading'>;
  readonly model?: ContentModel | undefined;
}

/** Below this an article is so short that the page's data is asked for it. */
const fewWords = 60;

/** The blocks of as much of a page as the scope takes. */
export function articleBlocks({ document, body, page, scope, titles, context, model }: ArticleSearch): Block[] {
  const { segments, reading } = page;
  const plain = { ...context, reading };
  const stated = statedBody(document);
  const chances = contentChances(segments, { titles, statedBody: stated }, model);
  const chosen = (wanted: ExtractionScope) => chosenSegments(segments, chances, wanted);
  // Asked of the article whatever the scope, so that a wider one never has less.
  const words = countWords(
    chosen('article')
      .map(({ text }) => text)
      .join(' '),
  );
  const told = words < fewWords ? blocksOfData(stated || embeddedBody(document), plain) : [];
  const isTold = countWords(plainTextOfBlocks(told)) > 2 * Math.max(words, fewWords / 2);
  if (isTold && scope !== 'all') return tidyBlocks(told, titles);
  for (const wanted of scopes.slice(scopes.indexOf(scope), -1)) {
    const kept = keptParts(segments, chosen(wanted));
    const blocks = tidyBlocks(htmlToBlocks(body, { ...plain, kept }), titles);
    if (/[\p{L}\p{N}]/u.test(plainTextOfBlocks(blocks))) return blocks;
  }
  return [...htmlToBlocks(body, plain), ...(isTold ? told : [])];
}

/** Each takes all that the one before it does; where one has nothing to read the next is taken. */
const scopes: readonly ExtractionScope[] = ['narrow', 'article', 'wide', 'all'];

/** What a scope takes: what reads as the article, of that what is surest, or with it what may well belong to it. */
function chosenSegments(segments: readonly Segment[], chances: readonly number[], scope: ExtractionScope): Segment[] {
  const article = new Set(tidySegments(segments, chances, 'article'));
  if (scope === 'article') return [...article];
  const other = new Set(tidySegments(segments, chances, scope));
  return segments.filter((segment) =>
    scope === 'narrow' ? article.has(segment) && other.has(segment) : article.has(segment) || other.has(segment),
  );
}

function tidySegments(segments: readonly Segment[], chances: readonly number[], scope: ExtractionScope): Segment[] {
  const once = withoutRepeats(chooseSegments(segments, chances, scope));
  const sure = withoutBoilerplate(segments, withoutComments(once));
  return withFootnotes(segments, withWholeStructures(segments, sure));
}

function blocksOfData(source: string, context: BlockContext): Block[] {
  if (!/<(?:p|div|br|h[1-6]|ul)\b/i.test(source))
    return plainTextToBlocks(paragraphsOf(source).filter((text) => text !== ''));
  const { body } = parsePage(source);
  return body ? htmlToBlocks(body, context) : [];
}
