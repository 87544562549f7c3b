import { titleOfClip } from '#renderer/clips/clip-facts.ts';
import { formatDate } from '#renderer/ui/format.ts';
import type { Clip } from '#shared/clips/types.ts';

type Source = Pick<Clip, 'title' | 'address' | 'outlet' | 'published' | 'fileName'>;

/** Puts words on the clipboard as a quote with a line that says where they stand: as rich text and as Markdown. */
export async function copyWithSource(words: string, clip: Source): Promise<void> {
  const markdown = quoteAsMarkdown(words, clip);
  if (typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(markdown);
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/html': new Blob([quoteAsHtml(words, clip)], { type: 'text/html' }),
      'text/plain': new Blob([markdown], { type: 'text/plain' }),
    }),
  ]);
}

export function quoteAsMarkdown(words: string, clip: Source): string {
  const quote = paragraphsOf(words)
    .map((paragraph) => `> ${paragraph}`)
    .join('\n>\n');
  const title = plainInMarkdown(titleOfClip(clip));
  const linked = clip.address === null ? title : `[${title}](<${clip.address.replace(/[<>]/g, encodeURIComponent)}>)`;
  return `${quote}\n\n${sourceLine(clip, linked, plainInMarkdown)}\n`;
}

export function quoteAsHtml(words: string, clip: Source): string {
  const quote = paragraphsOf(words)
    .map((paragraph) => `<p>${escaped(paragraph)}</p>`)
    .join('');
  const title = escaped(titleOfClip(clip));
  const linked = clip.address === null ? title : `<a href="${escaped(clip.address)}">${title}</a>`;
  const cite = clip.address === null ? '' : ` cite="${escaped(clip.address)}"`;
  return `<blockquote${cite}>${quote}</blockquote><p>${sourceLine(clip, linked, escaped)}</p>`;
}

/** Outlet, title, date: as many of them as are known. */
function sourceLine({ outlet, published }: Source, title: string, write: (text: string) => string): string {
  const date = published === null ? undefined : write(formatDate(published));
  return [outlet === null ? undefined : write(outlet), title, date].filter((part) => part !== undefined).join(', ');
}

function paragraphsOf(words: string): string[] {
  return words
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function plainInMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
