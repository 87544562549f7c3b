import type { IndexDatabase } from '#main/index/index-database.ts';
import { matchOf, type Respell, type TextQuery } from '#main/search/to-match.ts';

const shortestRespelled = 4;
/** Words of this many letters may have two typos. */
const longWord = 8;
const termsRead = 60_000;
const spellingsKept = 3;

/**
 * Helps a word that is in no document. The stemmer may have cut a word being typed shorter than what is typed
 * ("organizatio", kept as "organ"): then its own beginnings are tried. Else the nearest words of the index are, within
 * one typo, or two in a long word.
 */
export function respellFrom(index: IndexDatabase): Respell {
  const known = new Map<string, readonly string[] | undefined>();
  return (query) => {
    if (query.type !== 'word' || !/^\p{L}+$/u.test(query.word) || [...query.word].length < shortestRespelled)
      return undefined;
    const key = JSON.stringify(query);
    if (!known.has(key)) known.set(key, spellingsOf(index, query));
    return known.get(key);
  };
}

function spellingsOf(index: IndexDatabase, query: Extract<TextQuery, { type: 'word' }>): readonly string[] | undefined {
  if (isFound(index, query)) return undefined;
  const asWord = (word: string) => ({ ...query, word, isPrefix: false });
  if (query.isPrefix) {
    for (
      let length = query.word.length - 1;
      length >= Math.max(shortestRespelled, query.word.length - 6);
      length -= 1
    ) {
      const beginning = query.word.slice(0, length);
      if (isStemOfLonger(index, beginning) && isFound(index, asWord(beginning))) return [beginning];
    }
  }
  const near = nearestTerms(index, query.word).filter((term) => isFound(index, asWord(term)));
  return near.length > 0 ? near : undefined;
}

function isFound(index: IndexDatabase, query: TextQuery): boolean {
  return index.get('SELECT 1 FROM search WHERE search MATCH ? LIMIT 1', matchOf(query)) !== undefined;
}

/** Whether the stemmer leaves it as it is, as it does with its own stems. */
function isStemOfLonger(index: IndexDatabase, beginning: string): boolean {
  return stemOf(index, beginning) === beginning.toLowerCase();
}

function nearestTerms(index: IndexDatabase, word: string): string[] {
  const stem = stemOf(index, word);
  const [first, second] = stem;
  if (stem.length < shortestRespelled - 1 || first === undefined || second === undefined) return [];
  const allowed = word.length >= longWord ? 2 : 1;
  const near: { term: string; distance: number; documents: number }[] = [];
  for (const letter of new Set([first, second])) {
    const rows = index.all<{ term: string; doc: number }>(
      `SELECT term, doc FROM search_terms WHERE term >= ? AND term < ? AND length(term) BETWEEN ? AND ? LIMIT ${termsRead}`,
      ...[letter, `${letter}\u{10ffff}`, stem.length - allowed, stem.length + allowed],
    );
    for (const { term, doc } of rows) {
      const distance = typosBetween(stem, term, allowed);
      if (distance <= allowed) near.push({ term, distance, documents: doc });
    }
  }
  near.sort((a, b) => a.distance - b.distance || b.documents - a.documents || (a.term < b.term ? -1 : 1));
  return near
    .filter(({ distance }) => distance === near[0]?.distance)
    .slice(0, spellingsKept)
    .map(({ term }) => term);
}

/** What the index's own tokenizer makes of a word. */
function stemOf(index: IndexDatabase, word: string): string {
  index.run('DELETE FROM temp.marking');
  index.run('INSERT INTO temp.marking (title) VALUES (?)', word);
  const stem = index.get<{ term: string }>('SELECT term FROM temp.marking_terms LIMIT 1')?.term ?? '';
  index.run('DELETE FROM temp.marking');
  return stem;
}

/** Letters added, left out, changed or swapped with their neighbor; gives up past `most`. */
export function typosBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (isSame ? 0 : 1));
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    [beforeLast, last] = [last, row];
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
