import { lastChange } from '#main/index/document-changes.ts';
import type { IndexReader } from '#main/index/index-reader.ts';

/** So many documents are read for one answer; the rest is read ahead while nothing is asked. */
const mostReadAtOnce = 5_000;

interface FactRow {
  readonly doc: number;
  readonly key: string;
}

/**
 * What each document can be counted by: its kind, outlet, tags, stories, entities, year and month, a number for each
 * such value. Held in memory, because counting them for every hit would otherwise read the whole index; a document that
 * has changed is read again.
 */
export class Facts {
  readonly #index: IndexReader;
  readonly #values: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #byDoc: (number[] | undefined)[] = [];
  #lastChange = -1;

  constructor(index: IndexReader) {
    this.#index = index;
  }

  /** How many of the documents have each value, and whether some could not be read in time. */
  count(docs: readonly number[]): { counts: Map<string, number>; isCapped: boolean } {
    this.#forgetChanged();
    const unread = docs.filter((doc) => this.#byDoc[doc] === undefined);
    this.#read(unread.slice(0, mostReadAtOnce));
    const counts = new Uint32Array(this.#values.length);
    for (const doc of docs) for (const value of this.#byDoc[doc] ?? []) counts[value] = (counts[value] ?? 0) + 1;
    const found = new Map<string, number>();
    counts.forEach((count, value) => {
      if (count > 0) found.set(this.#values[value] ?? '', count);
    });
    return { counts: found, isCapped: unread.length > mostReadAtOnce };
  }

  /** Reads some documents that were not asked for yet, downwards from a number. */
  readAhead(from: number, count: number): void {
    this.#forgetChanged();
    const docs: number[] = [];
    for (let doc = from; doc > Math.max(0, from - count); doc -= 1) if (this.#byDoc[doc] === undefined) docs.push(doc);
    this.#read(docs);
  }

  #forgetChanged(): void {
    if (this.#lastChange < 0) {
      // Nothing is known yet that could be forgotten.
      this.#lastChange = lastChange(this.#index);
      return;
    }
    const changed = this.#index.all<{ doc: number; change: number }>(
      'SELECT doc, change FROM documents WHERE change > ? ORDER BY change',
      this.#lastChange,
    );
    for (const { doc } of changed) this.#byDoc[doc] = undefined;
    this.#lastChange = changed.at(-1)?.change ?? this.#lastChange;
  }

  #read(docs: readonly number[]): void {
    if (docs.length === 0) return;
    const asked = JSON.stringify(docs);
    for (const doc of docs) this.#byDoc[doc] = [];
    for (const sql of factQueries) {
      for (const { doc, key } of this.#index.all<FactRow>(sql, asked)) this.#byDoc[doc]?.push(this.#numberOf(key));
    }
  }

  #numberOf(key: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#values.push(key) - 1;
    this.#numbers.set(key, number);
    return number;
  }
}

const asked = 'doc IN (SELECT value FROM json_each(?))';
const factQueries = [
  `SELECT doc, 'kind:' || kind AS key FROM documents WHERE ${asked}`,
  `SELECT doc, 'month:' || strftime('%Y-%m', moment / 1000, 'unixepoch') AS key FROM documents WHERE ${asked}`,
  `SELECT doc, 'outlet:' || outlet AS key FROM documents WHERE outlet IS NOT NULL AND ${asked}`,
  `SELECT doc, 'tag:' || document_tags.key AS key FROM documents JOIN document_tags ON document = id WHERE ${asked}`,
  `SELECT doc, 'story:' || story AS key FROM documents JOIN document_stories ON document = id WHERE ${asked}`,
  `SELECT doc, 'entity:' || entity AS key FROM documents JOIN document_entities ON document = id WHERE ${asked}`,
];
