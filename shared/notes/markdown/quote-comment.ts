import { type ClipId, clipIdSchema } from '#shared/ids.ts';
import { type ClipQuote, clipQuoteSchema } from '#shared/notes/clip-quote.ts';

/**
 * The proof of a quote as a comment after its words, which no reader of Markdown shows: when the file is read again the
 * quote is what it was.
 */
export function quoteToMarkdown(quote: ClipQuote, asWords: (text: string) => string): string {
  const { title, outlet, authors, published, address } = quote.source;
  const about = [outlet, ...authors, `“${title}”`, published?.slice(0, 10)].filter(Boolean).join(', ');
  const source = `— ${asWords(about)}${address ? ` <${address.replace(/[<>\s]/g, encodeURIComponent)}>` : ''}`;
  // Nothing of the words may end the comment.
  const proof = JSON.stringify(quote).replace(/[<>-]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
  const lines = [
    ...quote.exact.split('\n').map(asWords).join('\n\n').split('\n'),
    '',
    source,
    `<!-- ${mark} ${proof} -->`,
  ];
  return lines.map((line) => `> ${line}`.trimEnd()).join('\n');
}

const mark = 'backstory:quote';
const comment = /<!--\s*backstory:quote\s+(\{.*\})\s*-->/s;

/** The quote whose proof stands in a block's source; only where its words are still the ones above it. */
export function quoteOfMarkdown(source: string, shownText: string): ClipQuote | undefined {
  const written = comment.exec(source)?.[1];
  if (written === undefined) return undefined;
  try {
    const quote = clipQuoteSchema.safeParse(JSON.parse(written)).data;
    return quote && lettersOf(shownText).startsWith(lettersOf(quote.exact)) ? quote : undefined;
  } catch {
    // Someone edited the comment: what is above it stays an ordinary quote.
    return undefined;
  }
}

/** The clips that a Markdown file says it quotes. */
export function clipsQuotedIn(markdown: string): ClipId[] {
  if (!markdown.includes(mark)) return [];
  const ids = [...markdown.matchAll(/"clip":"([0-9a-z]{26})"/g)].map((match) => clipIdSchema.safeParse(match[1]).data);
  return [...new Set(ids.filter((id) => id !== undefined))];
}

function lettersOf(text: string): string {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).join('');
}
