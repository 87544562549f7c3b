/** Runs of this many words are compared. */
const runLength = 4;
/** Of a longer text the first words stand for all of it. */
const maxWords = 20_000;
/** With fewer words, only equal texts are copies. */
export const leastWords = 40;
const marksOfText = 40;

/** A number for every run of words in a text, in its order; a text of fewer words has none. */
export function shinglesOf(text: string): Int32Array {
  return runsOf(wordHashes(text));
}

/** A text as copies are told by it, read once. */
export interface Reading {
  readonly words: number;
  /** One number for all the words. */
  readonly hash: number;
  readonly shingles: Int32Array;
}

export function readingOf(text: string): Reading {
  const words = wordHashes(text);
  return { words: words.length, hash: hashOf(words), shingles: runsOf(words) };
}

/**
 * The smallest numbers of a text's runs of words: texts that share many runs share some of them, so that few texts are
 * compared, however many there are.
 */
export function marksOf({ words, hash, shingles }: Reading): Int32Array {
  if (words === 0) return new Int32Array(0);
  if (words < leastWords) return Int32Array.of(hash);
  const marks: number[] = [];
  for (const shingle of shingles.toSorted()) {
    if (shingle !== marks.at(-1)) marks.push(shingle);
    if (marks.length === marksOfText) break;
  }
  return Int32Array.from(marks);
}

function runsOf(words: Int32Array): Int32Array {
  const shingles = new Int32Array(Math.max(0, words.length - runLength + 1));
  for (let at = 0; at < shingles.length; at++) shingles[at] = hashOf(words, at, at + runLength);
  return shingles;
}

/** Letters and digits are words together; of scripts without spaces each character that begins a word is all of it. */
const letter = 1;
const unspaced = 2;

function classify(character: string): number {
  const isUnspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(character);
  return (/[\p{L}\p{N}]/u.test(character) ? letter : 0) | (isUnspaced ? unspaced : 0);
}

/** What each code unit is; 255 where that is not known yet. */
const classes = new Uint8Array(65_536).fill(255);

function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  // Half of a character says nothing.
  if (unit >= 0xd8_00 && unit <= 0xdb_ff) return classify(String.fromCodePoint(text.codePointAt(at) ?? 0));
  const known = classes[unit] ?? 0;
  if (known !== 255) return known;
  const found = classify(String.fromCharCode(unit));
  classes[unit] = found;
  return found;
}

function wordHashes(given: string): Int32Array {
  const text = given.toLowerCase();
  const hashes = new Int32Array(Math.min(maxWords, text.length));
  let count = 0;
  for (let at = 0; at < text.length && count < maxWords; ) {
    const kind = classAt(text, at);
    let end = at + widthAt(text, at);
    if (kind === letter) while (end < text.length && (classAt(text, end) & letter) !== 0) end += widthAt(text, end);
    let hash = 0x811c9dc5;
    if (kind !== 0) {
      for (let unit = at; unit < end; unit++) hash = Math.imul(hash ^ text.charCodeAt(unit), 0x01000193);
      hashes[count++] = hash;
    }
    at = end;
  }
  return hashes.slice(0, count);
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xff_ff ? 2 : 1;
}

/** Mixed well (murmur3): the smallest of many are a fair sample of them. */
function hashOf(words: Int32Array, from = 0, to = words.length): number {
  let hash = to - from;
  for (let at = from; at < to; at++) {
    hash = Math.imul(hash ^ Math.imul(words[at] ?? 0, 0xcc9e2d51), 0x1b873593);
    hash = ((hash << 13) | (hash >>> 19)) + 0x6b64e654;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}

/** How many words stand in a run that the other has too. */
export function coveredWords(shingles: Int32Array, has: (shingle: number) => boolean): number {
  let covered = 0;
  let reach = 0;
  for (let at = 0; at < shingles.length; at++) {
    if (!has(shingles[at] ?? 0)) continue;
    covered += at + runLength - Math.max(at, reach);
    reach = at + runLength;
  }
  return covered;
}

export function wordsIn(shingles: Int32Array): number {
  return shingles.length === 0 ? 0 : shingles.length + runLength - 1;
}
