import { fold } from '#main/index/fold.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import { partsOfWord, spacedText } from '#main/search/exact-tokens.ts';
import type { Query } from '#main/search/query-syntax.ts';
import { isTitleOnlyExact, literalOf, matchOf, type Respell, type TextQuery } from '#main/search/to-match.ts';
import type { Span } from '#shared/spans.ts';

/** Text past this is not marked: it would only make the search wait. */
const longestMarked = 300_000;

export interface MarkedText {
  readonly title: string;
  readonly text: string;
}

export interface Marks {
  readonly title: readonly Span[];
  readonly text: readonly Span[];
}

/**
 * What of a query stands where. The texts are laid into a table with the index's own tokenizer, which says itself what
 * it takes for a match; what it cannot read is looked for letter by letter.
 */
export function markMatches(
  index: IndexDatabase,
  texts: readonly MarkedText[],
  query: Query,
  respell: Respell,
): Marks[] {
  const sought = [...positivesOf(query)];
  const match = sought.map((text) => matchOf(text, respell(text))).join(' OR ');
  const literals = sought.flatMap((text) => literalsOf(text));
  const byTokens = match === '' ? new Map<number, Marks>() : marksByTokens(index, texts, match);
  return texts.map(({ title, text }, at) => {
    const marks = byTokens.get(at);
    return {
      title: joined([...(marks?.title ?? []), ...findLiterals(title, literals)]),
      text: joined([...(marks?.text ?? []), ...findLiterals(text.slice(0, longestMarked), literals)]),
    };
  });
}

function marksByTokens(index: IndexDatabase, texts: readonly MarkedText[], match: string): Map<number, Marks> {
  index.run('DELETE FROM temp.marking');
  texts.forEach(({ title, text }, at) => {
    index.run(
      'INSERT INTO temp.marking (rowid, title, note_text) VALUES (?, ?, ?)',
      ...[at, spacedText(title), spacedText(text.slice(0, longestMarked))],
    );
  });
  const rows = index.all<{ rowid: number; title: string; text: string }>(
    `SELECT rowid, highlight(marking, 0, char(1), char(2)) AS title, highlight(marking, 2, char(1), char(2)) AS text
      FROM temp.marking WHERE marking MATCH ?`,
    match,
  );
  index.run('DELETE FROM temp.marking');
  return new Map(rows.map(({ rowid, title, text }) => [rowid, { title: readMarks(title), text: readMarks(text) }]));
}

/** Words and phrases that are asked for, not those that are ruled out. */
function* positivesOf(query: Query): Generator<TextQuery> {
  if (query.type === 'word' || query.type === 'phrase') yield query;
  if (query.type === 'and' || query.type === 'or') for (const part of query.queries) yield* positivesOf(part);
}

function literalsOf(query: TextQuery): string[] {
  const { unspaced, signed } = partsOfWord(literalOf(query));
  if (isTitleOnlyExact(query)) return [];
  return [...unspaced, ...signed].map(({ literal }) => literal.toLowerCase());
}

function readMarks(marked: string): Span[] {
  const spans: Span[] = [];
  let removed = 0;
  let start = 0;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: our own marks, which no text holds.
  for (const { index, 0: sign } of marked.matchAll(/[\u0001\u0002]/g)) {
    if (sign === '\u0001') start = index - removed;
    else spans.push({ start, end: index - removed });
    removed += 1;
  }
  return spans;
}

function findLiterals(text: string, literals: readonly string[]): Span[] {
  if (literals.length === 0) return [];
  const lower = text.toLowerCase();
  // Lower case of another length would shift every offset.
  const searched = lower.length === text.length ? lower : text;
  return literals.flatMap((literal) => {
    const spans: Span[] = [];
    for (let at = searched.indexOf(literal); at !== -1; at = searched.indexOf(literal, at + literal.length)) {
      spans.push({ start: at, end: at + literal.length });
    }
    return spans;
  });
}

/** In order, overlapping ones as one. */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (last && span.start < last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else result.push(span);
  }
  return result;
}

/** How many different words a set of marks has, as the reader sees them. */
export function differentWords(text: string, spans: readonly Span[]): number {
  return new Set(spans.map(({ start, end }) => fold(text.slice(start, end)))).size;
}
