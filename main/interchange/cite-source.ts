import { address, emphasis, named, strong, words } from '#main/interchange/blocks.ts';
import type { DossierSource } from '#main/interchange/dossier.ts';
import { writtenDate } from '#main/interchange/plain-words.ts';
import type { Inline } from '#shared/clips/types.ts';

/** An entry of the bibliography: what it is, who wrote it where and when, where it was read and on which day. */
export function citeSource({ title, authors, outlet, published, address: at, clippedAt }: DossierSource): Inline[] {
  const who = authors.join(', ');
  return [
    strong(title),
    words('. '),
    ...(who === '' ? [] : [named(who), words('. ')]),
    ...(outlet ? [emphasis(outlet), words(published ? ', ' : '. ')] : []),
    ...(published ? [words(`${writtenDate(published)}. `)] : []),
    ...(at ? [address(at), words(' ')] : []),
    words(`(clipped ${writtenDate(clippedAt)})`),
  ];
}

/** "[3]", which leads to its entry. */
export function sourceMark({ number }: Pick<DossierSource, 'number'>): Inline {
  return { text: `[${number}]`, href: `#source-${number}` };
}
