import { foldWord } from '#shared/search/text/fold-word.ts';
import type { Span } from '#shared/spans.ts';

export interface FuzzyMatch {
  /** 0 to 1: 1 for the whole title, less for its beginning, beginnings of its words, a part, and letters in order. */
  readonly score: number;
  /** Offsets into the title. */
  readonly marks: Span[];
}

/** How well a title answers to what was typed, letter by letter; `undefined` when it does not. */
export function fuzzyMatch(typed: string, title: string): FuzzyMatch | undefined {
  const query = foldLetters(typed).replace(/\s+/gu, ' ').trim();
  const text = foldLetters(title);
  if (query === '') return { score: 0, marks: [] };
  if (text.trim() === query) return { score: 1, marks: [{ start: 0, end: title.length }] };
  const at = text.indexOf(query);
  if (at === 0) return { score: 0.9 + 0.05 * (query.length / text.length), marks: [{ start: 0, end: query.length }] };
  const words = query.split(' ');
  const begun = wordBeginnings(text, words);
  if (begun) return { score: 0.75 + 0.1 * (query.length / text.length), marks: begun };
  if (at > 0)
    return { score: 0.6 + 0.1 * (query.length / text.length), marks: [{ start: at, end: at + query.length }] };
  return lettersInOrder(text, query.replaceAll(' ', ''));
}

/** As long as what it is made of, so that places in one are places in the other. */
function foldLetters(text: string): string {
  let folded = '';
  for (const character of text) {
    const plain = /^[\0-\x7f]$/.test(character) ? character.toLowerCase() : foldWord(character);
    folded +=
      plain.length === character.length
        ? plain
        : plain.length > 0
          ? plain.slice(0, character.length).padEnd(character.length)
          : character;
  }
  return folded;
}

/** Every word begins a word of the title, in any order. */
function wordBeginnings(text: string, words: readonly string[]): Span[] | undefined {
  const marks: Span[] = [];
  const taken = new Set<number>();
  const starts = [...text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)].map(({ index }) => index);
  for (const word of words) {
    const start = starts.find((place) => !taken.has(place) && text.startsWith(word, place));
    if (start === undefined) return undefined;
    taken.add(start);
    marks.push({ start, end: start + word.length });
  }
  return marks.sort((a, b) => a.start - b.start);
}

/** The letters one after the other, not too far apart: "opnai" finds OpenAI. */
function lettersInOrder(text: string, letters: string): FuzzyMatch | undefined {
  if (letters.length < 3) return undefined;
  let best: { span: number; marks: Span[] } | undefined;
  for (let first = text.indexOf(letters[0] ?? ''); first !== -1; first = text.indexOf(letters[0] ?? '', first + 1)) {
    const marks: Span[] = [];
    let at = first - 1;
    for (const letter of letters) {
      at = text.indexOf(letter, at + 1);
      if (at === -1) break;
      const last = marks.at(-1);
      if (last?.end === at) marks[marks.length - 1] = { start: last.start, end: at + 1 };
      else marks.push({ start: at, end: at + 1 });
    }
    if (at === -1) break;
    const span = at - first + 1;
    if (!best || span < best.span) best = { span, marks };
  }
  if (!best || best.span > letters.length * 3) return undefined;
  return { score: 0.2 + (0.3 * letters.length) / best.span, marks: best.marks };
}
