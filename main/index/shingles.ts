/** Runs of this many words are compared. */
const runLength = 4;
/** Of a longer text the first words stand for all of it. */
const maxWords = 20_000;

/** Letters and digits; of scripts without spaces each character is a word. */
const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu;

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

function runsOf(words: Int32Array): Int32Array {
  const shingles = new Int32Array(Math.max(0, words.length - runLength + 1));
  for (let at = 0; at < shingles.length; at++) shingles[at] = hashOf(words.subarray(at, at + runLength));
  return shingles;
}

function wordHashes(text: string): Int32Array {
  const hashes: number[] = [];
  for (const [found] of text.toLowerCase().matchAll(word)) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < found.length; at++) hash = Math.imul(hash ^ found.charCodeAt(at), 0x01000193);
    if (hashes.push(hash) === maxWords) break;
  }
  return Int32Array.from(hashes);
}

/** Mixed well (murmur3): the smallest of many are a fair sample of them. */
function hashOf(words: Int32Array): number {
  let hash = words.length;
  for (const found of words) {
    hash = Math.imul(hash ^ Math.imul(found, 0xcc9e2d51), 0x1b873593);
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
