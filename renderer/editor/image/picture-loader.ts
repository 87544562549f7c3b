/** Asks for the bytes of a picture of the vault; nothing when there are none. */
export type LoadPicture = (asset: string) => Promise<Blob | undefined>;

const margin = '600px';

/** Fills figures with their pictures once they come near the screen, and gives the memory back when they go. */
export class PictureLoader {
  readonly #load: LoadPicture;
  readonly #shown = new Map<string, { readonly figure: HTMLElement; readonly asset: string; address?: string }>();
  readonly #observer: IntersectionObserver | undefined;

  constructor(load: LoadPicture) {
    this.#load = load;
    if (typeof IntersectionObserver === 'undefined') return;
    this.#observer = new IntersectionObserver((entries) => this.#see(entries), { rootMargin: margin });
  }

  show(key: string, figure: HTMLElement): void {
    const asset = figure.dataset.asset ?? '';
    const before = this.#shown.get(key);
    if (before?.figure === figure && before.asset === asset) return;
    this.forget(key);
    this.#shown.set(key, { figure, asset });
    if (this.#observer) this.#observer.observe(figure);
    else void this.#fill(key);
  }

  forget(key: string): void {
    const shown = this.#shown.get(key);
    if (!shown) return;
    this.#observer?.unobserve(shown.figure);
    if (shown.address) URL.revokeObjectURL(shown.address);
    this.#shown.delete(key);
  }

  stop(): void {
    for (const key of [...this.#shown.keys()]) this.forget(key);
    this.#observer?.disconnect();
  }

  #see(entries: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      this.#observer?.unobserve(target);
      const found = [...this.#shown].find(([, { figure }]) => figure === target);
      if (found) void this.#fill(found[0]);
    }
  }

  async #fill(key: string): Promise<void> {
    const shown = this.#shown.get(key);
    if (!shown) return;
    const bytes = await this.#load(shown.asset).catch(() => undefined);
    if (this.#shown.get(key) !== shown) return;
    const image = shown.figure.querySelector('img');
    if (!bytes || !image) {
      shown.figure.dataset.broken = 'missing';
      return;
    }
    shown.address = URL.createObjectURL(bytes);
    image.onerror = () => {
      shown.figure.dataset.broken = 'unreadable';
    };
    delete shown.figure.dataset.broken;
    image.src = shown.address;
  }
}
