import { writeMarks } from '#main/index/copy-marks.ts';
import { millisecondsOf, momentOf } from '#main/index/document-moment.ts';
import { EntityChanges } from '#main/index/entity-changes.ts';
import { fold } from '#main/index/fold.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import { putCopies, removeCopies, textOf } from '#main/index/near-copies.ts';
import { marksOf, readingOf } from '#main/index/shingles.ts';
import type { IndexedDocument } from '#main/index/types.ts';
import { forgetWords, writeVocabulary } from '#main/index/vocabulary.ts';
import { removeEvents, writeEvents } from '#main/index/write-events.ts';
import { removeFacts, writeFacts } from '#main/index/write-facts.ts';
import { removeHeadings, writeHeadings } from '#main/index/write-headings.ts';
import { removeMentions, writeMentions } from '#main/index/write-mentions.ts';
import { checkQuotesOf, orphanQuotesOf, writeNoteQuotes } from '#main/index/write-note-quotes.ts';
import { writeRow } from '#main/index/write-row.ts';
import { removeSearchText, searchTextOf, writeSearchText } from '#main/index/write-search-text.ts';
import { removeStatements, writeStatements } from '#main/index/write-statements.ts';
import { removeTitles, writeTitles } from '#main/index/write-titles.ts';
import type { DocumentId } from '#shared/ids.ts';
import { keyOfTarget } from '#shared/targets.ts';

/** Puts documents in, each in place of what was known of it. All or none. */
export function putDocuments(index: IndexDatabase, documents: readonly IndexedDocument[]): void {
  index.transaction(() => {
    const changes = new EntityChanges(index);
    for (const document of documents) putDocument(index, document, changes);
    finishWriting(index, changes);
  });
}

function finishWriting(index: IndexDatabase, changes: EntityChanges): void {
  changes.write();
  writeVocabulary(index);
  writeMarks(index);
}

/**
 * So many documents at most, or signs of them, are committed together: what is written at the end lies all over the index,
 * and of many documents is mostly the same.
 */
const mostGathered = { documents: 2_048, signs: 8_000_000 };
/** Most of that is written by the calls before, a part each: whoever asks waits no longer than for one of them. */
const finishing = [writeMarks, writeVocabulary];

interface Gathered {
  readonly changes: EntityChanges;
  documents: number;
  signs: number;
  /** How much of the finishing has been done. */
  finished: number;
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
    finished: 0,
  }));
  const finish = () => {
    index.forget('gathered');
    finishWriting(index, gathered.changes);
  };
  index.gather(() => {
    for (const document of documents) {
      putDocument(index, document, gathered.changes);
      gathered.documents += 1;
      gathered.signs += document.text.length;
    }
    const isEnough = gathered.documents >= mostGathered.documents || gathered.signs >= mostGathered.signs;
    if (isEnough) finishing[gathered.finished++]?.(index);
  }, finish);
  if (gathered.finished > finishing.length) index.commitGathered();
}

/** No more of those that come one call after the other follow. */
export function commitDocuments(index: IndexDatabase): void {
  index.endGathering();
  forgetWords(index);
}

/** Puts in what lists show of documents that are not known yet. Their texts and mentions follow with `putDocuments`. */
export function putListings(index: IndexDatabase, documents: readonly IndexedDocument[]): void {
  index.transaction(() => {
    for (const document of documents) {
      if (index.get('SELECT 1 FROM documents WHERE id = ?', document.id)) continue;
      writeRow(index, document, undefined);
      writeRelations(index, document);
      writeTitlesOf(index, document);
      writeFacts(index, document.id);
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
      removeFacts(index, known.doc);
      index.run('DELETE FROM documents WHERE doc = ?', known.doc);
      removeTitles(index, `${known.kind}:${id}`);
      removeHeadings(index, id);
    }
    finishWriting(index, changes);
  });
}

function putDocument(index: IndexDatabase, document: IndexedDocument, changes: EntityChanges): void {
  const known = takeOut(index, document.id, changes);
  if (known && known.kind !== document.kind) removeTitles(index, `${known.kind}:${document.id}`);
  const doc = writeRow(index, document, known?.doc);
  // A template names nothing and is not found by its words.
  const searched = searchTextOf(document.template ? { ...document, title: '', text: '' } : document);
  const before = known?.kind === 'clip' && known.isWhole ? textOf(index, doc) : undefined;
  const now = document.kind === 'clip' ? searched.text : undefined;
  const reading = document.template ? undefined : document.reading;
  if (before !== undefined && before !== now) removeCopies(index, doc, before);
  writeSearchText(index, { doc, kind: document.kind, reading, ...searched }, known?.isWhole ? known : undefined);
  if (now !== undefined && before !== now) putCopies(index, doc, now, reading?.marks ?? marksOf(readingOf(now)));
  writeRelations(index, document);
  writeNoteQuotes(index, document);
  if (now !== undefined && before !== now) checkQuotesOf(index, document.id, now);
  writeMentions(index, document, changes);
  writeStatements(index, document);
  writeEvents(index, document);
  // What cannot be linked to or found must not be suggested either.
  writeHeadings(index, document.id, document.template ? [] : document.headings);
  writeTitlesOf(index, document);
  writeFacts(index, document.id);
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
  /** With its text; one that was only listed has none. */
  readonly isWhole: number;
}

/** Removes what hangs on a document, all but the text that is searched, and answers what there was. */
function takeOut(index: IndexDatabase, id: DocumentId, changes: EntityChanges): Known | undefined {
  const row = index.get<Known>(
    `SELECT doc, kind, EXISTS (SELECT 1 FROM texts WHERE texts.doc = documents.doc) AS isWhole FROM documents
      WHERE id = ?`,
    id,
  );
  if (!row) return undefined;
  if (row.isWhole) {
    removeMentions(index, id, changes);
    removeStatements(index, id);
    removeEvents(index, id);
    index.run('DELETE FROM note_quotes WHERE document = ?', id);
  }
  for (const table of ['document_addresses', 'document_tags', 'document_stories', 'document_days', 'links'])
    index.run(`DELETE FROM ${table} WHERE document = ?`, id);
  return row;
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
