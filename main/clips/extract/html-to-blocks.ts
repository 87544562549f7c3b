import { hasWords, inlinesOf, type Mark, type Run } from '#main/clips/extract/inlines.ts';
import { linkAddress } from '#main/clips/extract/link-address.ts';
import { isElement, isText, type PageElement, type PageNode } from '#main/clips/extract/page-dom.ts';
import { pictureSources } from '#main/clips/extract/picture-sources.ts';
import type { KeptParts } from '#main/clips/extract/segments/kept-parts.ts';
import { isPassedOver, type Reading } from '#main/clips/extract/segments/segment-page.ts';
import { isDataTable, tableOf } from '#main/clips/extract/table-of.ts';
import { type Block, type Inline, maxBlockDepth } from '#shared/clips/types.ts';

export interface BlockContext {
  /** What relative links are relative to. */
  readonly base?: string | undefined;
  /** The vault's name for a picture that may be had at any of these addresses, best first; `undefined` where it is not stored. */
  readonly picture: (sources: readonly string[]) => string | undefined;
  /** Which parts are left out; absent where all is taken. */
  readonly kept?: KeptParts | undefined;
  readonly reading: Reading;
}

const inlineMarks: Record<string, Mark> = {
  b: 'strong',
  strong: 'strong',
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  var: 'emphasis',
  dfn: 'emphasis',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
};
const blockNames = new Set(
  'address article aside body center dd details dialog dir div dl dt fieldset figcaption footer form header hgroup html legend main menu nav optgroup p section summary tbody tfoot thead tr td th table caption label-block'.split(
    ' ',
  ),
);

/**
 * Turns a piece of a page into the closed block tree. Only what is known has a place in the result: an element that is
 * not known leaves its words, one that could run, load or ask leaves nothing.
 */
export function htmlToBlocks(root: PageNode, context: BlockContext, depth = 1): Block[] {
  const builder = new BlockBuilder(context, depth);
  builder.children(root, { marks: [], href: undefined });
  return builder.finish();
}

interface Style {
  readonly marks: readonly Mark[];
  readonly href: string | undefined;
}

class BlockBuilder {
  readonly #context: BlockContext;
  readonly #depth: number;
  readonly #blocks: Block[] = [];
  #runs: Run[] = [];

  constructor(context: BlockContext, depth: number) {
    this.#context = context;
    this.#depth = depth;
  }

  finish(): Block[] {
    this.#paragraph();
    return this.#blocks;
  }

  children(node: PageNode, style: Style): void {
    for (const child of node.childNodes) this.#visit(child, style);
  }

