import { lastChange } from '#main/index/document-changes.ts';
import type { IndexReader } from '#main/index/index-reader.ts';
import { localDayOf } from '#main/search/local-days.ts';

const unread = -1;
const semicolon = 59;
/** Where documents are wanted more densely than one in so many, all between the first and the last are read. */
const worthReadingAll = 8;
/** So many numbers of documents that have changed since may lie about. */
const mostLeftBehind = 1_000_000;

/**
 * What each document can be counted by: its kind, outlet, tags, stories, entities, year and month, a number for each
 * such value. Held in memory as one row of numbers, because counting them for every hit would otherwise read the whole
 * index; a document that has changed is read again.
 */
export class Facts {
  readonly #index: IndexReader;
  /** By number. */
  readonly #keys: string[] = [];
  readonly #months = new Months();
  /** Where the numbers of a document begin in `#numbers`; how many they are stands before them. */
  #starts = new Int32Array(0);
  #numbers = new Int32Array(0);
  #used = 0;
  #leftBehind = 0;
  #lastChange = -1;

  constructor(index: IndexReader) {
    this.#index = index;
  }

  /** How many of the documents have each value. */
  count(docs: readonly number[]): Map<string, number> {
    this.#refresh();
    this.#read(docs);
    const counts = new Uint32Array(this.#keys.length);
    const months = new Map<number, number>();
    const [starts, numbers] = [this.#starts, this.#numbers];
    for (const doc of docs) {
      const start = starts[doc] ?? unread;
      const end = start + 2 + (numbers[start] ?? 0);
      const month = numbers[start + 1] ?? 0;
      if (month > 0) months.set(month, (months.get(month) ?? 0) + 1);
      for (let at = start + 2; at < end; at += 1) {
        const number = numbers[at] ?? 0;
        counts[number] = (counts[number] ?? 0) + 1;
      }
    }
    const found = new Map<string, number>();
    counts.forEach((count, number) => {
      if (count > 0) found.set(this.#keys[number] ?? '', count);
    });
    for (const [month, count] of months) {
      const key = `month:${nameOfMonth(month)}`;
      found.set(key, (found.get(key) ?? 0) + count);
    }
    return found;
  }

  /** How a value is written where it was last put in. */
  labelOf(key: string): string | undefined {
    return (
      this.#index.get<{ label: string | null }>('SELECT label FROM fact_values WHERE key = ?', key)?.label ?? undefined
    );
  }

  /** Reads some documents that were not asked for yet, downwards from a number. */
  readAhead(from: number, count: number): void {
    this.#refresh();
    this.#read(Array.from({ length: Math.min(from, count) }, (_, at) => from - at));
  }

  /** Forgets what has changed, and reads the values that came in since. */
  #refresh(): void {
    // At first nothing is known yet that could be forgotten.
    if (this.#lastChange < 0) this.#lastChange = lastChange(this.#index);
    const changed = this.#index.all<{ doc: number; change: number }>(
      'SELECT doc, change FROM documents WHERE change > ? ORDER BY change',
      this.#lastChange,
    );
    for (const { doc } of changed) this.#forget(doc);
    this.#lastChange = changed.at(-1)?.change ?? this.#lastChange;
    const values = this.#index.all<{ n: number; key: string }>(
      'SELECT n, key FROM fact_values WHERE n >= ? ORDER BY n',
      this.#keys.length,
    );
    for (const { n, key } of values) this.#keys[n] = key;
  }

  #forget(doc: number): void {
    const start = this.#starts[doc] ?? unread;
    if (start === unread) return;
    this.#leftBehind += 2 + (this.#numbers[start] ?? 0);
    this.#starts[doc] = unread;
    if (this.#leftBehind < mostLeftBehind) return;
    this.#starts.fill(unread);
    this.#used = 0;
    this.#leftBehind = 0;
  }

  #read(docs: readonly number[]): void {
    const missing = docs.filter((doc) => (this.#starts[doc] ?? unread) === unread);
    if (missing.length === 0) return;
    let [first, last] = [Number.POSITIVE_INFINITY, 0];
    for (const doc of missing) {
      if (doc < first) first = doc;
      if (doc > last) last = doc;
    }
    if (last >= this.#starts.length) {
      const starts = new Int32Array(Math.ceil(last * 1.25) + 1_024).fill(unread);
      starts.set(this.#starts);
      this.#starts = starts;
    }
    const isDense = missing.length * worthReadingAll > last - first;
    // One text of all numbers costs a tenth of a row for each.
    const rows = isDense
      ? this.#index.get<Rows>(`${rowsQuery} doc BETWEEN ? AND ?`, first, last)
      : this.#index.get<Rows>(`${rowsQuery} doc IN (SELECT value FROM json_each(?))`, JSON.stringify(missing));
    this.#take(rows?.rows ?? '');
    // What has none is not asked for again, until it changes.
    for (const doc of missing) if (this.#starts[doc] === unread) this.#starts[doc] = this.#begin(0);
  }

  /** Rows as `doc,moment,number,number;`, the moment empty where the month is among the numbers. */
  #take(rows: string): void {
    let [doc, start, field] = [0, 0, 0];
    let [value, isNegative, isEmpty] = [0, false, true];
    for (let at = 0; at < rows.length; at += 1) {
      const unit = rows.charCodeAt(at);
      if (unit >= 48 && unit <= 57) {
        value = value * 10 + unit - 48;
        isEmpty = false;
        continue;
      }
      if (unit === 45) {
        isNegative = true;
        continue;
      }
      if (field === 0) doc = value;
      else if (field === 1) start = this.#begin(isEmpty ? 0 : this.#months.of(isNegative ? -value : value));
      else if (!isEmpty) this.#add(start, value);
      field = unit === semicolon ? 0 : field + 1;
      [value, isNegative, isEmpty] = [0, false, true];
      // One that is known already was read along with those around it.
      if (field > 0) continue;
      if (this.#starts[doc] === unread) this.#starts[doc] = start;
      else this.#used = start;
    }
  }

  /** Answers with where the numbers of a document begin, which has none yet. */
  #begin(month: number): number {
    const start = this.#used;
    this.#used += 2;
    this.#grow();
    this.#numbers[start] = 0;
    this.#numbers[start + 1] = month;
    return start;
  }

  #add(start: number, number: number): void {
    this.#used += 1;
    this.#grow();
    this.#numbers[this.#used - 1] = number;
    this.#numbers[start] = (this.#numbers[start] ?? 0) + 1;
  }

  #grow(): void {
    if (this.#used <= this.#numbers.length) return;
    const more = new Int32Array(Math.ceil(this.#used * 1.5) + 1_024);
    more.set(this.#numbers);
    this.#numbers = more;
  }
}

type Rows = { readonly rows: string | null };

const rowsQuery = `SELECT group_concat(doc || ',' || coalesce(moment, '') || ',' || numbers || ';', '') AS rows FROM facts WHERE`;

/** The user's month of a moment, as a number. Documents that stand near each other are often of the same one. */
class Months {
  #last = 0;
  #from = 0;
  #before = 0;

  of(moment: number): number {
    if (moment >= this.#from && moment < this.#before) return this.#last;
    const [year = 0, month = 1] = localDayOf(moment).split('-').map(Number);
    this.#last = year * 12 + month;
    const begin = new Date(2000, 0, 1);
    // Years below 100 would be taken for those of the last century.
    begin.setFullYear(year, month - 1);
    this.#from = begin.getTime();
    begin.setFullYear(year, month);
    this.#before = begin.getTime();
    return this.#last;
  }
}

function nameOfMonth(number: number): string {
  const [year, month] = [Math.floor((number - 1) / 12), ((number - 1) % 12) + 1];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}
