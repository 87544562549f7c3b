import type { SQLInputValue } from 'node:sqlite';
import { nextChange } from '#main/index/document-changes.ts';
import { millisecondsOf, momentOf } from '#main/index/document-moment.ts';
import { traitsOf } from '#main/index/document-traits.ts';
import { EntityChanges } from '#main/index/entity-changes.ts';
import { fold } from '#main/index/fold.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import { putCopies, removeCopies, textOf } from '#main/index/near-copies.ts';
import type { IndexedDocument } from '#main/index/types.ts';
import { writeVocabulary } from '#main/index/vocabulary.ts';
import { removeEvents, writeEvents } from '#main/index/write-events.ts';
import { removeHeadings, writeHeadings } from '#main/index/write-headings.ts';
import { removeMentions, writeMentions } from '#main/index/write-mentions.ts';
import { checkQuotesOf, orphanQuotesOf, writeNoteQuotes } from '#main/index/write-note-quotes.ts';
import { removeSearchText, searchTextOf, writeSearchText } from '#main/index/write-search-text.ts';
import { removeStatements, writeStatements } from '#main/index/write-statements.ts';
import { removeTitles, writeTitles } from '#main/index/write-titles.ts';
import { localDayOf } from '#main/search/local-days.ts';
import type { DocumentId } from '#shared/ids.ts';
import { keyOfTarget } from '#shared/targets.ts';

/** Puts documents in, each in place of what was known of it. All or none. */
export function putDocuments(index: IndexDatabase, documents: readonly IndexedDocument[]): void {
  index.transaction(() => {
    const changes = new EntityChanges(index);
    for (const document of documents) putDocument(index, document, changes);
    changes.write();
    writeVocabulary(index);
  });
}

/** So many documents at most, or signs of them, are committed together: whoever asks waits no longer than for that. */
const mostGathered = { documents: 512, signs: 4_000_000 };

interface Gathered {
  readonly changes: EntityChanges;
  documents: number;
  signs: number;
}

/**
 * The same for many documents that come one call after the other: they are committed together with those that follow, or
 * by `commitDocuments`. When a call fails, those of the calls before it that were not committed are gone, too.
 */
export function gatherDocuments(index: IndexDatabase, documents: readonly IndexedDocument[]): void {
  const gathered = index.remembered<Gathered>('gathered', () => ({
    changes: new EntityChanges(index),
    documents: 0,
    signs: 0,
  }));
  const finish = () => {
    index.forget('gathered');
    gathered.changes.write();
    writeVocabulary(index);
  };
  index.gather(() => {
    for (const document of documents) {
      putDocument(index, document, gathered.changes);
      gathered.documents += 1;
      gathered.signs += document.text.length;
    }
  }, finish);
  if (gathered.documents >= mostGathered.documents || gathered.signs >= mostGathered.signs) index.commitGathered();
}

/** Puts in what lists show of documents that are not known yet. Their texts and mentions follow with `putDocuments`. */
export function putListings(index: IndexDatabase, documents: readonly IndexedDocument[]): void {
  index.transaction(() => {
    for (const document of documents) {
      if (index.get('SELECT 1 FROM documents WHERE id = ?', document.id)) continue;
      writeRow(index, document, undefined);
      writeRelations(index, document);
      writeTitlesOf(index, document);
    }
  });
}

export function removeDocuments(index: IndexDatabase, ids: readonly DocumentId[]): void {
  index.transaction(() => {
    const changes = new EntityChanges(index);
    for (const id of ids) {
      const known = takeOut(index, id, changes);
      if (!known) continue;
      if (known.kind === 'clip') {
        removeCopies(index, known.doc, textOf(index, known.doc));
        orphanQuotesOf(index, id);
      }
      removeSearchText(index, known);
      index.run('DELETE FROM documents WHERE doc = ?', known.doc);
      removeTitles(index, `${known.kind}:${id}`);
      removeHeadings(index, id);
    }
    changes.write();
    writeVocabulary(index);
  });
}

function putDocument(index: IndexDatabase, document: IndexedDocument, changes: EntityChanges): void {
  const known = takeOut(index, document.id, changes);
  if (known && known.kind !== document.kind) removeTitles(index, `${known.kind}:${document.id}`);
  const doc = writeRow(index, document, known?.doc);
  // A template names nothing and is not found by its words.
  const searched = searchTextOf(document.template ? { ...document, title: '', text: '' } : document);
  const before = known?.kind === 'clip' ? textOf(index, doc) : undefined;
  const now = document.kind === 'clip' ? searched.text : undefined;
  if (before !== undefined && before !== now) removeCopies(index, doc, before);
  writeSearchText(index, { doc, kind: document.kind, ...searched }, known);
  if (now !== undefined && before !== now) putCopies(index, doc, now);
  writeRelations(index, document);
  writeNoteQuotes(index, document);
  if (now !== undefined && before !== now) checkQuotesOf(index, document.id, now);
  writeMentions(index, document, changes);
  writeStatements(index, document);
  writeEvents(index, document);
  // What cannot be linked to or found must not be suggested either.
  writeHeadings(index, document.id, document.template ? [] : document.headings);
  writeTitlesOf(index, document);
}

function writeTitlesOf(index: IndexDatabase, document: IndexedDocument): void {
  if (document.template) removeTitles(index, `${document.kind}:${document.id}`);
  else
    writeTitles(index, {
      target: `${document.kind}:${document.id}`,
      kind: document.kind,
      title: document.title,
      aliases: document.aliases,
      at: millisecondsOf(document.at) ?? 0,
    });
}

