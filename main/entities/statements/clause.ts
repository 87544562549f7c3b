import type { ArticleSoFar } from '#main/entities/statements/article-so-far.ts';
import type { Word } from '#main/entities/statements/read-sentences.ts';
import { adverbs } from '#main/entities/statements/word-lists.ts';

/** The words of one sentence in the article they stand in. */
export interface Clause {
  readonly words: readonly Word[];
  readonly text: string;
  readonly article: ArticleSoFar;
}

export function isAdverb(lower: string): boolean {
  return (
    adverbs.has(lower) ||
    (lower.endsWith('ly') && lower.length > 4 && !/^(?:family|supply|assembly|italy)$/.test(lower))
  );
}
