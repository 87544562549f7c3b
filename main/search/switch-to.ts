import { storiesOf } from '#main/index/document-rows.ts';
import { fold } from '#main/index/fold.ts';
import type { IndexReader } from '#main/index/index-reader.ts';
import type { Visit } from '#main/search/search-memory.ts';
import type { EntityType } from '#shared/entities/types.ts';
import type { SavedSearchId } from '#shared/ids.ts';
import { type FuzzyMatch, fuzzyMatch } from '#shared/search/fuzzy.ts';
import type { SwitcherEntry, SwitcherKind } from '#shared/search/switcher.ts';
import type { LinkTarget } from '#shared/targets.ts';

export interface SwitcherInput {
  readonly query: string;
  readonly kinds?: readonly SwitcherKind[] | undefined;
  readonly commands: readonly { readonly id: string; readonly title: string; readonly keywords: readonly string[] }[];
  readonly searches: readonly { readonly id: SavedSearchId; readonly name: string; readonly query: string }[];
  readonly visits: Readonly<Record<string, Visit>>;
  readonly now: number;
  readonly limit: number;
}

/** Something to jump to, before its second line is looked up. */
interface Candidate {
  readonly key: string;
  readonly kind: SwitcherKind;
  readonly title: string;
  readonly alias: string | null;
  readonly value: string | null;
  /** Milliseconds since 1970; 0 where it has no time. */
  readonly at: number;
}

interface RankedCandidate extends Candidate {
  readonly score: number;
  readonly match: FuzzyMatch;
}

const foundByWords = 300;
/** Titles that are looked through letter by letter, newest first, and for how long at most. */
const lookedThrough = 20_000;
const lookingMs = 12;
const dayMs = 86_400_000;

/** Everything of that name: notes, clips, entities, stories, headings, tags, saved searches and commands in one list. */
export function switchTo(index: IndexReader, input: SwitcherInput): SwitcherEntry[] {
  const wanted = (kind: SwitcherKind) => input.kinds === undefined || input.kinds.includes(kind);
  const best = new Map<string, RankedCandidate>();
  const take = (candidates: Iterable<Candidate>, until = Number.POSITIVE_INFINITY) => {
    for (const candidate of candidates) {
      if (performance.now() > until) return;
      if (!wanted(candidate.kind)) continue;
      const ranked = rank(candidate, input);
      if (ranked && ranked.score > (best.get(ranked.key)?.score ?? Number.NEGATIVE_INFINITY))
        best.set(ranked.key, ranked);
    }
  };
  take(visited(index, input));
  take(commands(input));
  take(
    input.searches.map(({ id, name }) => ({
      key: `search:${id}`,
      kind: 'search',
      title: name,
      alias: null,
      value: id,
      at: 0,
    })),
  );
  const query = fold(input.query);
  if (query === '') take(newest(index));
  else {
    take(titled(index, query));
    if (wanted('heading')) take(headings(index, query));
    if (wanted('tag')) take(tags(index, query));
    if (best.size < input.limit && query.length >= 3) take(allTitles(index), performance.now() + lookingMs);
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score || b.at - a.at || (a.key < b.key ? 1 : -1))
    .slice(0, input.limit)
    .flatMap((candidate) => entryOf(index, candidate, input));
}

/** How well the name fits, and on top how often and how lately it was opened. */
function rank(candidate: Candidate, { query, visits, now }: SwitcherInput): RankedCandidate | undefined {
  const match = fuzzyMatch(query, candidate.alias ?? candidate.title);
  if (!match) return undefined;
  const visit = visits[candidate.key];
  const days = (since: number) => Math.max(0, now - since) / dayMs;
  const habit = visit
    ? Math.min(0.2, 0.05 * Math.log2(1 + visit.count)) * Math.exp(-days(Date.parse(visit.at)) / 30)
    : 0;
  const recency = candidate.at > 0 ? 0.03 * Math.exp(-days(candidate.at) / 90) : 0;
  const isLesser = candidate.kind === 'heading' || candidate.alias !== null;
  const lately = query.trim() === '' && visit ? Math.exp(-days(Date.parse(visit.at))) : 0;
  return { ...candidate, match, score: match.score + habit + recency + lately - (isLesser ? 0.03 : 0) };
}

function commands({ commands: all }: SwitcherInput): Candidate[] {
  return all.flatMap(({ id, title, keywords }) =>
    [null, ...keywords].map((alias) => ({
      key: `command:${id}`,
      kind: 'command' as const,
      title,
      alias,
      value: id,
      at: 0,
    })),
  );
}

type TitleRow = { target: string; kind: SwitcherKind; title: string; alias: string | null; at: number };

const titleColumns = `target, kind, titles.title, alias, at`;
const isShown = `(kind <> 'entity' OR EXISTS (SELECT 1 FROM entities WHERE id = substr(target, 8) AND status <> 'hidden'))`;

function fromTitle({ target, kind, title, alias, at }: TitleRow): Candidate {
  return { key: target, kind, title, alias, value: null, at };
}

function newest(index: IndexReader): Candidate[] {
  const sql = `SELECT ${titleColumns} FROM titles WHERE alias IS NULL AND kind <> 'entity' ORDER BY at DESC LIMIT 50`;
  return index.all<TitleRow>(sql).map(fromTitle);
}

