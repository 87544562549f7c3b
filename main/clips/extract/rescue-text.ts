import { decodeEntities } from '#main/clips/extract/decode-entities.ts';

const blockNames =
  /^(?:address|article|aside|blockquote|br|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|td|th|tr|ul)$/;
/** What stands between these tags is not for reading; it ends only with the same tag's end. */
const skippedNames = /^(?:script|style|template|noscript|svg|iframe|object|textarea|select|title)$/;
/** More text than this is no article, and would only be cut further on. */
const longest = 5_000_000;

/**
 * A page's words without a tree of it, for pages that are too large or too deep for one: paragraphs parted by blank
 * lines, what reads as menus left out. Reads every character once.
 */
export function rescueText(html: string): string {
  const paragraphs: string[] = [];
  let words = '';
  let length = 0;
  const end = () => {
    const text = plainOf(words);
    if (text !== '') paragraphs.push(text);
    length += text.length;
    words = '';
  };
  const skipped = new SkippedElements();
  let at = 0;
  while (at < html.length && length < longest) {
    const open = html.indexOf('<', at);
    words += html.slice(at, open < 0 ? html.length : open);
    if (open < 0) break;
    const { next, name } = tagAt(html, open);
    if (name === undefined) words += html.slice(open, next);
    else if (blockNames.test(name)) end();
    at = name !== undefined && skippedNames.test(name) ? skipped.afterEnd(html, next, name) : next;
  }
  end();
  return withoutMenus(paragraphs).join('\n\n');
}

interface Tag {
  /** Where the text goes on. */
  readonly next: number;
  /** The tag's name, '' for what says nothing here; `undefined` where a `<` begins no tag. */
  readonly name: string | undefined;
}

const tagName = /[a-z][a-z0-9-]{0,30}/iy;

function tagAt(html: string, open: number): Tag {
  const second = html[open + 1] ?? '';
  if (html.startsWith('<!--', open)) return { next: after(html, '-->', open + 4), name: '' };
  if (second === '!' || second === '?') return { next: after(html, '>', open), name: '' };
  tagName.lastIndex = open + (second === '/' ? 2 : 1);
  const name = tagName.exec(html)?.[0]?.toLowerCase();
  if (name === undefined) return { next: open + 1, name: undefined };
  const isEnd = second === '/';
  return { next: tagEnd(html, tagName.lastIndex), name: isEnd && skippedNames.test(name) ? '' : name };
}

/** After the `>` that ends a tag, which may hold others in quotes. */
function tagEnd(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at++) {
    const character = html[at] ?? '';
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '>') return at + 1;
    else if ((character === '"' || character === "'") && /[\s=]/.test(html[at - 1] ?? '')) quote = character;
  }
  return html.length;
}

function after(html: string, wanted: string, from: number): number {
  const at = html.indexOf(wanted, from);
  return at < 0 ? html.length : at + wanted.length;
}

/** Finds the end tag; where there is none the element is taken to end at once, so that no text is lost for it. */
class SkippedElements {
  readonly #unended = new Set<string>();

  afterEnd(html: string, from: number, name: string): number {
    if (this.#unended.has(name)) return from;
    const ending = new RegExp(`</${name}[^>]{0,100}>`, 'gi');
    ending.lastIndex = from;
    if (ending.exec(html)) return ending.lastIndex;
    // Nothing is searched for twice in vain, or a page of such tags would take the square of its length.
    this.#unended.add(name);
    return from;
  }
}

function plainOf(words: string): string {
  return decodeEntities(words).replace(/\s+/g, ' ').trim();
}

/** Short lines on their own are menus as a rule; where there is nothing longer they are the text. */
function withoutMenus(paragraphs: readonly string[]): readonly string[] {
  const long = paragraphs.filter(
    (text, i) => isLong(text) || (isLong(paragraphs[i - 1] ?? '') && isLong(paragraphs[i + 1] ?? '')),
  );
  return long.some(isLong) ? long : paragraphs;
}

function isLong(text: string): boolean {
  return text.length >= 60;
}
