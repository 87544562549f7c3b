import type { HtmlContext } from '#renderer/editor/clipboard/html-context.ts';
import { inlinesOfHtml, isSkipped, trimmedInlines, wordsOf } from '#renderer/editor/clipboard/inlines-of-html.ts';
import { leveledItemsOf, listOfHtml, listsOfItems } from '#renderer/editor/clipboard/lists-of-html.ts';
import { tableOfHtml } from '#renderer/editor/clipboard/table-of-html.ts';
import { paragraphNode, textNode } from '#shared/notes/editor-state.ts';
import {
  calloutNode,
  codeNode,
  footnoteTextNode,
  type HeadingLevel,
  headingNode,
  imageNode,
  isAssetName,
  isFootnoteLabel,
  isTone,
  mathLanguage,
  quoteNode,
  ruleNode,
} from '#shared/notes/nodes.ts';
import type { EditorNode } from '#shared/notes/types.ts';

/** Deeper than pages of people go; there only the words are taken. */
const maxDepth = 100;

const containers = new Set(
  'HTML BODY DIV SECTION ARTICLE MAIN HEADER FOOTER NAV ASIDE FIGURE DETAILS SUMMARY DL DT DD FORM FIELDSET ADDRESS CENTER TABLE TBODY THEAD TFOOT TR TD TH LI UL OL P H1 H2 H3 H4 H5 H6 BLOCKQUOTE PRE HR FIGCAPTION'.split(
    ' ',
  ),
);

/** A page, or a part of one, as blocks of a note: its structure without its style, its words without its scripts. */
export function blocksOfHtml(html: string, pictureAt: HtmlContext['pictureAt'] = () => undefined): EditorNode[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const context: HtmlContext = { pictureAt, blocksIn: (element, depth) => blocksIn(element, context, depth) };
  const copied = codeOfEditor(body);
  return copied ? [copied] : blocksIn(body, context, 0);
}

function blocksIn(element: Element, context: HtmlContext, depth: number): EditorNode[] {
  if (depth > maxDepth) return paragraphOf([textNode((element.textContent ?? '').replace(/\s+/g, ' '))]);
  const blocks: EditorNode[] = [];
  let run: ChildNode[] = [];
  const endRun = () => {
    blocks.push(...paragraphOf(inlinesOfHtml(run)));
    run = [];
  };
  const nodes = [...element.childNodes];
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at];
    if (!node) continue;
    if (!(node instanceof HTMLElement) || !isBlock(node)) {
      run.push(node);
      continue;
    }
    endRun();
    if (isSkipped(node)) continue;
    const items = leveledItemsOf(node);
    if (!items) {
      blocks.push(...blockOf(node, context, depth + 1));
      continue;
    }
    const all = [...items];
    for (let next = nodes[at + 1]; next; next = nodes[at + 1]) {
      const more = next instanceof HTMLElement ? leveledItemsOf(next) : undefined;
      if (more) all.push(...more);
      else if (!(next instanceof Text) || next.data.trim() !== '') break;
      at += 1;
    }
    blocks.push(...listsOfItems(all));
  }
  endRun();
  return blocks;
}

function isBlock(element: HTMLElement): boolean {
  if (containers.has(element.tagName)) return true;
  if (element.tagName === 'IMG') return isKept(element);
  // What wraps blocks is one, whatever it is called (Google Docs puts everything in a `b`).
  return element.querySelector('p, div, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, pre, hr') !== null;
}

function isKept(image: Element): boolean {
  if (isSkipped(image)) return false;
  return isAssetName(image.getAttribute('data-asset')) || (image.getAttribute('src') ?? '').startsWith('data:image/');
}

function blockOf(element: HTMLElement, context: HtmlContext, depth: number): EditorNode[] {
  const footnote = footnoteTextOf(element);
  if (footnote) return [footnote];
  const level = headingLevelOf(element);
  if (level) {
    const words = wordsOf(element);
    return words.length === 0 ? [] : [headingNode(level, words)];
  }
  switch (element.tagName) {
    case 'BLOCKQUOTE':
      return blocksIn(element, context, depth).map((block) =>
        block.type === 'paragraph' ? quoteNode(block.children ?? []) : block,
      );
    case 'PRE':
      return [codeOf(element)];
    case 'HR':
      // Word draws one above its footnotes.
      return element.closest('[style*="footnote-list"]') ? [] : [ruleNode()];
    case 'UL':
    case 'OL':
      return listOfHtml(element, context, depth);
    case 'TABLE':
      return tableOfHtml(element as HTMLTableElement, context, depth);
    case 'IMG':
      return pictureOf(element, '', context);
    case 'FIGURE':
      return figureOf(element, context, depth);
    default:
      return calloutOf(element, context, depth) ?? blocksIn(element, context, depth);
  }
}

