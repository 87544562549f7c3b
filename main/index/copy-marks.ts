import type { IndexDatabase } from '#main/index/index-database.ts';

/** Of marks that very many clips have (a site's footer) the newest clips are looked at. */
const clipsOfMark = 64;
/** So many are written by one statement: each costs more than a row. */
const rowsAtOnce = 100;

/** Clips with each mark, in the order of their numbers; most have one. */
type Waiting = Map<number, number[]>;

/** The newest clips that have a mark, newest first. */
export function clipsWithMark(index: IndexDatabase, mark: number): readonly number[] {
  const waiting = waitingOf(index).get(mark)?.slice(-clipsOfMark).reverse() ?? [];
  if (!seenIn(index).has(mark)) return waiting;
  const written = index
    .all<{ doc: number }>(`SELECT doc FROM copy_marks WHERE mark = ? ORDER BY doc DESC LIMIT ${clipsOfMark}`, mark)
    .map(({ doc }) => doc);
  if (waiting.length === 0) return written;
  return [...new Set([...waiting, ...written])].sort((a, b) => b - a).slice(0, clipsOfMark);
}

/** They are written with `writeMarks`, since each lies in another place of the table: many in their order cost much less. */
export function addMarks(index: IndexDatabase, doc: number, marks: Int32Array): void {
  const waiting = waitingOf(index);
  for (const mark of marks) {
    const docs = waiting.get(mark);
    if (!docs) waiting.set(mark, [doc]);
    else if ((docs.at(-1) ?? 0) < doc) docs.push(doc);
    else if (!docs.includes(doc)) docs.splice(docs.findLastIndex((other) => other < doc) + 1, 0, doc);
  }
}

export function removeMarks(index: IndexDatabase, doc: number, marks: Int32Array): void {
  const waiting = waitingOf(index);
  for (const mark of marks) {
    const docs = waiting.get(mark);
    if (docs?.includes(doc))
      waiting.set(
        mark,
        docs.filter((other) => other !== doc),
      );
    index.run('DELETE FROM copy_marks WHERE mark = ? AND doc = ?', mark, doc);
  }
}

/** To be called at the end of a transaction. */
export function writeMarks(index: IndexDatabase): void {
  const waiting = waitingOf(index);
  const seen = seenIn(index);
  const rows: number[] = [];
  const write = () => {
    const places = Array.from({ length: rows.length / 2 }, () => '(?, ?)').join(', ');
    if (rows.length > 0) index.run(`INSERT OR IGNORE INTO copy_marks (mark, doc) VALUES ${places}`, ...rows);
    rows.length = 0;
  };
  for (const mark of Int32Array.from(waiting.keys()).sort()) {
    seen.add(mark);
    for (const doc of waiting.get(mark) ?? []) {
      rows.push(mark, doc);
      if (rows.length === rowsAtOnce * 2) write();
    }
  }
  write();
  index.forget('waiting marks');
}

function waitingOf(index: IndexDatabase): Waiting {
  return index.remembered<Waiting>('waiting marks', () => new Map());
}

/** Which marks may be written. Of an index that is made from nothing almost none has to be looked for. */
function seenIn(index: IndexDatabase): SeenMarks {
  return index.remembered('seen marks', () =>
    index.get('SELECT 1 FROM copy_marks LIMIT 1') ? everyMark : new MarkFilter(),
  );
}

interface SeenMarks {
  has(mark: number): boolean;
  add(mark: number): void;
}

const everyMark: SeenMarks = { has: () => true, add: () => undefined };

const filterBits = 26;

/** Says of a mark that it may have been added, and of few others: of four million one in sixteen. */
class MarkFilter implements SeenMarks {
  readonly #bits = new Int32Array(2 ** (filterBits - 5));

  has(mark: number): boolean {
    const at = placeOf(mark);
    return ((this.#bits[at >>> 5] ?? 0) & (1 << (at & 31))) !== 0;
  }

  add(mark: number): void {
    const at = placeOf(mark);
    this.#bits[at >>> 5] = (this.#bits[at >>> 5] ?? 0) | (1 << (at & 31));
  }
}

/** Marks are the smallest numbers of texts, and lie close together. */
function placeOf(mark: number): number {
  return Math.imul(mark, 0x9e3779b1) >>> (32 - filterBits);
}
