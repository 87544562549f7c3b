import { isElement, type PageElement, type PageNode, parsePage } from '#main/clips/extract/page-dom.ts';
import { checkPageLimits } from '#main/clips/page-limits.ts';
import { snapshotStyle } from '#main/clips/snapshot/snapshot-style.ts';

export interface SnapshotSource {
  readonly html: string;
  readonly title: string;
  /** What the page's links are relative to. */
  readonly address: string | null;
  /** The stored pictures, by the addresses the page uses for them. */
  readonly pictures: ReadonlyMap<string, string>;
}

export interface SafePage {
  readonly html: string;
  /** The pictures it shows, stored ones and those that came with it. */
  readonly assets: readonly string[];
}

/** What may stand in a snapshot; all of it is text and its order. Of anything else the content is kept without it. */
const kept = new Set(
  `abbr article aside b blockquote br caption cite code col colgroup dd del dfn div dl dt em figcaption figure footer h1
  h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre q s samp section small span strong sub sup table tbody
  td tfoot th thead time tr u ul var wbr`.split(/\s+/),
);

/** What is not shown at all: what runs, loads, asks, or is no text. */
const dropped = new Set(
  `applet area audio base basefont bgsound button canvas command datalist embed fencedframe frame frameset head iframe
  input isindex keygen link map math meta meter noembed noframes noscript object optgroup option param plaintext portal
  progress script select source style svg textarea title track video xmp`.split(/\s+/),
);

const empty = new Set(['br', 'col', 'hr', 'img', 'wbr']);
const counts = new Set(['colspan', 'rowspan', 'start', 'value', 'width', 'height']);

/**
 * A stored page as one that can be shown: written anew from a short list of elements, so that nothing of the page's own
 * markup passes through. No script, style, form, frame or link is in it, and no address but those of stored pictures.
 *
 * @throws TOO_COMPLEX
 */
export function safePage(source: SnapshotSource): SafePage {
  checkPageLimits(source.html, source.title);
  let written = write(source);
  // What is misnested is put right by the next reader, who must not be the first to see it so.
  for (let pass = 0; pass < maxPasses; pass++) {
    const pictures = new Map(written.assets.map((asset) => [asset, asset]));
    const again = write({ ...source, html: `<body>${written.body}</body>`, address: null, pictures });
    if (again.body === written.body) break;
    written = { ...again, language: written.language };
  }
  const html = `<!doctype html>
<html${written.language}><head><meta charset="utf-8"><title>${escaped(source.title)}</title><style>${snapshotStyle}</style></head>
<body>${written.body}</body></html>`;
  return { html, assets: written.assets };
}

const maxPasses = 8;

interface Written {
  readonly body: string;
  readonly assets: readonly string[];
  /** Attributes of the root. */
  readonly language: string;
}

function write(source: SnapshotSource): Written {
  const document = parsePage(source.html);
  const writer = new Writer(source);
  if (document.body) writer.children(document.body);
  const language = textAttributes(document.documentElement, ['lang', 'dir']);
  return { body: writer.html, assets: [...writer.assets], language };
}

class Writer {
  readonly assets = new Set<string>();
  readonly #parts: string[] = [];
  readonly #source: SnapshotSource;

  constructor(source: SnapshotSource) {
    this.#source = source;
  }

  get html(): string {
    return this.#parts.join('');
  }

  children(element: PageElement): void {
    for (const node of element.childNodes) this.#node(node);
  }

  #node(node: PageNode): void {
    if (isElement(node)) this.#element(node);
    else if (node.nodeType === 3) this.#parts.push(escaped(node.textContent ?? ''));
  }

  #element(element: PageElement): void {
    const name = element.localName.toLowerCase();
    if (dropped.has(name)) return;
    // A shadow tree that was captured open is what the reader saw; any other template is nothing yet.
    if (name === 'template' && !/^open$/i.test(element.getAttribute('shadowrootmode') ?? '')) return;
    if (name === 'a') this.#link(element);
    else if (name === 'img') this.#picture(element);
    else if (!kept.has(name)) this.children(element);
    else {
      this.#parts.push(`<${name}${attributesOf(element, name)}>`);
      if (empty.has(name)) return;
      this.children(element);
      this.#parts.push(`</${name}>`);
    }
  }

  /** A link leads nowhere here; where it led is told. */
  #link(element: PageElement): void {
    const target = this.#resolved(element.getAttribute('href') ?? '');
    const isTold = target !== undefined && /^(?:https?|mailto):/.test(target);
    this.#parts.push(isTold ? `<u title="${escaped(target)}">` : '<span>');
    this.children(element);
    this.#parts.push(isTold ? '</u>' : '</span>');
  }

  #picture(element: PageElement): void {
    const asset = this.#assetOf(element);
    const alt = element.getAttribute('alt') ?? '';
    if (asset === undefined) {
      if (alt.trim() !== '') this.#parts.push(`<small>${escaped(alt)}</small>`);
      return;
    }
    this.assets.add(asset);
    const size = textAttributes(element, ['width', 'height']);
    this.#parts.push(`<img src="${asset}" alt="${escaped(alt)}"${size}>`);
  }

  #assetOf(element: PageElement): string | undefined {
    for (const name of ['src', 'data-src', 'data-original', 'data-lazy-src']) {
      const value = element.getAttribute(name) ?? '';
      const address = this.#resolved(value);
      const asset = this.#source.pictures.get(value) ?? (address && this.#source.pictures.get(address));
      if (asset) return asset;
    }
    return undefined;
  }

  #resolved(address: string): string | undefined {
    return URL.parse(address.trim(), this.#source.address ?? undefined)?.href.slice(0, 2000);
  }
}

function attributesOf(element: PageElement, name: string): string {
  const own: Record<string, readonly string[]> = {
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan', 'scope'],
    col: ['span'],
    ol: ['start'],
    li: ['value'],
    time: ['datetime'],
    // Where a link led; the page's own titles of other things are not told.
    u: ['title'],
  };
  return textAttributes(element, ['lang', 'dir', ...(own[name] ?? [])]);
}

function textAttributes(element: PageElement | null, names: readonly string[]): string {
  return names
    .map((name) => {
      const value = element?.getAttribute(name) ?? '';
      return isFine(name, value) ? ` ${name}="${escaped(value)}"` : '';
    })
    .join('');
}

function isFine(name: string, value: string): boolean {
  if (counts.has(name) || name === 'span') return /^-?\d{1,4}$/.test(value);
  if (name === 'dir') return /^(?:ltr|rtl|auto)$/i.test(value);
  if (name === 'scope') return /^(?:row|col)(?:group)?$/i.test(value);
  if (name === 'title') return value !== '' && value.length <= 2000;
  return /^[\w:.+ -]{1,40}$/.test(value);
}

/** Text between and inside quotes; characters that no document may hold are left out. */
function escaped(text: string): string {
  return text
    .replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
