/** The type of the text node that is a tag: `#space-compute`, `#rockets/reuse`. */
export const tagType = 'tag';

/** Longer than anyone types; what goes on is text. */
const longest = 100;

const tagPattern = /(^|[\s([{"'“‘«—–,;])#([\p{L}\p{N}_][\p{L}\p{N}\p{M}_-]*(?:\/[\p{L}\p{N}_][\p{L}\p{N}\p{M}_-]*)*)/gu;

export interface FoundTag {
  /** Where the `#` stands, and after the last letter. */
  readonly start: number;
  readonly end: number;
  readonly tag: string;
}

/** The tags in a line of text. A number alone is none (`#1`), nor is what hangs on a word (`C#`, an address). */
export function findTags(text: string): FoundTag[] {
  const found: FoundTag[] = [];
  for (const match of text.matchAll(tagPattern)) {
    const tag = match[2] ?? '';
    const start = match.index + (match[1] ?? '').length;
    if (tag.length <= longest && /[\p{L}_]/u.test(tag)) found.push({ start, end: start + 1 + tag.length, tag });
  }
  return found;
}
