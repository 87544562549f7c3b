import type { PageDocument } from '#main/clips/extract/page-dom.ts';
import type { Candidate, MetadataOrigin } from '#shared/clips/types.ts';

/** The page's `<meta>` tags, by name, whichever attribute they are named by. */
export class MetaTags {
  readonly #values = new Map<string, string[]>();

  constructor(document: PageDocument) {
    for (const tag of document.querySelectorAll('meta[content]')) {
      const content = decodeTwice(tag.getAttribute('content') ?? '').trim();
      const names = ['name', 'property', 'http-equiv'].map((attribute) => tag.getAttribute(attribute)?.toLowerCase());
      for (const name of new Set(names))
        if (name && content) this.#values.set(name, [...(this.#values.get(name) ?? []), content]);
    }
  }

  /** What the tags of these names say, in the order of the names. */
  all(origin: MetadataOrigin, ...names: string[]): Candidate[] {
    return names.flatMap((name) => (this.#values.get(name) ?? []).slice(0, 20).map((value) => ({ value, origin })));
  }
}

const entities: Record<string, string> = {
  amp: '&',
  quot: '"',
  '#039': "'",
  '#39': "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  apos: "'",
  '#8217': '’',
  '#8216': '‘',
};

/** Content systems often escape what was escaped already. */
function decodeTwice(text: string): string {
  return text.replace(
    /&(amp|quot|#0?39|lt|gt|nbsp|apos|#8217|#8216);/g,
    (whole, name: string) => entities[name] ?? whole,
  );
}
