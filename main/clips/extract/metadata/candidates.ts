import { type JsonLdNode, textOf } from '#main/clips/extract/metadata/json-ld.ts';
import type { Beside } from '#main/clips/extract/metadata/visible-metadata.ts';
import { type PageDocument, wordsOf } from '#main/clips/extract/page-dom.ts';
import type { Candidate } from '#shared/clips/types.ts';

export function fromJsonLd(nodes: readonly JsonLdNode[], key: string): Candidate[] {
  return nodes.flatMap((node) => {
    const value = textOf(node[key]);
    return value === undefined ? [] : [{ value, origin: 'json-ld' as const }];
  });
}

/** Microdata of the article itself, not of a comment or a linked story. */
export function microdata(document: PageDocument, property: string, beside: Beside): Candidate[] {
  const values: Candidate[] = [];
  for (const element of document.querySelectorAll(`[itemprop~="${property}"]`)) {
    if (values.length >= 6) break;
    if (beside.has(element) || element.closest('[itemtype*="Comment"]')) continue;
    const name = property === 'author' ? element.querySelector('[itemprop~="name"]') : null;
    const value =
      (name ?? element).getAttribute('content') ?? element.getAttribute('datetime') ?? wordsOf(name ?? element);
    if (value && value.length < 300) values.push({ value, origin: 'microdata' });
  }
  return values;
}

/** Each value once, as one bounded line, in the order given. */
export function unique(candidates: readonly Candidate[]): Candidate[] {
  const kept = new Map<string, Candidate>();
  for (const { value, origin } of candidates) {
    const clean = plain(value);
    if (clean !== '' && !kept.has(clean)) kept.set(clean, { value: clean, origin });
  }
  return [...kept.values()].slice(0, 8);
}

/** One line without what cannot be seen or turns the line around; no longer than anything of its kind. */
function plain(value: string): string {
  return value
    .slice(0, 4000)
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 500)
    .toWellFormed();
}
