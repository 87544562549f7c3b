import { rowColumns, rowOf, type StoredRow } from '#main/index/document-rows.ts';
import type { IndexReader } from '#main/index/index-reader.ts';
import type { DocumentId } from '#shared/ids.ts';
import { isStopWord } from '#shared/search/stop-words.ts';
import { eachToken } from '#shared/search/text/each-token.ts';
import type { HitEntity, SimilarDocument } from '#shared/search/types.ts';

type Reason = SimilarDocument['reasons'][number];

interface Candidate {
  score: number;
  readonly reasons: (Reason & { points: number })[];
}

const tellingWords = 12;
const tellingEntities = 12;
const documentsOfEach = 400;
const shownReasons = 4;
const longestRead = 60_000;

/** Documents that have most in common with one: rare words, entities, stories, tags, links, and the same report. */
export function similarDocuments(index: IndexReader, id: DocumentId, limit: number): SimilarDocument[] | undefined {
  const source = index.get<{ doc: number; kind: string; report: number | null; text: string; title: string }>(
    'SELECT documents.doc, kind, report, text, texts.title FROM documents JOIN texts USING (doc) WHERE id = ?',
    id,
  );
  if (!source) return undefined;
  const candidates = new Map<number, Candidate>();
  const add = (doc: number, points: number, reason: Reason) => {
    if (doc === source.doc) return;
    const known = candidates.get(doc) ?? { score: 0, reasons: [] };
    known.score += points;
    known.reasons.push({ ...reason, points });
    candidates.set(doc, known);
  };
  const total = index.get<{ n: number }>('SELECT count(*) AS n FROM documents')?.n ?? 0;
  const rarity = (documents: number) => Math.log(1 + total / Math.max(1, documents));
  for (const { word, term, documents, count } of wordsOf(index, `${source.title}\n${source.text}`, total)) {
    const rows = index.all<{ doc: number }>(
      `SELECT rowid AS doc FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ${documentsOfEach}`,
      `"${term}"`,
    );
    const points = rarity(documents) * Math.min(2, 1 + Math.log(count)) * 0.6;
    for (const { doc } of rows) add(doc, points, { kind: 'words', label: word, entity: null });
  }
  const entities = index.all<HitEntity & { documents: number }>(
    `SELECT id, name, type, document_count AS documents FROM document_entities JOIN entities ON id = entity
      WHERE document = ? AND status <> 'hidden' ORDER BY count DESC LIMIT ${tellingEntities}`,
    id,
  );
  for (const { documents, ...entity } of entities) {
    const reason = { kind: 'entity', label: entity.name, entity } as const;
    for (const doc of docsOf(
      index,
      'SELECT DISTINCT document FROM mentions WHERE entity = ? ORDER BY at DESC',
      entity.id,
    ))
      add(doc, rarity(documents), reason);
  }
  const shared = [
    {
      kind: 'story',
      table: 'document_stories',
      column: 'story',
      label: '(SELECT name FROM stories WHERE id = story)',
      points: 3,
    },
    { kind: 'tag', table: 'document_tags', column: 'key', label: 'tag', points: 1.5 },
  ] as const;
  for (const { kind, table, column, label, points } of shared) {
    const rows = index.all<{ value: string; label: string | null }>(
      `SELECT ${column} AS value, ${label} AS label FROM ${table} WHERE document = ?`,
      id,
    );
    for (const { value, label: name } of rows)
      for (const doc of docsOf(index, `SELECT document FROM ${table} WHERE ${column} = ? ORDER BY at DESC`, value))
        add(doc, points, { kind, label: name ?? value, entity: null });
  }
  const target = `${source.kind}:${id}`;
  for (const doc of docsOf(index, 'SELECT DISTINCT document FROM links WHERE target = ? ORDER BY at DESC', target))
    add(doc, 4, { kind: 'link', label: 'links to it', entity: null });
  for (const doc of docsOf(
    index,
    `SELECT DISTINCT substr(target, instr(target, ':') + 1) FROM links WHERE document = ?`,
    id,
  ))
    add(doc, 4, { kind: 'link', label: 'is linked from it', entity: null });
  if (source.report !== null)
    for (const { doc } of index.all<{ doc: number }>('SELECT doc FROM documents WHERE report = ?', source.report))
      add(doc, 6, { kind: 'report', label: 'the same report', entity: null });
  return [...candidates]
    .filter(([, candidate]) => isLike(candidate))
    .sort(([docA, a], [docB, b]) => b.score - a.score || docB - docA)
    .slice(0, limit)
    .flatMap(([doc, candidate]) => similarOf(index, doc, candidate));
}

/** One word in common is chance. */
function isLike({ reasons }: Candidate): boolean {
  return reasons.length > 1 || reasons.some(({ kind }) => kind !== 'words');
}

function similarOf(index: IndexReader, doc: number, { score, reasons }: Candidate): SimilarDocument[] {
  const row = index.get<StoredRow>(`SELECT ${rowColumns} FROM documents WHERE doc = ?`, doc);
  if (!row) return [];
  const words = reasons.filter(({ kind }) => kind === 'words').map(({ label }) => label);
  const others = reasons.filter(({ kind }) => kind !== 'words').sort((a, b) => b.points - a.points);
  const inWords: Reason[] =
    words.length > 0 ? [{ kind: 'words', label: words.slice(0, 4).join(', '), entity: null }] : [];
  const shown = [...others.slice(0, shownReasons).map(({ points: _, ...reason }) => reason), ...inWords];
  return [{ document: rowOf(index, row), score, reasons: shown }];
}

function docsOf(index: IndexReader, documents: string, value: string): number[] {
  return index
    .all<{ doc: number }>(`SELECT doc FROM documents WHERE id IN (${documents} LIMIT ${documentsOfEach})`, value)
    .map(({ doc }) => doc);
}

/** The words that tell most about a text: often in it, seldom elsewhere. */
function wordsOf(index: IndexReader, text: string, total: number) {
  const counts = new Map<string, { word: string; count: number }>();
  eachToken(text.slice(0, longestRead), (term, word) => {
    if (!/^\p{L}{4,}$/u.test(word) || isStopWord(word)) return;
    const known = counts.get(term);
    if (known) known.count += 1;
    else counts.set(term, { word, count: 1 });
  });
  const often = [...counts].sort(([, a], [, b]) => b.count - a.count).slice(0, 150);
  return often
    .flatMap(([term, { word, count }]) => {
      const documents =
        index.get<{ n: number | null }>('SELECT sum(documents) AS n FROM words WHERE term = ?', term)?.n ?? 0;
      // A word of this text alone leads nowhere, and one of every other text everywhere.
      if (documents < 2 || documents > Math.max(20, total / 10)) return [];
      return [{ term, word, count, documents, weight: (1 + Math.log(count)) * Math.log(1 + total / documents) }];
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, tellingWords);
}
