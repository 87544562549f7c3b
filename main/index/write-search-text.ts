import type { IndexDatabase } from '#main/index/index-database.ts';
import type { TextReading } from '#main/index/read-text.ts';
import type { IndexedDocument } from '#main/index/types.ts';
import { DocumentWords } from '#main/index/vocabulary.ts';
import { indexText } from '#main/search/index-text.ts';
import { joinHighlights } from '#main/search/marked-passages.ts';

/** What text search knows of a document. */
export interface SearchText {
  readonly title: string;
  readonly names: string;
  readonly text: string;
  readonly about: string;
  /** As `joinHighlights` writes them. */
  readonly highlights: string;
}

interface PlacedText extends SearchText {
  readonly doc: number;
  readonly kind: string;
  /** Of its text, where it has been read. */
  readonly reading?: TextReading | undefined;
}

export function searchTextOf(document: IndexedDocument): SearchText {
  const { title, aliases, mentions, text, highlights, outlet, authors, tags, address } = document;
  const names = new Set(mentions.filter(({ layer }) => layer !== 'rejected').map(({ name }) => name));
  return {
    title: [title, ...aliases].join('\n').toWellFormed(),
    names: [...names].sort().join('\n').toWellFormed(),
    // SQLite would store broken characters as what this makes of them, and has to be given the same again to forget them.
    text: text.toWellFormed(),
    about: [outlet, ...authors, ...tags, address].filter(Boolean).join('\n').toWellFormed(),
    highlights: joinHighlights(highlights).toWellFormed(),
  };
}

/** Puts a text in, in place of the one `known` under the same number; one that is the same is left as it is. */
export function writeSearchText(
  index: IndexDatabase,
  placed: PlacedText,
  known: { doc: number; kind: string } | undefined,
): void {
  const { doc, kind, title, names, text, about, highlights } = placed;
  const before = known && storedText(index, doc);
  if (known?.kind === kind && before && isSame(before, placed)) return;
  if (known && before) removeSearchColumns(index, { ...known, ...before });
  const values = [title, names, text, about, highlights];
  if (before)
    index.run(
      'UPDATE texts SET (title, names, text, about, highlights) = (?, ?, ?, ?, ?) WHERE doc = ?',
      ...values,
      doc,
    );
  else
    index.run(
      'INSERT INTO texts (title, names, text, about, highlights, doc) VALUES (?, ?, ?, ?, ?, ?)',
      ...values,
      doc,
    );
  index.run(
    'INSERT INTO search (rowid, title, names, note_text, clip_text, highlights, about) VALUES (?, ?, ?, ?, ?, ?, ?)',
    doc,
    ...columnsOf(index, placed, 1),
  );
}

export function removeSearchText(index: IndexDatabase, { doc, kind }: { doc: number; kind: string }): void {
  const known = storedText(index, doc);
  if (!known) return;
  index.run('DELETE FROM texts WHERE doc = ?', doc);
  removeSearchColumns(index, { doc, kind, ...known });
}

export function storedText(index: IndexDatabase, doc: number): SearchText | undefined {
  return index.get('SELECT title, names, text, about, highlights FROM texts WHERE doc = ?', doc);
}

function isSame(a: SearchText, b: SearchText): boolean {
  return (
    a.text === b.text &&
    a.names === b.names &&
    a.title === b.title &&
    a.about === b.about &&
    a.highlights === b.highlights
  );
}

function removeSearchColumns(index: IndexDatabase, placed: PlacedText): void {
  index.run(
    `INSERT INTO search (search, rowid, title, names, note_text, clip_text, highlights, about)
      VALUES ('delete', ?, ?, ?, ?, ?, ?, ?)`,
    placed.doc,
    ...columnsOf(index, placed, -1),
  );
}

/** In the order of the table's columns; the document's words are counted on the way. */
function columnsOf(index: IndexDatabase, placed: PlacedText, by: 1 | -1): string[] {
  const { kind, title, names, text, about, highlights, reading } = placed;
  const words = new DocumentWords(index, by);
  const read = reading && words.countNumbered(reading.words) ? reading.terms : indexText(text, words.count);
  return [
    indexText(title, words.count),
    indexText(names, words.count),
    kind === 'note' ? read : '',
    kind === 'clip' ? read : '',
    indexText(highlights, words.count),
    indexText(about, words.count),
  ];
}