/** A heading by its element, by what it says it is (Word for the web), or the title of a document of Word. */
function headingLevelOf(element: HTMLElement): HeadingLevel | undefined {
  const said = element.getAttribute('role') === 'heading' ? Number(element.getAttribute('aria-level') ?? 2) : undefined;
  const named = /^H([1-6])$/.exec(element.tagName)?.[1] ?? said ?? (/\bMsoTitle\b/.test(element.className) ? 1 : 0);
  return ([1, 2, 3, 4, 5, 6] as const).find((level) => level === Number(named));
}

function paragraphOf(inlines: readonly EditorNode[]): EditorNode[] {
  const words = trimmedInlines(inlines);
  const [only] = words;
  if (words.length === 1 && only?.type === 'math' && String(only.text).includes('\\begin'))
    return [codeNode(mathLanguage, String(only.text))];
  return words.length === 0 ? [] : [paragraphNode(words)];
}

function codeOf(pre: HTMLElement): EditorNode {
  const named = `${pre.className} ${pre.querySelector('code')?.className ?? ''} ${pre.parentElement?.className ?? ''}`;
  const language = /(?:language|lang|highlight-source|brush)[-:]\s*([a-z0-9+#]+)/i.exec(named)?.[1]?.toLowerCase();
  for (const br of pre.querySelectorAll('br')) br.replaceWith('\n');
  return codeNode(language, (pre.textContent ?? '').replace(/\r\n?/g, '\n').replace(/\n$/, ''));
}

/** What code editors put on the clipboard: one box of equally wide letters, a line of it an element. */
function codeOfEditor(body: HTMLElement): EditorNode | undefined {
  const [box] = body.children;
  const isCode =
    body.children.length === 1 &&
    box instanceof HTMLElement &&
    /pre/.test(box.style.whiteSpace) &&
    /mono|consolas|menlo|courier|monaco/i.test(box.style.fontFamily);
  if (!isCode) return undefined;
  const lines = [...box.children].map((line) => (line.tagName === 'BR' ? '' : (line.textContent ?? '')));
  return codeNode(undefined, (lines.length > 1 ? lines.join('\n') : (box.textContent ?? '')).replace(/\u00a0/g, ' '));
}

function figureOf(figure: HTMLElement, context: HtmlContext, depth: number): EditorNode[] {
  const image = figure.querySelector('img');
  const caption = figure.querySelector('figcaption');
  if (!image || figure.querySelectorAll('img').length > 1) return blocksIn(figure, context, depth);
  const made = pictureOf(image, figure.dataset.asset ?? '', context);
  const words = caption ? wordsOf(caption) : [];
  return made[0]?.type === 'image'
    ? [{ ...made[0], children: words }]
    : [...made, ...(words.length > 0 ? [paragraphNode(words)] : [])];
}

function pictureOf(image: Element, named: string, context: HtmlContext): EditorNode[] {
  const alt = image.getAttribute('alt') ?? '';
  const asset = [image.getAttribute('data-asset'), named, context.pictureAt(image.getAttribute('src') ?? '')].find(
    isAssetName,
  );
  if (asset) return [imageNode({ asset, alt }, [])];
  return paragraphOf(inlinesOfHtml([image as HTMLElement]));
}

function calloutOf(element: HTMLElement, context: HtmlContext, depth: number): EditorNode[] | undefined {
  const tone = /markdown-alert-(\w+)/.exec(element.className)?.[1];
  if (!isTone(tone)) return undefined;
  for (const title of element.querySelectorAll('.markdown-alert-title')) title.remove();
  const blocks = blocksIn(element, context, depth);
  return [calloutNode(tone, blocks.length === 0 ? [paragraphNode([])] : blocks)];
}

/** Where a footnote is said: Word's `ftn1`, other pages' `fn-1`. */
function footnoteTextOf(element: HTMLElement): EditorNode | undefined {
  const label = /^(?:user-content-)?(?:ftn|fn[-:]?)([^\s#]+)$/.exec(element.id)?.[1];
  if (!isFootnoteLabel(label) || !/^(LI|DIV|P)$/.test(element.tagName)) return undefined;
  for (const back of element.querySelectorAll('a[href^="#"]')) back.remove();
  return footnoteTextNode(label, trimmedInlines(inlinesOfHtml([...element.childNodes])));
}

/** The pictures that a page brings along in itself. */
export function picturesIn(html: string): string[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const images = [...body.querySelectorAll('img[src^="data:image/"]')].filter((image) => !isSkipped(image));
  const sources = images.map((image) => image.getAttribute('src') ?? '');
  return [...new Set(sources)];
}

/** Whether a page has words of its own beside its pictures. */
export function hasWords(html: string): boolean {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const other of body.querySelectorAll('style, script')) other.remove();
  return (body.textContent ?? '').trim() !== '';
}
