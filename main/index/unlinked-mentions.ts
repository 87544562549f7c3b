import { findPhrases } from '#main/backlinks/find-phrases.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import { parseStored } from '#main/index/parse-stored.ts';
import { phraseMatch } from '#main/index/phrase-match.ts';
import type { DocumentId } from '#shared/ids.ts';
import type { Span } from '#shared/spans.ts';
import type { LinkTarget } from '#shared/targets.ts';

/** Shorter titles are in every other sentence. */
const shortestPhrase = 4;
/** How many documents are read for a phrase, newest first. */
const documentsRead = 1_000;

export interface SpansOfDocument {
  readonly document: DocumentId;
  readonly at: number;
  readonly spans: readonly Span[];
}

/** Where other documents say the title or an alias of a note, clip or story without a link there, newest first. */
export function unlinkedMentions(index: IndexDatabase, target: LinkTarget): SpansOfDocument[] {
  const phrases = namesOf(index, target).filter((name) => [...name.trim()].length >= shortestPhrase);
  const match = phraseMatch(phrases);
  if (match === '') return [];
  const found: SpansOfDocument[] = [];
  const candidates = index.all<{ doc: number; id: DocumentId; moment: number }>(
    `SELECT doc, id, moment FROM documents WHERE doc IN (SELECT rowid FROM search WHERE search MATCH ?) AND id <> ?
      ORDER BY moment DESC, id DESC LIMIT ${documentsRead}`,
    match,
    target.id,
  );
  for (const { doc, id, moment } of candidates) {
    const text = textOf(index, doc);
    const taken = index.all<Span>('SELECT start, end FROM links WHERE document = ?', id);
    const spans = findPhrases(text, phrases).filter(
      (span) => !taken.some(({ start, end }) => start < span.end && end > span.start),
    );
    if (spans.length > 0) found.push({ document: id, at: moment, spans });
  }
  return found;
}

/** Documents whose text says any of the names, as words of their own. */
export function documentsNaming(index: IndexDatabase, names: readonly string[]): DocumentId[] {
  const match = phraseMatch(names);
  if (match === '') return [];
  const candidates = index.all<{ doc: number; id: DocumentId }>(
    'SELECT doc, id FROM documents WHERE doc IN (SELECT rowid FROM search WHERE search MATCH ?) ORDER BY at DESC, id DESC',
    match,
  );
  return candidates.filter(({ doc }) => findPhrases(textOf(index, doc), names).length > 0).map(({ id }) => id);
}

export function textOf(index: Pick<IndexDatabase, 'get'>, doc: number): string {
  return index.get<{ text: string }>('SELECT text FROM texts WHERE doc = ?', doc)?.text ?? '';
}

function namesOf(index: IndexDatabase, { kind, id }: LinkTarget): string[] {
  if (kind === 'story')
    return index.all<{ name: string }>('SELECT name FROM stories WHERE id = ?', id).map(({ name }) => name);
  const row = index.get<{ title: string; aliases: string }>('SELECT title, aliases FROM documents WHERE id = ?', id);
  return row ? [row.title, ...(parseStored(row.aliases) as string[])] : [];
}
