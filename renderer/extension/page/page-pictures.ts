/** A picture of the page that was loaded: where its bytes are, and how much of the page it takes. */
export interface SeenPicture {
  readonly address: string;
  /** Pixels on the page as it is laid out now. */
  readonly area: number;
  /** Given where the bytes are only here: what was drawn, and what a script made. */
  readonly local?: string | undefined;
}

const smallestSide = 48;
const maxPictures = 500;
const maxDrawings = 20;

/** Collects the pictures while the page is written down, each under the address that is written. */
export class PagePictures {
  readonly #seen = new Map<string, SeenPicture>();
  #made = 0;

  /** The largest first. */
  get seen(): readonly SeenPicture[] {
    return [...this.#seen.values()].sort((a, b) => b.area - a.area);
  }

  /** The address of the file that the browser chose and loaded; nothing for one that is not there yet. */
  addressOf(image: HTMLImageElement): string | undefined {
    const source = image.currentSrc;
    if (!source || !image.complete || image.naturalWidth === 0) return undefined;
    const url = URL.parse(source, image.baseURI);
    if (!url || url.username || url.password) return undefined;
    if (url.protocol === 'data:') return source.length <= 200_000 ? source : this.#local(image, source);
    if (url.protocol === 'blob:') return this.#local(image, source);
    if (!/^https?:$/.test(url.protocol) || url.href.length > 4000) return undefined;
    this.#add({ address: url.href, area: areaOf(image) });
    return url.href;
  }

  /** What a script drew, where it was drawn from nothing that the page itself may not read. */
  drawingOf(canvas: HTMLCanvasElement): string | undefined {
    if (this.#made >= maxDrawings || Math.min(canvas.width, canvas.height) < smallestSide) return undefined;
    if (canvas.width * canvas.height > 20_000_000) return undefined;
    try {
      const drawn = canvas.toDataURL('image/png');
      return drawn.startsWith('data:image/') ? this.#local(canvas, drawn) : undefined;
    } catch {
      // It has parts of another site, which the browser keeps to itself.
      return undefined;
    }
  }

  /** Such bytes have no address that anybody else could use: they get one under the page's own. */
  #local(element: HTMLElement, local: string): string {
    this.#made += 1;
    const address = URL.parse(element.ownerDocument.URL);
    const page = address && /^https?:$/.test(address.protocol) ? address : new URL('https://page.invalid/');
    page.hash = `picture-${this.#made}`;
    this.#add({ address: page.href, area: areaOf(element), local });
    return page.href;
  }

  #add(picture: SeenPicture): void {
    const { area } = this.#seen.get(picture.address) ?? { area: 0 };
    if (picture.area >= area && (this.#seen.has(picture.address) || this.#seen.size < maxPictures))
      this.#seen.set(picture.address, picture);
  }
}

function areaOf(element: HTMLElement): number {
  const { width, height } = element.getBoundingClientRect();
  return Math.min(width, height) < smallestSide ? 0 : Math.round(width * height);
}
