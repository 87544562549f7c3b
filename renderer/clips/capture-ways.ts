export type CaptureWay = 'address' | 'paste' | 'file';

/** Addresses are words that start as one, each on its own; anything else that has words is text. */
export function guessWay(text: string): CaptureWay {
  const words = text.trim().split(/\s+/);
  return words.every((word) => word === '' || /^(https?:\/\/|www\.)\S+$/i.test(word)) ? 'address' : 'paste';
}

/** Whether this is an article's text rather than addresses, however they are written: many words, and none of them is one. */
export function isProse(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return words.length > 20 && !words.some((word) => /^(https?:\/\/|www\.)/i.test(word));
}

/** The addresses that are written, one a line, each once. */
export function addressesIn(text: string): string[] {
  const lines = text.split('\n').flatMap((line) => {
    const words = line.trim().split(/\s+/);
    // Several in one line are told apart only where every word is one.
    return words.length > 1 && guessWay(line) === 'address' ? words : [line.trim()];
  });
  return [...new Set(lines.filter(Boolean))];
}
