import { address, emphasis, named } from '#main/interchange/blocks.ts';
import type { DossierSource } from '#main/interchange/dossier.ts';
import { writtenDate } from '#main/interchange/plain-words.ts';
import { bibliographyOf } from '#shared/citations/bibliography.ts';
import type { Run } from '#shared/citations/runs.ts';
import type { Inline } from '#shared/clips/types.ts';

/** An entry of the bibliography, and the day on which it was clipped. */
export function citeSource(source: DossierSource): Inline[] {
  const [entry] = bibliographyOf([source], 'plain').entries;
  return [...(entry?.runs ?? []).map(inlineOf), { text: ` (clipped ${writtenDate(source.accessed)})` }];
}

function inlineOf({ text, isItalic, href }: Run): Inline {
  if (href !== undefined) return address(href);
  return isItalic ? emphasis(text) : named(text);
}

/** "[3]", which leads to its entry. */
export function sourceMark({ number }: Pick<DossierSource, 'number'>): Inline {
  return { text: `[${number}]`, href: `#source-${number}` };
}