function titled(index: IndexReader, query: string): Candidate[] {
  const begun = index.all<TitleRow>(
    `SELECT ${titleColumns} FROM titles WHERE key >= ? AND key < ? AND ${isShown} ORDER BY key LIMIT ${foundByWords}`,
    ...[query, `${query}\u{10ffff}`],
  );
  const match = matchOf(query);
  const inside =
    match === ''
      ? []
      : index.all<TitleRow>(
          `SELECT ${titleColumns} FROM titles WHERE ${isShown} AND entry IN
            (SELECT rowid FROM title_words WHERE title_words MATCH ? ORDER BY rowid DESC LIMIT ${foundByWords})`,
          match,
        );
  return [...begun, ...inside].map(fromTitle);
}

function* allTitles(index: IndexReader): Generator<Candidate> {
  const sql = `SELECT ${titleColumns} FROM titles WHERE ${isShown} ORDER BY at DESC LIMIT ${lookedThrough}`;
  for (const row of index.each<TitleRow>(sql)) yield fromTitle(row);
}

function headings(index: IndexReader, query: string): Candidate[] {
  const match = matchOf(query);
  if (match === '') return [];
  const rows = index.all<{ document: string; heading: string; at: number }>(
    `SELECT document, heading, at FROM headings JOIN documents ON documents.id = document
      WHERE entry IN (SELECT rowid FROM heading_words WHERE heading_words MATCH ? ORDER BY rowid DESC LIMIT ${foundByWords})`,
    match,
  );
  return rows.map(({ document, heading, at }) => headingOf(document, heading, at));
}

function headingOf(document: string, heading: string, at: number): Candidate {
  return { key: `heading:${document}#${heading}`, kind: 'heading', title: heading, alias: null, value: null, at };
}

function tags(index: IndexReader, query: string): Candidate[] {
  const rows = index.all<{ tag: string }>(
    'SELECT min(tag) AS tag FROM document_tags WHERE instr(key, ?) > 0 GROUP BY key ORDER BY count(*) DESC LIMIT 50',
    query.replace(/^#/, ''),
  );
  return rows.map(({ tag }) => ({ key: `tag:${tag}`, kind: 'tag', title: tag, alias: null, value: tag, at: 0 }));
}

/** What was opened before, by its present title; what is gone is left out. */
function visited(index: IndexReader, { visits }: SwitcherInput): Candidate[] {
  return Object.keys(visits).flatMap((key): Candidate[] => {
    const [, document, heading] = /^heading:([^#]+)#(.*)$/su.exec(key) ?? [];
    if (document !== undefined && heading !== undefined) {
      const row = index.get<{ at: number }>(
        'SELECT at FROM headings JOIN documents ON id = document WHERE document = ? AND heading = ?',
        ...[document, heading],
      );
      return row ? [headingOf(document, heading, row.at)] : [];
    }
    const row = index.get<TitleRow>(
      `SELECT ${titleColumns} FROM titles WHERE target = ? AND alias IS NULL AND ${isShown}`,
      key,
    );
    return row ? [fromTitle(row)] : [];
  });
}

function matchOf(query: string): string {
  const words = query
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, 16);
  return words.map((word) => `"${word}" *`).join(' AND ');
}

function entryOf(index: IndexReader, candidate: RankedCandidate, input: SwitcherInput): SwitcherEntry[] {
  const { key, kind, title, alias, value, match, score } = candidate;
  const shown = (target: LinkTarget | null, detail: string, entityType: EntityType | null = null): SwitcherEntry[] => [
    {
      key,
      kind,
      target,
      value,
      title,
      marks: alias === null ? match.marks : [],
      alias: alias === null ? null : { name: alias, marks: match.marks },
      entityType,
      detail,
      score,
    },
  ];
  if (kind === 'command') return shown(null, '');
  if (kind === 'search') return shown(null, input.searches.find(({ id }) => id === value)?.query ?? '');
  if (kind === 'tag') {
    const row = index.get<{ n: number }>('SELECT count(*) AS n FROM document_tags WHERE key = ?', fold(title));
    return shown(null, counted(row?.n ?? 0, 'document'));
  }
  // Keys are made by `keyOfTarget` from checked ids, or by the index itself.
  if (kind === 'heading') {
    const id = key.slice('heading:'.length, key.indexOf('#'));
    const note = index.get<{ title: string }>('SELECT title FROM documents WHERE id = ?', id);
    return shown({ kind: 'note', id, heading: title } as LinkTarget, note?.title ?? '');
  }
  const id = key.slice(key.indexOf(':') + 1);
  const target = { kind, id } as LinkTarget;
  if (kind === 'entity') {
    const row = index.get<{ type: EntityType; n: number }>(
      'SELECT type, mention_count AS n FROM entities WHERE id = ?',
      id,
    );
    return row ? shown(target, counted(row.n, 'mention'), row.type) : [];
  }
  if (kind === 'story') {
    const row = index.get<{ n: number }>('SELECT count(*) AS n FROM document_stories WHERE story = ?', id);
    return shown(target, counted(row?.n ?? 0, 'document'));
  }
  const row = index.get<{ outlet: string | null; shown_at: string; stories: string }>(
    'SELECT outlet, shown_at, stories FROM documents WHERE id = ?',
    id,
  );
  if (!row) return [];
  const place = kind === 'clip' ? row.outlet : storiesOf(index, row.stories)[0]?.name;
  return shown(target, [place, row.shown_at.slice(0, 10)].filter(Boolean).join(' · '));
}

function counted(count: number, word: string): string {
  return count === 0 ? '' : `${count} ${word}${count === 1 ? '' : 's'}`;
}
