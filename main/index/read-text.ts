import { marksOf, readingOf } from '#main/index/shingles.ts';
import { type NumberedWords, WordNumbers } from '#main/index/word-numbers.ts';
import { indexText } from '#main/search/index-text.ts';
import type { DocumentKind } from '#shared/documents/document-kind.ts';

/** What the index makes of a text by itself, which is most of the work of putting a document in: it can be done elsewhere. */
export interface TextReading {
  /** As the full-text table takes it. */
  readonly terms: string;
  readonly words: NumberedWords;
  /** What copies of a clip are found by. */
  readonly marks: Int32Array;
}

/** `numbers`: those of the texts that are read one after the other. */
export function readText(text: string, kind: DocumentKind, numbers = new WordNumbers()): TextReading {
  // As it is stored, and will be read again to be taken out.
  const stored = text.toWellFormed();
  let terms = '';
  const words = numbers.of((seen) => {
    terms = indexText(stored, seen);
  });
  return { terms, words, marks: kind === 'clip' ? marksOf(readingOf(stored)) : noMarks };
}

const noMarks = new Int32Array(0);
