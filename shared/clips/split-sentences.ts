export interface PlacedSentence {
  readonly start: number;
  readonly text: string;
  readonly startsParagraph: boolean;
}

const segmenter = new Intl.Segmenter('und', { granularity: 'sentence' });

/** A longer paragraph is a sentence of its own: nobody reads it as prose, and to part it would take long. */
const maxParagraph = 20_000;

/** The sentences of a text where they stand; each line is a paragraph. */
export function splitSentences(text: string): PlacedSentence[] {
  const sentences: PlacedSentence[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const parts = line.length > maxParagraph ? [{ segment: line, index: 0 }] : segmenter.segment(line);
    let startsParagraph = true;
    for (const { segment, index } of parts) {
      const words = segment.trim();
      if (words === '') continue;
      sentences.push({ start: start + index + segment.indexOf(words), text: words, startsParagraph });
      startsParagraph = false;
    }
    start += line.length + 1;
  }
  return sentences;
}
