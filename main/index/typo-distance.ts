/** Words this short are taken as typed; one letter may be wrong in longer ones, two in long ones. */
const shortest = 4;
const long = 8;

/** How many slips of the finger are let pass for a word of this length. */
export function typosAllowed(length: number): number {
  return length < shortest ? 0 : length < long ? 1 : 2;
}

/**
 * How many letters were left out, put in, changed or swapped between the query and the stretch of the title that is
 * nearest to it, word for word; the last word may be cut off, because it is still being typed. Infinite beyond what is
 * let pass.
 */
export function typosIn(key: string, query: string): number {
  const wanted = query.split(' ');
  const words = key.split(' ');
  let least = Number.POSITIVE_INFINITY;
  for (let from = 0; from + wanted.length <= words.length; from++) {
    let typos = 0;
    for (const [at, word] of wanted.entries()) {
      typos += wordTypos(words[from + at] ?? '', word, at === wanted.length - 1);
      if (typos >= least) break;
    }
    least = Math.min(least, typos);
  }
  return least;
}

function wordTypos(word: string, typed: string, isCut: boolean): number {
  const most = typosAllowed(typed.length);
  // Nobody misses the first letter and another one; without this every title would be measured.
  if (most === 0 || word.charAt(0) !== typed.charAt(0)) return word === typed ? 0 : Number.POSITIVE_INFINITY;
  const shown = isCut ? word.slice(0, typed.length + most) : word;
  if (Math.abs(shown.length - typed.length) > most) return Number.POSITIVE_INFINITY;
  const typos = distance(shown, typed, isCut);
  return typos <= most ? typos : Number.POSITIVE_INFINITY;
}

/** Swapped neighbors count once (optimal string alignment); with `isCut` what the word has more at its end is free. */
function distance(word: string, typed: string, isCut: boolean): number {
  const width = word.length + 1;
  let before: number[] = [];
  let above = Array.from({ length: width }, (_, at) => at);
  for (let row = 1; row <= typed.length; row++) {
    const now = [row];
    for (let at = 1; at < width; at++) {
      const isSame = word[at - 1] === typed[row - 1];
      let cost = Math.min((above[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1, (above[at - 1] ?? 0) + (isSame ? 0 : 1));
      const isSwapped = row > 1 && at > 1 && word[at - 1] === typed[row - 2] && word[at - 2] === typed[row - 1];
      if (isSwapped) cost = Math.min(cost, (before[at - 2] ?? 0) + 1);
      now.push(cost);
    }
    [before, above] = [above, now];
  }
  return isCut ? Math.min(...above) : (above.at(-1) ?? 0);
}
