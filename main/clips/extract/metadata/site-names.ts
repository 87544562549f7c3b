/** Tells what a page's site is called, to keep it out of titles and from among the authors. */
export class SiteNames {
  readonly #names: ReadonlySet<string>;
  readonly #hosts: readonly string[];
  readonly #host: string;

  constructor(names: readonly string[], url: string | undefined) {
    this.#names = new Set(names.map(squeezed).filter((name) => name !== ''));
    const parts = (URL.parse(url ?? '')?.hostname ?? '').replace(/^www\.|\.[^.]*$/g, '').split('.');
    this.#hosts = parts.map(letters).filter((part) => part.length > 2);
    this.#host = parts.map(letters).join('');
  }

  has(name: string): boolean {
    return this.#names.has(squeezed(name));
  }

  /** Whether a single word is a part of the site's address by itself: "Paycom" at paycom.com. People have sites of their names. */
  hasAddress(name: string): boolean {
    return !/\s/.test(name) && this.#hosts.includes(squeezed(name));
  }

  /** Also by the address alone: each word of "Rust Blog" stands in blog.rust-lang.org. */
  seemsToHave(name: string): boolean {
    if (this.has(name)) return true;
    const words = name.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
    return letters(name).length >= 3 && words.length > 0 && words.every((word) => this.#host.includes(word));
  }
}

function squeezed(text: string): string {
  return letters(text.replace(/^the\s+|\.(?:com|org|net)$/gi, ''));
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
