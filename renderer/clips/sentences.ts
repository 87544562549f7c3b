import { splitSentences } from '#shared/clips/split-sentences.ts';
import type { Span } from '#shared/spans.ts';

/** The sentence that has an offset of a text; between sentences the next one, after the last one that. */
export function sentenceAt(text: string, offset: number): Span | undefined {
  const at = Math.max(0, Math.min(offset, text.length));
  const found = sentencesOfLine(text, lineOf(text, at)).find(({ end }) => end > at);
  return found ?? sentenceAfter(text, at) ?? sentenceBefore(text, at);
}

/** The first sentence that begins at an offset or after it. */
export function sentenceAfter(text: string, offset: number): Span | undefined {
  for (let line: Span | undefined = lineOf(text, offset); line; line = nextLine(text, line)) {
    const found = sentencesOfLine(text, line).find(({ start }) => start >= offset);
    if (found) return found;
  }
  return undefined;
}

/** The last sentence that ends at an offset or before it. */
export function sentenceBefore(text: string, offset: number): Span | undefined {
  for (let line: Span | undefined = lineOf(text, offset); line; line = previousLine(text, line)) {
    const found = sentencesOfLine(text, line).findLast(({ end }) => end <= offset);
    if (found) return found;
  }
  return undefined;
}

/** Only the line in question is parted into sentences: an article may have thousands. */
function sentencesOfLine(text: string, line: Span): Span[] {
  return splitSentences(text.slice(line.start, line.end)).map(({ start, text: words }) => ({
    start: line.start + start,
    end: line.start + start + words.length,
  }));
}

function lineOf(text: string, offset: number): Span {
  const end = text.indexOf('\n', offset);
  return { start: offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1, end: end < 0 ? text.length : end };
}

function nextLine(text: string, { end }: Span): Span | undefined {
  return end < text.length ? lineOf(text, end + 1) : undefined;
}

function previousLine(text: string, { start }: Span): Span | undefined {
  return start > 0 ? lineOf(text, start - 1) : undefined;
}
