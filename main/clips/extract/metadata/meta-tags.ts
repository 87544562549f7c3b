import { decodeEntities } from '#main/clips/extract/decode-entities.ts';
import type { PageDocument } from '#main/clips/extract/page-dom.ts';
import type { Candidate, MetadataOrigin } from '#shared/clips/types.ts';

/** The page's `<meta>` tags, by name, whichever attribute they are named by. */
export class MetaTags {
  readonly #values = new Map<string, string[]>();

  constructor(document: PageDocument) {
    for (const tag of document.querySelectorAll('meta[content]')) {
      // Content systems often escape what was escaped already.
      const content = decodeEntities(tag.getAttribute('content') ?? '').trim();
      const names = ['name', 'property', 'http-equiv'].map((attribute) => tag.getAttribute(attribute)?.toLowerCase());
      for (const name of new Set(names))
        if (name && content) this.#values.set(name, [...(this.#values.get(name) ?? []), content]);
    }
  }

  /** What the tags of these names say, in the order of the names. */
  all(origin: MetadataOrigin, ...names: string[]): Candidate[] {
    return names.flatMap((name) => (this.#values.get(name) ?? []).slice(0, 20).map((value) => ({ value, origin })));
  }

  /** What the tags say whose names are like this. */
  allLike(origin: MetadataOrigin, pattern: RegExp): Candidate[] {
    return this.all(origin, ...[...this.#values.keys()].filter((name) => pattern.test(name)));
  }
}
