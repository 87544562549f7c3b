import { marksOf, readingOf } from '#main/index/shingles.ts';
import { indexText } from '#main/search/index-text.ts';
import type { DocumentKind } from '#shared/documents/document-kind.ts';

/** What the index makes of a text by itself, which is most of the work of putting a document in: it can be done elsewhere. */
export interface TextReading {
  /** As the full-text table takes it. */
  readonly terms: string;
  /** Each of its words once with its term behind it, all parted by spaces. */
  readonly words: string;
  /** What copies of a clip are found by. */
  readonly marks: Int32Array;
}

export function readText(text: string, kind: DocumentKind): TextReading {
  // As it is stored, and will be read again to be taken out.
  const stored = text.toWellFormed();
  const words = new Map<string, string>();
  const terms = indexText(stored, (word, term) => void (words.has(word) || words.set(word, term)));
  return { terms, words: [...words].flat().join(' '), marks: kind === 'clip' ? marksOf(readingOf(stored)) : noMarks };
}

const noMarks = new Int32Array(0);