  #visit(node: PageNode, style: Style): void {
    if (isText(node)) this.#text(node, style);
    else if (isElement(node)) this.#element(node, style);
  }

  #text(node: PageNode, style: Style): void {
    const text = node.textContent ?? '';
    if (!this.#context.kept || this.#context.kept.keepsText(node)) this.#runs.push({ ...style, text });
    else if (/\s/.test(text)) this.#runs.push(space);
  }

  #element(element: PageElement, style: Style): void {
    const name = element.localName.toLowerCase();
    if (isPassedOver(element, name, this.#context.reading)) return;
    if (name === 'br') {
      this.#break(style);
      return;
    }
    if (/^h[1-6]$/.test(name)) {
      this.#heading(element, Number(name[1]));
      return;
    }
    const mark = inlineMarks[name];
    if (mark) {
      this.children(element, { ...style, marks: [...style.marks, mark] });
      return;
    }
    switch (name) {
      case 'a':
        this.children(element, {
          ...style,
          href: linkAddress(element.getAttribute('href'), this.#context.base),
        });
        return;
      case 'q':
        this.#runs.push({ ...style, text: '“' });
        this.children(element, style);
        this.#runs.push({ ...style, text: '”' });
        return;
      case 'hr':
        this.#paragraph();
        return;
      case 'img':
      case 'image':
        this.#picture(element, style);
        return;
      case 'figure':
        this.#figure(element);
        return;
      case 'pre':
      case 'listing':
      case 'xmp':
        this.#code(element);
        return;
      case 'blockquote':
        this.#quote(element);
        return;
      case 'ul':
      case 'ol':
        this.#list(element, name === 'ol');
        return;
      case 'table':
        this.#table(element, style);
        return;
      case 'dt':
        this.#block(element, { ...style, marks: [...style.marks, 'strong'] });
        return;
      default:
        if (blockNames.has(name)) this.#block(element, style);
        else this.children(element, style);
    }
  }

  #block(element: PageElement, style: Style): void {
    this.#paragraph();
    this.children(element, style);
    this.#paragraph();
  }

  /** Two line breaks in a row part paragraphs; pages without paragraphs use them so. */
  #break(style: Style): void {
    const last = this.#runs.findLast((run) => run.isBreak || /\S/.test(run.text));
    if (last?.isBreak) this.#paragraph();
    else this.#runs.push({ ...style, text: '\n', isBreak: true });
  }

  #paragraph(): void {
    const inlines = inlinesOf(this.#runs);
    this.#runs = [];
    if (hasWords(inlines)) this.#blocks.push({ type: 'paragraph', inlines });
  }

  #heading(element: PageElement, level: number): void {
    this.#paragraph();
    const { inlines, rest } = this.#wordsAndRest(element);
    // `level` comes from the element's name, which was matched against h1 to h6.
    if (hasWords(inlines)) this.#blocks.push({ type: 'heading', level: level as 1 | 2 | 3 | 4 | 5 | 6, inlines });
    this.#blocks.push(...rest);
  }

  /** All the words of an element as one line, and the pictures in it. */
  #wordsAndRest(element: PageElement): { inlines: Inline[]; rest: Block[] } {
    const inner = htmlToBlocks(element, this.#context, maxBlockDepth);
    const runs = inner.flatMap((block): Run[] =>
      block.type === 'paragraph'
        ? [
            ...block.inlines.map(({ text, marks = [], href }) => ({
              text,
              marks: marks.filter((mark) => mark !== 'strong'),
              href,
            })),
            space,
          ]
        : [],
    );
    return { inlines: inlinesOf(runs), rest: inner.filter((block) => block.type !== 'paragraph') };
  }

  #quote(element: PageElement): void {
    this.#paragraph();
    if (this.#depth >= maxBlockDepth) {
      this.#block(element, { marks: [], href: undefined });
      return;
    }
    const blocks = htmlToBlocks(element, this.#context, this.#depth + 1);
    if (blocks.length > 0) this.#blocks.push({ type: 'quote', blocks });
  }

  #list(element: PageElement, ordered: boolean): void {
    this.#paragraph();
    if (this.#depth >= maxBlockDepth) {
      for (const child of element.childNodes) this.#flatItem(child);
      return;
    }
    const items: Block[][] = [];
    for (const child of element.childNodes) {
      const isItem = isElement(child) && child.localName === 'li';
      const blocks = isElement(child) ? this.#itemBlocks(child, isItem) : this.#textBlocks(child);
      if (blocks.length > 0) items.push(blocks);
    }
    const start = Number(element.getAttribute('start') ?? Number.NaN);
    const from = ordered && Number.isSafeInteger(start) && start !== 1 ? { start } : {};
    if (items.length > 0) this.#blocks.push({ type: 'list', ordered, ...from, items });
  }

  #itemBlocks(child: PageElement, isItem: boolean): Block[] {
    if (isPassedOver(child, child.localName, this.#context.reading)) return [];
    if (isItem) return htmlToBlocks(child, this.#context, this.#depth + 1);
    const inner = new BlockBuilder(this.#context, this.#depth + 1);
    inner.#element(child, { marks: [], href: undefined });
    return inner.finish();
  }

  #flatItem(node: PageNode): void {
    this.#paragraph();
    this.#visit(node, { marks: [], href: undefined });
    this.#paragraph();
  }

  #code(element: PageElement): void {
    this.#paragraph();
    const text = this.#codeText(element).replace(/^\n+/, '').trimEnd();
    const language = languageOf(element);
    if (text !== '') this.#blocks.push({ type: 'code', ...(language ? { language } : {}), text });
  }

  #table(element: PageElement, style: Style): void {
    this.#paragraph();
    if (!isDataTable(element)) {
      this.#block(element, style);
      return;
    }
    const caption = element.querySelector('caption');
    if (caption) this.#block(caption, style);
    const table = tableOf(element, (cell) => this.#wordsAndRest(cell).inlines);
    if ([table.header, ...table.rows].flat().some(hasWords)) this.#blocks.push(table);
  }

  #figure(element: PageElement): void {
    this.#paragraph();
    const caption = element.querySelector('figcaption');
    const pictures = picturesIn(element);
    const isEmpty = pictures.length === 0 && !element.querySelector('video, iframe, svg, picture, canvas, object');
    if ((isEmpty && !caption) || element.querySelector('table, pre, blockquote, ul, ol, p + p')) {
      this.#block(element, plain);
      return;
    }
    const words = caption ? this.#wordsAndRest(caption).inlines : [];
    const kept = pictures.filter((picture) => hasWords(words) || this.#context.kept?.keepsPicture(picture) !== false);
    for (const picture of kept.slice(0, -1)) this.#pushPicture(picture, []);
    const last = kept.at(-1);
    if (last) this.#pushPicture(last, words);
    else this.#pushFigure(undefined, '', words);
  }

  #pushPicture(picture: PageElement, caption: Inline[]): void {
    const alt = picture.getAttribute('alt')?.trim() ?? '';
    this.#pushFigure(this.#context.picture(pictureSources(picture)), alt, caption);
  }

  #picture(element: PageElement, style: Style): void {
    const alt = element.getAttribute('alt')?.trim() ?? '';
    // A picture of one character stands for that character (emoji, symbols).
    if (alt !== '' && [...alt].length <= 2 && !/[\p{L}\p{N}]/u.test(alt)) {
      this.#runs.push({ ...style, text: alt });
      return;
    }
    if (isTiny(element) || this.#context.kept?.keepsPicture(element) === false) return;
    const asset = this.#context.picture(pictureSources(element));
    if (asset === undefined && alt === '') return;
    this.#paragraph();
    this.#pushFigure(asset, alt, []);
  }

  #pushFigure(asset: string | undefined, alt: string, caption: Inline[]): void {
    if (asset === undefined && alt === '' && !hasWords(caption)) return;
    this.#blocks.push({ type: 'figure', ...(asset ? { asset } : {}), alt: alt.slice(0, 2000), caption });
  }

  #textBlocks(node: PageNode): Block[] {
    const inner = new BlockBuilder(this.#context, this.#depth + 1);
    if (isText(node)) inner.#text(node, plain);
    return inner.finish();
  }

  #codeText(node: PageNode): string {
    if (isText(node)) return this.#context.kept?.keepsText(node) === false ? '' : (node.textContent ?? '');
    if (!isElement(node) || isPassedOver(node, node.localName, this.#context.reading)) return '';
    if (node.localName === 'br') return '\n';
    return [...node.childNodes].map((child) => this.#codeText(child)).join('');
  }
}

const plain: Style = { marks: [], href: undefined };
const space: Run = { text: ' ', marks: [], href: undefined };

/** A figure's pictures; those for readers without scripts only where there is no other. */
function picturesIn(figure: PageElement): PageElement[] {
  const all = [...figure.querySelectorAll('img')];
  const seen = all.filter((picture) => !picture.closest('noscript'));
  return seen.length > 0 ? seen : all.slice(0, 1);
}

/** A picture that only counts a visit, or draws a bullet. */
function isTiny(picture: PageElement): boolean {
  return ['width', 'height'].some((name) => /^(?:[0-9]|1[0-6])(?:px)?$/.test(picture.getAttribute(name) ?? ''));
}

function languageOf(element: PageElement): string | undefined {
  const inner = element.querySelector('code');
  const named = `${inner?.className ?? ''} ${element.className} ${inner?.getAttribute('data-lang') ?? ''}`;
  return /\b(?:language|lang)-([\w+#-]{1,40})/.exec(named)?.[1]?.toLowerCase();
}
