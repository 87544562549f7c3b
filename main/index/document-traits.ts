import type { IndexedDocument } from '#main/index/types.ts';

/** What `has:` and `is:` ask of a document, a bit each. */
export const traits = {
  image: 1,
  highlight: 2,
  quote: 4,
  claim: 8,
  link: 16,
  'orphaned-quote': 32,
  untitled: 64,
  unnamed: 128,
} as const;

export function traitsOf(document: IndexedDocument): number {
  const has: Readonly<Record<keyof typeof traits, boolean>> = {
    image: document.hasImage,
    highlight: document.highlights.length > 0,
    quote: document.quotes.length > 0 || document.clipQuotes.length > 0,
    claim: document.claims.some(({ layer }) => layer !== 'rejected'),
    link: document.links.length > 0,
    'orphaned-quote': document.hasOrphans,
    untitled: document.title.trim() === '',
    unnamed: document.quotes.some(({ kind }) => kind === 'unnamed'),
  };
  let bits = 0;
  for (const trait of Object.keys(traits) as (keyof typeof traits)[]) if (has[trait]) bits |= traits[trait];
  return bits;
}
