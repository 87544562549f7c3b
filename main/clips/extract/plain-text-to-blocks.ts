import { type Extraction, extractorName } from '#main/clips/extraction.ts';
import { plainTextOfBlocks } from '#shared/clips/plain-text.ts';
import { type Block, emptyMetadata } from '#shared/clips/types.ts';
import { FailureError } from '#shared/failures.ts';

const longestTitle = 90;

/** Reads plain text as paragraphs, with its first line as the title where that looks like one. @throws EMPTY_INPUT */
export function extractPlainText(source: string): Extraction {
  const paragraphs = paragraphsOf(source);
  const [first = '', ...rest] = paragraphs;
  if (first === '') throw new FailureError('EMPTY_INPUT', { what: 'text' });
  const isTitled = rest.length > 0 && looksLikeTitle(first);
  const blocks = plainTextToBlocks(isTitled ? rest : paragraphs);
  const title = isTitled ? first : titleFromWords(first);
  return {
    blocks,
    text: plainTextOfBlocks(blocks),
    metadata: { ...emptyMetadata, title: [{ value: title, origin: 'visible' }] },
    coverage: null,
    extractor: extractorName,
    assets: [],
    missingPictures: [],
    wall: null,
  };
}

export function plainTextToBlocks(paragraphs: readonly string[]): Block[] {
  return paragraphs.map((text) => ({ type: 'paragraph', inlines: [{ text }] }));
}

/**
 * Blank lines part paragraphs, and so do single ones, except where the text was broken into lines of one length: there
 * the lines between two blank ones are joined.
 */
export function paragraphsOf(source: string): string[] {
  const lines = source.replace(/^\ufeff/, '').split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
  const groups: string[][] = [[]];
  for (const line of lines) {
    const words = line.replace(/[^\S\n]+/g, ' ').trim();
    if (words === '') groups.push([]);
    else groups.at(-1)?.push(words);
  }
  return groups.flatMap((group) => (isWrapped(group) ? [group.join(' ')] : group));
}

/** Lines that were broken at a column are all about as long, but for the last. */
function isWrapped(lines: readonly string[]): boolean {
  const lengths = lines.slice(0, -1).map((line) => line.length);
  return lengths.length > 0 && lengths.every((length) => length >= 55 && length <= 100);
}

function looksLikeTitle(line: string): boolean {
  return line.length <= longestTitle && !/[.,;:!…]["”’')\]]*$/u.test(line) && /\p{L}/u.test(line);
}

/** The first sentence's words, as many as a title holds. */
export function titleFromWords(text: string): string {
  const sentence = /^.{12,}?[.!?。！？](?=\s|$)/su.exec(text.slice(0, 400))?.[0] ?? text.slice(0, 400);
  const words = sentence
    .replace(/\s+/g, ' ')
    .replace(/[.。]$/, '')
    .trim();
  if (words.length <= longestTitle) return words;
  const cut = words.slice(0, longestTitle);
  const end = cut.lastIndexOf(' ');
  return `${(end > longestTitle / 2 ? cut.slice(0, end) : cut.slice(0, longestTitle - 1)).replace(/[\s,;:–—-]+$/u, '').toWellFormed()}…`;
}
