import { isSafeUrl } from '#renderer/editor/links/safe-url.ts';
import { textNode } from '#shared/notes/editor-state.ts';
import {
  bold,
  code,
  footnoteNode,
  isFootnoteLabel,
  italic,
  lineBreakNode,
  linkNode,
  marked,
  mathNode,
  strikethrough,
  subscript,
  superscript,
} from '#shared/notes/nodes.ts';
import type { EditorNode } from '#shared/notes/types.ts';

const formatOfTag: Readonly<Record<string, number>> = {
  B: bold,
  STRONG: bold,
  I: italic,
  EM: italic,
  CITE: italic,
  S: strikethrough,
  DEL: strikethrough,
  STRIKE: strikethrough,
  CODE: code,
  KBD: code,
  SAMP: code,
  TT: code,
  MARK: marked,
  SUB: subscript,
  SUP: superscript,
};

const skipped = new Set(
  'SCRIPT STYLE TEMPLATE IFRAME OBJECT EMBED SVG CANVAS VIDEO AUDIO HEAD TITLE META LINK NOSCRIPT SELECT TEXTAREA O:P'.split(
    ' ',
  ),
);

/** What is not words, or not meant to be read. */
export function isSkipped(element: Element): boolean {
  if (skipped.has(element.tagName.toUpperCase())) return true;
  const { style } = element as HTMLElement;
  return (
    element.hasAttribute('hidden') ||
    // Google Docs draws the box of a task, beside saying that it is one.
    element.getAttribute('aria-roledescription') === 'checkbox' ||
    style?.display === 'none' ||
    /mso-hide:\s*all|mso-list:\s*ignore/i.test(styleOf(element))
  );
}

export function styleOf(element: Element): string {
  return element.getAttribute('style') ?? '';
}

/** The format that an element gives to the words in it; what only looks different keeps its words. */
export function formatOf(element: HTMLElement, outer: number): number {
  const { fontWeight, fontStyle, textDecorationLine, verticalAlign } = element.style;
  let format = outer | (formatOfTag[element.tagName] ?? 0);
  // Google Docs wraps everything in a bold that is not.
  if (/^(normal|[1-4]00)$/.test(fontWeight)) format &= ~bold;
  else if (/^(bold|bolder|[6-9]00)$/.test(fontWeight)) format |= bold;
  if (fontStyle === 'italic') format |= italic;
  if (textDecorationLine.includes('line-through') || /text-decoration:[^;]*line-through/i.test(styleOf(element)))
    format |= strikethrough;
  if (verticalAlign === 'super') format |= superscript;
  if (verticalAlign === 'sub') format |= subscript;
  return format;
}

/** A run of inline nodes; spaces are as a page shows them. */
export function inlinesOfHtml(nodes: readonly ChildNode[], format = 0, isPre = false): EditorNode[] {
  return nodes.flatMap((node) => inlineOf(node, format, isPre));
}

function inlineOf(node: ChildNode, format: number, isPre: boolean): EditorNode[] {
  if (node instanceof Text) return textsOf(node.data, format, isPre);
  if (!(node instanceof HTMLElement)) return node instanceof Element ? mathOf(node) : [];
  if (isSkipped(node)) return [];
  if (node.tagName === 'BR') return [lineBreakNode()];
  if (node.tagName === 'IMG') return pictureWords(node, format);
  if (node.classList.contains('katex')) return mathOf(node);
  const footnote = footnoteOf(node);
  if (footnote) return [footnote];
  const inner = inlinesOfHtml([...node.childNodes], formatOf(node, format), isPre || /pre/.test(node.style.whiteSpace));
  const address = node.tagName === 'A' ? addressOf(node) : undefined;
  if (!address || !inner.some((child) => typeof child.text === 'string' && child.text.trim() !== '')) return inner;
  // A link cannot stand in another one.
  return [
    linkNode(
      address,
      null,
      inner.flatMap((child) => (child.type === 'link' ? (child.children ?? []) : [child])),
    ),
  ];
}

function textsOf(data: string, format: number, isPre: boolean): EditorNode[] {
  const words = data.replace(/\u00a0/g, ' ');
  if (!isPre) {
    const text = words.replace(/[ \t\r\n\f]+/g, ' ');
    return text === '' ? [] : [textNode(text, format)];
  }
  return words
    .split(/\r\n?|\n/)
    .flatMap((line, index) => [
      ...(index > 0 ? [lineBreakNode()] : []),
      ...(line === '' ? [] : [textNode(line, format)]),
    ]);
}

/** A picture of the web is never fetched: its description stays, as a link to where it is. */
function pictureWords(image: HTMLElement, format: number): EditorNode[] {
  const words = (image.getAttribute('alt') ?? '').trim();
  const source = image.getAttribute('src') ?? '';
  if (words === '') return [];
  return isSafeUrl(source) ? [linkNode(source, null, [textNode(words, format)])] : [textNode(words, format)];
}

/** Formulas carry the text they were written as. */
function mathOf(element: Element): EditorNode[] {
  const source = element.querySelector('annotation[encoding="application/x-tex"]')?.textContent;
  const words = (source ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
  if (words === '' || isSkipped(element)) return [];
  return source ? [mathNode(words)] : [textNode(words)];
}

const footnoteAddress = /#(?:user-content-)?(?:_ftn|fn[-:]?)([^\s#]+)$/;

function footnoteOf(element: HTMLElement): EditorNode | undefined {
  const link = element.tagName === 'SUP' && element.children.length === 1 ? element.children[0] : element;
  if (link?.tagName !== 'A') return undefined;
  const label = footnoteAddress.exec(link.getAttribute('href') ?? '')?.[1];
  const isMark = element.tagName === 'SUP' || /^\[?\w{1,4}\]?$/.test((link.textContent ?? '').trim());
  return isMark && isFootnoteLabel(label) ? footnoteNode(label) : undefined;
}

/** A web or mail address; what a search page put around it is taken off. */
function addressOf(link: HTMLElement): string | undefined {
  const address = link.getAttribute('href') ?? '';
  if (!isSafeUrl(address)) return undefined;
  const url = new URL(address);
  const inner =
    /^(www\.)?google\.[a-z.]+$/.test(url.hostname) && url.pathname === '/url' ? url.searchParams.get('q') : null;
  return inner && isSafeUrl(inner) ? inner : address;
}

/** A line of words; nothing where there are none. */
export function wordsOf(element: Element): EditorNode[] {
  return trimmedInlines(inlinesOfHtml([...element.childNodes]));
}

/** Neighbors of one format as one text, without the spaces that a page does not show at the ends of a line. */
export function trimmedInlines(nodes: readonly EditorNode[]): EditorNode[] {
  const joined: EditorNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    const isLineStart = last === undefined || last.type === 'linebreak' || endsInSpace(last);
    const text =
      typeof node.text === 'string' && node.type === 'text'
        ? isLineStart
          ? node.text.replace(/^ /, '')
          : node.text
        : undefined;
    if (text === '') continue;
    const own = text === undefined ? node : { ...node, text };
    if (last?.type === 'text' && own.type === 'text' && last.format === own.format) {
      joined[joined.length - 1] = { ...last, text: `${last.text}${own.text}` };
    } else joined.push(own);
  }
  while (joined.at(-1)?.type === 'linebreak') joined.pop();
  const last = joined.at(-1);
  if (last?.type === 'text') {
    const text = String(last.text).replace(/ $/, '');
    joined.pop();
    if (text !== '') joined.push({ ...last, text });
  }
  return joined;
}

function endsInSpace(node: EditorNode): boolean {
  return node.type === 'text' && /\s$/.test(String(node.text));
}
