import { storiesOf } from '#main/index/document-rows.ts';
import { fold } from '#main/index/fold.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import { typosIn } from '#main/index/typo-distance.ts';
import type { Suggestion } from '#shared/documents/types.ts';
import type { EntityType } from '#shared/entities/types.ts';
import type { LinkTarget, TargetKind } from '#shared/targets.ts';

export interface SuggestInput {
  readonly query: string;
  readonly kinds?: readonly TargetKind[] | undefined;
  readonly entityType?: EntityType | undefined;
  readonly limit?: number | undefined;
}

interface Candidate {
  readonly target: string;
  readonly kind: TargetKind;
  readonly title: string;
  readonly alias: string | null;
  readonly key: string;
  readonly recency: number;
}

/** How many titles are looked through, newest first, when letters are only somewhere in them. */
const fuzzyReach = 20_000;

/**
 * Titles, names and aliases that match: the whole, its beginning, the beginnings of its words, what stands inside one,
 * the words with a letter or two mistyped, and last the letters in order. Within each the most recent first.
 */
export function suggest(index: IndexDatabase, input: SuggestInput): Suggestion[] {
  const limit = input.limit ?? 8;
  const query = fold(input.query).slice(0, 200);
  const found = new Map<string, Candidate>();
  const take = (candidates: Iterable<Candidate>) => {
    for (const candidate of candidates) {
      if (found.size >= limit) return;
      if (!found.has(candidate.target)) found.set(candidate.target, candidate);
    }
  };
  // One target has several names, so more rows than suggestions are asked for.
  const reach = limit * 3;
  if (query === '') {
    take(select(index, input, 'titles.alias IS NULL', [], reach));
  } else {
    take(select(index, input, 'titles.key = ?', [query], reach));
    take(select(index, input, 'titles.key >= ? AND titles.key < ?', [query, `${query}\u{10ffff}`], reach));
    const words = wordPrefixes(query);
    if (found.size < limit && words !== '') {
      take(select(index, input, 'entry IN (SELECT rowid FROM title_words WHERE title_words MATCH ?)', [words], reach));
    }
    if (found.size < limit && query.length >= 2) take(containing(index, input, query, limit));
  }
  return [...found.values()].map((candidate) => suggestionOf(index, candidate));
}

/** Rows that meet `condition` and are to be shown, most recent first; things without a time of their own take their documents'. */
function select(index: IndexDatabase, input: SuggestInput, condition: string, values: string[], limit: number) {
  const scope = scopeOf(input);
  return index.all<Candidate>(
    `SELECT target, kind, titles.title, alias, key, ${recency} AS recency FROM titles
      WHERE ${condition} ${scope.sql} ORDER BY recency DESC, alias IS NOT NULL, target DESC, alias LIMIT ?`,
    ...values,
    ...scope.values,
    limit,
  );
}

const recency = `CASE kind
  WHEN 'entity' THEN coalesce((SELECT at FROM mentions WHERE entity = substr(target, 8) ORDER BY at DESC LIMIT 1), 0)
  WHEN 'story' THEN
    coalesce((SELECT at FROM document_stories WHERE story = substr(target, 7) ORDER BY at DESC LIMIT 1), 0)
  ELSE at END`;

function scopeOf({ kinds, entityType }: SuggestInput): { sql: string; values: string[] } {
  const shown = `AND (kind <> 'entity' OR EXISTS (
    SELECT 1 FROM entities WHERE id = substr(target, 8) AND status <> 'hidden' ${entityType ? 'AND type = ?' : ''}))`;
  const ofKinds = kinds ? `AND kind IN (${kinds.map(() => '?').join(', ')})` : '';
  const onlyEntities = entityType ? `AND kind = 'entity'` : '';
  return {
    sql: `${shown} ${ofKinds} ${onlyEntities}`,
    values: [...(entityType ? [entityType] : []), ...(kinds ?? [])],
  };
}

/** Every word of the query begins a word of the title; quoted, so that none of it is an operator. */
function wordPrefixes(query: string): string {
  const words = query
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, 16);
  return words.map((word) => `"${word}" *`).join(' AND ');
}

/** The query inside a title, then with typos, then its letters in order ("opnai" finds OpenAI), over the newest titles. */
function* containing(index: IndexDatabase, input: SuggestInput, query: string, limit: number): Generator<Candidate> {
  const letters = [...query.replaceAll(' ', '')];
  const scope = scopeOf(input);
  const mistyped: { candidate: Candidate; typos: number }[] = [];
  const loose: { candidate: Candidate; spread: number }[] = [];
  const rows = index.each<Candidate>(
    `SELECT target, kind, titles.title, alias, key, at AS recency FROM titles WHERE true ${scope.sql}
      ORDER BY at DESC, target DESC, alias LIMIT ${fuzzyReach}`,
    ...scope.values,
  );
  let within = 0;
  for (const candidate of rows) {
    if (candidate.key.includes(query)) {
      yield candidate;
      within += 1;
      if (within >= limit) return;
    } else if (letters.length >= 3) {
      const typos = typosIn(candidate.key, query);
      const spread = spreadOf(candidate.key, letters);
      if (typos < Number.POSITIVE_INFINITY) mistyped.push({ candidate, typos });
      else if (spread <= letters.length * 3) loose.push({ candidate, spread });
    }
  }
  mistyped.sort((a, b) => a.typos - b.typos);
  for (const { candidate } of mistyped) yield candidate;
  loose.sort((a, b) => a.spread - b.spread);
  for (const { candidate } of loose) yield candidate;
}

/** How far apart the letters lie in `key`, from the first to the last; infinite when they are not there in order. */
function spreadOf(key: string, letters: readonly string[]): number {
  const first = key.indexOf(letters[0] ?? '');
  let at = first;
  for (const letter of letters) {
    at = key.indexOf(letter, at);
    if (at === -1) return Number.POSITIVE_INFINITY;
    at += letter.length;
  }
  return at - first;
}

function suggestionOf(index: IndexDatabase, { target, kind, title, alias }: Candidate): Suggestion {
  const id = target.slice(kind.length + 1);
  const entity =
    kind === 'entity'
      ? index.get<{ type: EntityType; count: number }>(
          'SELECT type, mention_count AS count FROM entities WHERE id = ?',
          id,
        )
      : undefined;
  return {
    // Keys of targets are made by `keyOfTarget` from checked ids.
    target: { kind, id } as LinkTarget,
    title,
    alias,
    entityType: entity?.type ?? null,
    detail: entity ? countOf(entity.count, 'mention') : detailOf(index, kind, id),
  };
}

function detailOf(index: IndexDatabase, kind: TargetKind, id: string): string {
  if (kind === 'story') {
    const row = index.get<{ n: number }>('SELECT count(*) AS n FROM document_stories WHERE story = ?', id);
    return countOf(row?.n ?? 0, 'document');
  }
  const row = index.get<{ outlet: string | null; shown_at: string; stories: string }>(
    'SELECT outlet, shown_at, stories FROM documents WHERE id = ?',
    id,
  );
  if (!row) return '';
  const second = kind === 'clip' ? row.outlet : storiesOf(index, row.stories)[0]?.name;
  return [second, row.shown_at.slice(0, 10)].filter(Boolean).join(' · ');
}

function countOf(count: number, word: string): string {
  return count === 0 ? '' : `${count} ${word}${count === 1 ? '' : 's'}`;
}
