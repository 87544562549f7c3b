import { isHidden, unread } from '#main/clips/extract/hidden.ts';
import { isElement, isText, type PageElement, type PageNode } from '#main/clips/extract/page-dom.ts';
import { isDataTable } from '#main/clips/extract/table-of.ts';

/** An element that stands as a block, with what its segments add up to. */
export interface Place {
  readonly parent: Place | undefined;
  readonly element: PageElement;
  readonly name: string;
  readonly depth: number;
  /** Its class, id and role, lower-case. */
  readonly label: string;
  /** The names and first classes from the page's root down to here, so that repeated structures have one. */
  readonly path: string;
  characters: number;
  linked: number;
  segments: number;
}

/** A stretch of a page's text that stands as one block: what is kept or left out as a whole. */
export interface Segment {
  readonly place: Place;
  readonly nodes: readonly PageNode[];
  readonly text: string;
  /** How many of its characters are in links, and in how many links. */
  readonly linked: number;
  readonly links: number;
  /** The names of the notes that its reference marks lead to, and those that it goes by itself. */
  readonly references: readonly string[];
  readonly ids: readonly string[];
}

const inlineNames = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i image img ins kbd label mark nobr picture q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr slot'.split(
    ' ',
  ),
);

/** What is read of a page: what it hides, and what it has for readers without scripts, only when there is little else. */
export interface Reading {
  readonly hidden: boolean;
  readonly noscript: boolean;
}

export interface SegmentedPage {
  readonly segments: Segment[];
  readonly reading: Reading;
}

/** What a reader presses to get to a footnote. */
const noteMark = /^\s*[[(]?(?:\d{1,3}|[a-z*†‡§]{1,3})[\])]?\s*$/i;

/** Parts a page's visible text into its blocks, in reading order. */
export function segmentPage(root: PageElement): SegmentedPage {
  let best: SegmentedPage = segmented(root, { hidden: false, noscript: false });
  if (lengthOf(best) > 2000) return best;
  for (const reading of [
    { hidden: false, noscript: true },
    { hidden: true, noscript: true },
  ]) {
    const other = segmented(root, reading);
    if (lengthOf(other) > 3 * lengthOf(best)) best = other;
  }
  return best;
}

function segmented(root: PageElement, reading: Reading): SegmentedPage {
  const walk = new Walk(reading);
  walk.element(root, undefined, 0);
  return { segments: walk.segments, reading };
}

function lengthOf({ segments }: SegmentedPage): number {
  return segments.reduce((sum, { text }) => sum + text.length, 0);
}

/** Whether an element is passed over with all that is in it. */
export function isPassedOver(element: PageElement, name: string, reading: Reading): boolean {
  if (name === 'noscript') return !reading.noscript;
  if (name === 'template') return !element.hasAttribute('shadowrootmode') && !element.hasAttribute('shadowroot');
  return unread.has(name) || (!reading.hidden && isHidden(element));
}

class Walk {
  readonly segments: Segment[] = [];
  readonly #reading: Reading;
  #nodes: PageNode[] = [];
  #text = '';
  #linked = 0;
  #links = 0;
  #references: string[] = [];
  #ids: string[] = [];
  #place: Place | undefined;
  #breaks = 0;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  element(element: PageElement, parent: Place | undefined, inLink: number): void {
    const name = element.localName.toLowerCase();
    if (isPassedOver(element, name, this.#reading)) return;
    if (name === 'br') {
      this.#text += ' ';
      if (++this.#breaks > 1) this.#flush();
      return;
    }
    if (name === 'a') this.#link(element);
    if (parent && inlineNames.has(name)) {
      if (element.id) this.#ids.push(element.id);
      for (const child of element.childNodes) this.#node(child, parent, inLink + (name === 'a' ? 1 : 0));
      return;
    }
    this.#flush();
    const place = placeOf(element, name, parent);
    const isWhole = name === 'pre' || (name === 'table' && isDataTable(element));
    if (isWhole) {
      this.#place = place;
      this.#everything(element, inLink);
    } else {
      for (const child of element.childNodes) this.#node(child, place, inLink);
    }
    this.#flush();
  }

  #link(link: PageElement): void {
    this.#links++;
    const href = link.getAttribute('href') ?? '';
    if (href.length > 1 && href.startsWith('#') && noteMark.test(link.textContent ?? ''))
      this.#references.push(href.slice(1));
  }

  #node(node: PageNode, place: Place, inLink: number): void {
    if (isText(node)) {
      if (this.#place !== place) this.#flush();
      this.#place = place;
      this.#add(node, inLink);
    } else if (isElement(node)) this.element(node, place, inLink);
  }

  #everything(node: PageNode, inLink: number): void {
    for (const child of node.childNodes) {
      if (isText(child)) this.#add(child, inLink);
      else if (isElement(child) && !isPassedOver(child, child.localName, this.#reading)) {
        this.#text += ' ';
        this.#everything(child, inLink + (child.localName === 'a' ? 1 : 0));
      }
    }
  }

  #add(node: PageNode, inLink: number): void {
    const text = node.textContent ?? '';
    const words = text.trim().length;
    if (words > 0) this.#breaks = 0;
    if (inLink > 0) this.#linked += words;
    this.#nodes.push(node);
    this.#text += text;
  }

  #flush(): void {
    const text = this.#text.replace(/\s+/g, ' ').trim();
    const place = this.#place;
    if (place && text !== '') {
      const linked = Math.min(text.length, this.#linked);
      const ids = this.#ids;
      const references = this.#references;
      this.segments.push({ place, nodes: this.#nodes, text, linked, links: this.#links, references, ids });
      for (let above: Place | undefined = place; above; above = above.parent) {
        above.characters += text.length;
        above.linked += linked;
        above.segments++;
      }
    }
    this.#nodes = [];
    this.#text = '';
    this.#linked = 0;
    this.#links = 0;
    this.#references = [];
    this.#ids = [];
    this.#breaks = 0;
  }
}

function placeOf(element: PageElement, name: string, parent: Place | undefined): Place {
  const classes = (element.getAttribute('class') ?? '').slice(0, 300);
  const id = (element.getAttribute('id') ?? '').slice(0, 100);
  const firstClass = /\S+/.exec(classes)?.[0] ?? '';
  return {
    parent,
    element,
    name,
    depth: (parent?.depth ?? 0) + 1,
    label: `${classes} ${id} ${element.getAttribute('role') ?? ''}`.toLowerCase(),
    path: `${parent?.path ?? ''}>${name}.${firstClass.replace(/\d+/g, '0')}`.slice(-400),
    characters: 0,
    linked: 0,
    segments: 0,
  };
}
