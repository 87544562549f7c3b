import type { AssetCollector } from '#main/clips/extract/assets.ts';

const maxMissing = 200;

/** Finds the pictures of an article among what is stored or came with the page, and lists the addresses of the others. */
export class PagePictures {
  readonly #assets: AssetCollector;
  readonly #stored: ReadonlyMap<string, string>;
  readonly #base: string | undefined;
  readonly #missing = new Set<string>();

  constructor(assets: AssetCollector, stored: ReadonlyMap<string, string> = new Map(), base?: string) {
    this.#assets = assets;
    this.#stored = stored;
    this.#base = base;
  }

  /** Absolute addresses, each once, in reading order. */
  get missing(): readonly string[] {
    return [...this.#missing];
  }

  /** The vault's name for a picture that may be had at any of these addresses; one that is nowhere yet is missing. */
  assetOf(sources: readonly string[]): string | undefined {
    const addresses = sources.map((source) => this.#addressOf(source));
    for (const [i, source] of sources.entries()) {
      const address = addresses[i];
      const asset =
        (address && this.#stored.get(address)) ||
        this.#assets.nameOf(source) ||
        (address && this.#assets.nameOf(address));
      if (asset) return asset;
    }
    const wanted = addresses.find((address) => address !== undefined);
    if (wanted && this.#missing.size < maxMissing) this.#missing.add(wanted);
    return undefined;
  }

  #addressOf(source: string): string | undefined {
    if (source.length > 4096) return undefined;
    const url = URL.parse(source, this.#base);
    return url && /^https?:$/.test(url.protocol) && !url.username && !url.password ? url.href : undefined;
  }
}
