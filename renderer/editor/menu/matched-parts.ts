export interface Part {
  readonly text: string;
  readonly isMatch: boolean;
}

/** The title in parts, with the letters that match the query marked: the whole query where it stands, else in order. */
export function matchedParts(title: string, query: string): Part[] {
  const wanted = query.trim();
  if (wanted === '') return [{ text: title, isMatch: false }];
  const at = foldedIndexOf(title, wanted);
  if (at >= 0) return joined(title, (index) => index >= at && index < at + wanted.length);
  const words = wanted.toLowerCase().split(/\s+/);
  const marks = new Set<number>();
  for (const word of words) {
    const found = foldedIndexOf(title, word);
    if (found < 0) return joined(title, lettersInOrder(title, wanted));
    for (let index = found; index < found + word.length; index += 1) marks.add(index);
  }
  return joined(title, (index) => marks.has(index));
}

/** Where the text begins, best at the start of a word. */
function foldedIndexOf(title: string, text: string): number {
  const folded = title.toLowerCase();
  if (folded.length !== title.length) return -1;
  const wanted = text.toLowerCase();
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(folded.charAt(at - 1))) return at;
  }
  return folded.indexOf(wanted);
}

function lettersInOrder(title: string, query: string): (index: number) => boolean {
  const marks = new Set<number>();
  const letters = [...query.toLowerCase().replace(/\s/g, '')];
  let from = 0;
  for (const letter of letters) {
    const at = title.toLowerCase().indexOf(letter, from);
    if (at < 0) return () => false;
    marks.add(at);
    from = at + 1;
  }
  return (index) => marks.has(index);
}

function joined(title: string, isMatch: (index: number) => boolean): Part[] {
  const parts: { text: string; isMatch: boolean }[] = [];
  for (let index = 0; index < title.length; index += 1) {
    const match = isMatch(index);
    const last = parts.at(-1);
    if (last && last.isMatch === match) last.text += title.charAt(index);
    else parts.push({ text: title.charAt(index), isMatch: match });
  }
  return parts;
}
