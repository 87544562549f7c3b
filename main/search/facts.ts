import { lastChange } from '#main/index/document-changes.ts';
import type { IndexReader } from '#main/index/index-reader.ts';
import { localDayOf } from '#main/search/local-days.ts';

/** So many documents are read for one answer; the rest is read ahead while nothing is asked. */
const mostReadAtOnce = 5_000;

interface FactRow {
  readonly doc: number;
  readonly key: string;
  /** What is shown for it, where the key does not say. */
  readonly label?: string;
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
  readonly #labels = new Map<string, string>();
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

  /** How a value is written where it was last seen. */
  labelOf(key: string): string | undefined {
    return this.#labels.get(key);
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
    for (const sql of factQueries) for (const row of this.#index.all<FactRow>(sql, asked)) this.#add(row);
    for (const { doc, moment, day } of this.#index.all<DayRow>(dayQuery, asked))
      this.#add({ doc, key: `month:${(day ?? localDayOf(moment)).slice(0, 7)}` });
    for (const row of this.#index.all<FactRow>(tagQuery, asked)) for (const tag of tagAndAbove(row)) this.#add(tag);
  }

  #add({ doc, key, label }: FactRow): void {
    const numbers = this.#byDoc[doc];
    const number = this.#numberOf(key);
    // Two tags may lie within the same one.
    if (numbers && !numbers.includes(number)) numbers.push(number);
    if (label !== undefined) this.#labels.set(key, label);
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
  `SELECT doc, 'outlet:' || outlet_key AS key, outlet AS label FROM documents WHERE outlet_key <> '' AND ${asked}`,
  `SELECT doc, 'story:' || story AS key FROM documents JOIN document_stories ON document = id WHERE ${asked}`,
  `SELECT doc, 'entity:' || entity AS key FROM documents JOIN document_entities ON document = id WHERE ${asked}`,
];
const tagQuery = `SELECT doc, document_tags.key AS key, tag AS label FROM documents JOIN document_tags ON document = id
  WHERE ${asked}`;

interface DayRow {
  readonly doc: number;
  readonly moment: number;
  readonly day: string | null;
}

/** By the page's own calendar where it gives a day, by the user's else. */
const dayQuery = `SELECT doc, moment, published_day AS day FROM documents WHERE ${asked}`;

/** `space/launch` is found by `space`, too. */
function tagAndAbove({ doc, key, label = key }: FactRow): FactRow[] {
  const keys = key.split('/');
  const labels = label.split('/');
  return keys.map((_, at) => ({
    doc,
    key: `tag:${keys.slice(0, at + 1).join('/')}`,
    label: labels.slice(0, at + 1).join('/'),
  }));
}