interface Known {
  readonly doc: number;
  readonly kind: string;
}

/** Removes what hangs on a document, all but the text that is searched, and answers what there was. */
function takeOut(index: IndexDatabase, id: DocumentId, changes: EntityChanges): Known | undefined {
  const row = index.get<Known>('SELECT doc, kind FROM documents WHERE id = ?', id);
  if (!row) return undefined;
  removeMentions(index, id, changes);
  removeStatements(index, id);
  removeEvents(index, id);
  for (const table of [
    'document_addresses',
    'document_tags',
    'document_stories',
    'document_days',
    'links',
    'note_quotes',
  ])
    index.run(`DELETE FROM ${table} WHERE document = ?`, id);
  return row;
}

const rowNames = `id, kind, title, summary, aliases, at, created_day, moment, shown_at, outlet, outlet_key, author_key,
  site, published, published_day, stories, is_read, is_archived, in_inbox, state, status, source_hash, created,
  highlight_count, title_key, authors, word_count, is_for_later, template, day, updated_day, language, traits, change`;
const rowPlaces = rowNames
  .split(',')
  .map(() => '?')
  .join(', ');

/**
 * Not `INSERT OR REPLACE`: it needs a savepoint, at which text search writes out what it has gathered, and that takes
 * longer than everything else about a document.
 */
function writeRow(index: IndexDatabase, document: IndexedDocument, doc: number | undefined): number {
  const values = [...rowOf(document), nextChange(index)];
  if (doc === undefined) return index.run(`INSERT INTO documents (${rowNames}) VALUES (${rowPlaces})`, ...values);
  index.run(`UPDATE documents SET (${rowNames}) = (${rowPlaces}) WHERE doc = ?`, ...values, doc);
  return doc;
}

/** In the order of `rowNames`, but for the last. */
function rowOf(document: IndexedDocument): SQLInputValue[] {
  const { moment, shownAt, publishedDay } = momentOf(document);
  const isInInbox = document.kind === 'clip' && document.stories.length === 0 && !document.isArchived;
  return [
    document.id,
    document.kind,
    document.title,
    summaryOf(document.text),
    JSON.stringify(document.aliases),
    millisecondsOf(document.at) ?? 0,
    document.createdAt.slice(0, 10),
    moment,
    shownAt,
    document.outlet,
    fold(document.outlet ?? ''),
    document.authors.map(fold).join('\n'),
    siteOf(document.address),
    document.published,
    publishedDay,
    JSON.stringify(document.stories),
    Number(document.isRead),
    Number(document.isArchived),
    Number(isInInbox),
    document.status?.state ?? null,
    document.status ? JSON.stringify(document.status) : null,
    document.sourceHash,
    millisecondsOf(document.createdAt) ?? 0,
    document.highlights.length,
    fold(document.title),
    document.authors.join(', '),
    wordsIn(document.text),
    Number(document.isForLater),
    document.template ?? null,
    document.day ?? null,
    localDayOf(Date.parse(document.updatedAt)),
    (document.language ?? '').toLowerCase(),
    traitsOf(document),
  ];
}

/** A run of signs between white space; unspaced scripts have two signs to a word. */
function wordsIn(text: string): number {
  const unspaced = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  return (text.match(/[^\s]+/g)?.length ?? 0) + Math.round(unspaced / 2);
}

function writeRelations(index: IndexDatabase, document: IndexedDocument): void {
  const { id, kind } = document;
  const at = millisecondsOf(document.at) ?? 0;
  const { moment } = momentOf(document);
  for (const key of document.addressKeys)
    index.run('INSERT OR IGNORE INTO document_addresses (key, document) VALUES (?, ?)', key, id);
  for (const tag of document.tags) {
    index.run(
      'INSERT OR IGNORE INTO document_tags (key, at, document, tag) VALUES (?, ?, ?, ?)',
      fold(tag),
      at,
      id,
      tag,
    );
  }
  for (const day of new Set(document.days))
    index.run('INSERT INTO document_days (day, document) VALUES (?, ?)', day, id);
  for (const story of document.stories) {
    index.run(
      `INSERT OR IGNORE INTO document_stories (story, at, document, kind, moment, outlet_key, highlight_count)
        VALUES (?, ?, ?, ?, ?, ?, ?)`,
      ...[story, at, id, kind, moment, fold(document.outlet ?? ''), document.highlights.length],
    );
  }
  for (const { target, start, end } of document.links) {
    index.run(
      'INSERT OR IGNORE INTO links (target, at, document, start, end) VALUES (?, ?, ?, ?, ?)',
      ...[keyOfTarget(target), moment, id, start, end],
    );
  }
}

const summaryLength = 240;

function summaryOf(text: string): string {
  const start = text
    .slice(0, summaryLength * 2)
    .replace(/\s+/g, ' ')
    .trim();
  if (start.length <= summaryLength) return start;
  const cut = start.slice(0, summaryLength);
  const lastSpace = cut.lastIndexOf(' ');
  // A character of two code units is not cut in half.
  return lastSpace > summaryLength / 2 ? cut.slice(0, lastSpace) : cut.replace(/[\uD800-\uDBFF]$/, '');
}

function siteOf(address: string | null): string {
  return address && URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : '';
}
