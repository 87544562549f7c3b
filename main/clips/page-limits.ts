import { SAXParser, type StartTag } from 'parse5-sax-parser';
import { FailureError } from '#shared/failures.ts';

/** What a page may hold before it is parsed into a tree, so that no page can make the parser run away. */
export const pageLimits = { elements: 200_000, depth: 256, attributes: 256 } as const;

const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Elements that a sibling of the same kind ends, so that a page which leaves them open is not called deep. */
const endedBySibling = new Set('p li dt dd option optgroup tr td th thead tbody tfoot'.split(' '));

/**
 * Reads the page's tags one after the other, without building anything.
 *
 * @throws TOO_COMPLEX
 */
export function checkPageLimits(html: string, name: string): void {
  const reader = new TagReader();
  for (let at = 0; at < html.length && !reader.isOver; at += chunkLength)
    reader.check(html.slice(at, at + chunkLength));
  if (reader.isOver) throw new FailureError('TOO_COMPLEX', { name });
}

const chunkLength = 65_536;

class TagReader extends SAXParser {
  isOver = false;
  readonly #open: string[] = [];
  readonly #openCount = new Map<string, number>();
  #elements = 0;

  constructor() {
    super();
    this.on('startTag', (tag: StartTag) => this.#start(tag));
    this.on('endTag', ({ tagName }: { tagName: string }) => this.#end(tagName));
  }

  check(chunk: string): void {
    this._transformChunk(chunk);
  }

  #start({ tagName, attrs, selfClosing }: StartTag): void {
    this.#elements++;
    if (this.#elements > pageLimits.elements || attrs.length > pageLimits.attributes) this.isOver = true;
    if (voids.has(tagName) || selfClosing) return;
    if (endedBySibling.has(tagName) && this.#open.at(-1) === tagName) this.#pop();
    this.#open.push(tagName);
    this.#openCount.set(tagName, (this.#openCount.get(tagName) ?? 0) + 1);
    if (this.#open.length > pageLimits.depth) this.isOver = true;
    if (this.isOver) this.stop();
  }

  #end(tagName: string): void {
    if (!this.#openCount.get(tagName)) return;
    while (this.#pop() !== tagName);
  }

  #pop(): string | undefined {
    const tagName = this.#open.pop();
    if (tagName) this.#openCount.set(tagName, (this.#openCount.get(tagName) ?? 1) - 1);
    return tagName;
  }
}
