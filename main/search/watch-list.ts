import { momentFrom } from '#main/index/document-moment.ts';
import { fold } from '#main/index/fold.ts';
import type { IndexReader } from '#main/index/index-reader.ts';
import { atomOf } from '#main/search/atoms.ts';
import { csvCell, readCsv } from '#main/search/read-csv.ts';
import { matchOfAtom } from '#main/search/to-match.ts';
import { SearchCancelled } from '#main/search/work-limit.ts';
import type { HitEntity } from '#shared/search/types.ts';
import { longestWatchList, type WatchListRow, type WatchListTable } from '#shared/search/watch-list.ts';

const headerWords = /^(name|names|company|companies|person|people|entity|organi[sz]ation|product|term)s?$/i;

/** One line of a table of names. */
export interface WatchedName {
  readonly line: number;
  readonly name: string;
  readonly otherNames: readonly string[];
}

/** The names of a table, and the lines that have none. */
export function readWatchList(csv: string): { names: WatchedName[]; skipped: WatchListTable['skipped'] } {
  const names: WatchedName[] = [];
  const skipped: WatchListTable['skipped'] = [];
  const seen = new Set<string>();
  readCsv(csv).forEach(({ line, cells }, at) => {
    const [name = '', ...others] = cells;
    if (at === 0 && headerWords.test(name)) return;
    const key = fold(name);
    if (key === '' || !atomOf(phraseOf(name))) skipped.push({ line, reason: 'empty' });
    else if (seen.has(key)) skipped.push({ line, reason: 'repeated' });
    else if (names.length >= longestWatchList) skipped.push({ line, reason: 'too-many' });
    else names.push({ line, name, otherNames: others.filter((other) => fold(other) !== '' && fold(other) !== key) });
    seen.add(key);
  });
  return { names, skipped };
}

/** What there is about each name, under any of the spellings on its line. */
export function lookUpNames(
  index: IndexReader,
  names: readonly WatchedName[],
  isCancelled: () => boolean = () => false,
): WatchListRow[] {
  return names.map((name) => {
    if (isCancelled()) throw new SearchCancelled();
    return rowOf(index, name);
  });
}

function phraseOf(phrase: string) {
  return { type: 'phrase', phrase, slop: 0, part: null } as const;
}

function rowOf(index: IndexReader, { line, name, otherNames }: WatchedName): WatchListRow {
  const spellings = [name, ...otherNames];
  const match = spellings.flatMap((spelling) => matchOf(spelling) ?? []).join(' OR ');
  const counts = index.get<{ documents: number; clips: number | null; newest: number | null }>(
    `SELECT count(*) AS documents, sum(kind = 'clip') AS clips, max(at) AS newest FROM documents
      WHERE doc IN (SELECT rowid FROM search WHERE search MATCH ?)`,
    match,
  );
  const inTitles = index.get<{ n: number }>(
    'SELECT count(*) AS n FROM search WHERE search MATCH ?',
    `{title} : (${match})`,
  );
  const stories = index.get<{ n: number }>(
    `SELECT count(DISTINCT story) AS n FROM document_stories JOIN documents ON documents.id = document
      WHERE doc IN (SELECT rowid FROM search WHERE search MATCH ?)`,
    match,
  );
  const entity = spellings.flatMap((spelling) => entityCalled(index, spelling) ?? [])[0];
  const documents = counts?.documents ?? 0;
  const clips = counts?.clips ?? 0;
  return {
    line,
    name,
    otherNames: [...otherNames],
    query: spellings.map((spelling) => `"${spelling.replace(/["“”„]/gu, ' ')}"`).join(' OR '),
    documents,
    clips,
    notes: documents - clips,
    inTitles: inTitles?.n ?? 0,
    mentions: entity?.mentions ?? 0,
    entity: entity ? { id: entity.id, name: entity.name, type: entity.type } : null,
    stories: stories?.n ?? 0,
    newest: counts?.newest ? momentFrom(counts.newest) : null,
  };
}

function matchOf(spelling: string): string | undefined {
  const atom = atomOf(phraseOf(spelling));
  return atom && matchOfAtom(atom);
}

function entityCalled(index: IndexReader, name: string): (HitEntity & { mentions: number }) | undefined {
  return index.get(
    `SELECT id, name, type, mention_count AS mentions FROM entities WHERE status <> 'hidden' AND 'entity:' || id IN
        (SELECT target FROM titles WHERE kind = 'entity' AND key = ?) ORDER BY mention_count DESC LIMIT 1`,
    fold(name),
  );
}

const columns = ['name', 'documents', 'clips', 'notes', 'in titles', 'mentions', 'stories', 'newest'];

/** The table for a spreadsheet. */
export function watchListCsv(rows: readonly WatchListRow[]): string {
  const lines = rows.map(({ name, documents, clips, notes, inTitles, mentions, stories, newest }) =>
    [name, documents, clips, notes, inTitles, mentions, stories, newest?.slice(0, 10) ?? ''].map(csvCell).join(','),
  );
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}
