import type { SQLInputValue } from 'node:sqlite';
import { nextChange } from '#main/index/document-changes.ts';
import { millisecondsOf, momentOf } from '#main/index/document-moment.ts';
import { traitsOf } from '#main/index/document-traits.ts';
import { fold } from '#main/index/fold.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import type { IndexedDocument } from '#main/index/types.ts';
import { localDayOf } from '#main/search/local-days.ts';

/** What lists are sorted and chosen by, and what they show besides. */
const sortedNames = `id, kind, title, at, moment, state, template, day, created, in_inbox, is_for_later`;
const shownNames = `summary, aliases, created_day, shown_at, outlet, outlet_key, author_key, site, published,
  published_day, stories, is_read, is_archived, status, source_hash, highlight_count, title_key, authors, word_count,
  updated_day, language, traits, change`;
const placesOf = (names: string) =>
  names
    .split(',')
    .map(() => '?')
    .join(', ');
const insertRow = `INSERT INTO documents (${sortedNames}, ${shownNames})
  VALUES (${placesOf(sortedNames)}, ${placesOf(shownNames)})`;
const isSortedTheSame = `SELECT 1 FROM documents WHERE doc = ? AND (${sortedNames}) IS (${placesOf(sortedNames)})`;
const updateSorted = `UPDATE documents SET (${sortedNames}) = (${placesOf(sortedNames)}) WHERE doc = ?`;
const updateShown = `UPDATE documents SET (${shownNames}) = (${placesOf(shownNames)}) WHERE doc = ?`;

/**
 * Not `INSERT OR REPLACE`: it needs a savepoint, at which text search writes out what it has gathered, and that takes
 * longer than everything else about a document. What stands in the table's many indexes is left alone where it is the same.
 */
export function writeRow(index: IndexDatabase, document: IndexedDocument, doc: number | undefined): number {
  const sorted = sortedOf(document);
  const shown = [...shownOf(document), nextChange(index)];
  if (doc === undefined) return index.run(insertRow, ...sorted, ...shown);
  if (!index.get(isSortedTheSame, doc, ...sorted)) index.run(updateSorted, ...sorted, doc);
  index.run(updateShown, ...shown, doc);
  return doc;
}

/** In the order of `sortedNames`. */
function sortedOf(document: IndexedDocument): SQLInputValue[] {
  const isInInbox = document.kind === 'clip' && document.stories.length === 0 && !document.isArchived;
  return [
    document.id,
    document.kind,
    document.title,
    millisecondsOf(document.at) ?? 0,
    momentOf(document).moment,
    document.status?.state ?? null,
    document.template ?? null,
    document.day ?? null,
    millisecondsOf(document.createdAt) ?? 0,
    Number(isInInbox),
    Number(document.isForLater),
  ];
}

/** In the order of `shownNames`, but for the last. */
function shownOf(document: IndexedDocument): SQLInputValue[] {
  const { shownAt, publishedDay } = momentOf(document);
  return [
    summaryOf(document.text),
    JSON.stringify(document.aliases),
    document.createdAt.slice(0, 10),
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
    document.status ? JSON.stringify(document.status) : null,
    document.sourceHash,
    document.highlights.length,
    fold(document.title),
    document.authors.join(', '),
    wordsIn(document.text),
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
