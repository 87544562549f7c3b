import { rmSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { isDamage, troubleOf } from '#main/index/index-trouble.ts';
import { isLogSafe } from '#main/index/is-log-safe.ts';
import { memoryNameOf } from '#main/index/memory-name.ts';
import { applicationId, schemaVersion, tables } from '#main/index/schema.ts';
import { readingVersion } from '#main/search/index-text.ts';
import type { IndexTrouble } from '#shared/vault/index-trouble.ts';

/** Kilobytes, which SQLite is told with a minus. Documents that go in by the thousand touch pages everywhere in a large index. */
const cache = { usual: -64_000, gathering: -256_000 } as const;

/** Pages of 4 KB that an index in memory may have: lists of a large vault, and the texts of a small one. */
const mostPagesInMemory = 131_072;

/**
 * The one connection to an index file. A file that is missing, damaged, not ours, or of another version is deleted and
 * begun afresh: the vault has everything that was in it. Where the file cannot be made for now, because the disk is full
 * or may not be written, the index lies in memory, so that there is something to work with, until `settle` finds a place
 * for it.
 */
export class IndexDatabase {
  readonly #file: string;
  #connection: DatabaseSync;
  #statements = new Map<string, StatementSync>();
  readonly #memory = new Map<string, unknown>();
  /** What is left to do before what was gathered is committed; `undefined` when nothing is. */
  #finishGathered: (() => void) | undefined;
  #trouble: IndexTrouble | undefined;

  constructor(file: string) {
    this.#file = file;
    this.#connection = this.#open(() => openSound(file) ?? openFresh(file));
  }

  /** Why it lies in memory; `null` when it is on the disk. */
  get trouble(): IndexTrouble | null {
    return this.#trouble ?? null;
  }

  /** Whether nothing has been put in yet, so that everything has to be. */
  get isEmpty(): boolean {
    return this.get('SELECT 1 FROM documents LIMIT 1') === undefined;
  }

  run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.#statement(sql).run(...values).lastInsertRowid);
  }

  all<Row>(sql: string, ...values: SQLInputValue[]): Row[] {
    // The row's shape is that of the SQL beside the call.
    return this.#statement(sql).all(...values) as Row[];
  }

  get<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#statement(sql).get(...values) as Row | undefined;
  }

  /** Rows as they are asked for; the loop may stop early. */
  each<Row>(sql: string, ...values: SQLInputValue[]): IterableIterator<Row> {
    // Its own statement: a cached one could be asked again while this one is being read.
    return this.#connection.prepare(sql).iterate(...values) as IterableIterator<Row>;
  }

  /** What `make` makes of the tables, made once until it is forgotten: by name, with the file, or with a write that failed. */
  remembered<Value>(name: string, make: () => Value): Value {
    // A name stands for one kind of value.
    if (this.#memory.has(name)) return this.#memory.get(name) as Value;
    const value = make();
    this.#memory.set(name, value);
    return value;
  }

  /** The same for what brings itself up to date, and holds as long as the file. */
  kept<Value>(name: string, make: () => Value): Value {
    return this.remembered(name, make);
  }

  forget(name: string): void {
    this.#memory.delete(name);
  }

  /** All of `work` or none of it. What was gathered before is committed first. */
  transaction<Result>(work: () => Result): Result {
    this.commitGathered();
    return this.#orNothing(() => {
      this.#connection.exec('BEGIN IMMEDIATE');
      const result = work();
      this.#connection.exec('COMMIT');
      return result;
    });
  }

  /**
   * Work whose commit waits for more of its kind, since a commit costs as much as many writes. `finish` is called once,
   * before it. When any of it fails, all that was gathered since the last commit is gone.
   */
  gather(work: () => void, finish: () => void): void {
    this.#orNothing(() => {
      if (!this.#finishGathered) this.#connection.exec(`PRAGMA cache_size = ${cache.gathering}; BEGIN IMMEDIATE`);
      this.#finishGathered = finish;
      work();
    });
    // There nobody can read beside a write that has begun.
    if (this.#trouble) this.commitGathered();
  }

  commitGathered(): void {
    const finish = this.#finishGathered;
    if (!finish) return;
    this.#orNothing(() => {
      finish();
      this.#connection.exec('COMMIT');
      this.#finishGathered = undefined;
    });
  }

  /** No more of its kind follows. */
  endGathering(): void {
    this.commitGathered();
    this.#connection.exec(`PRAGMA cache_size = ${cache.usual}; PRAGMA shrink_memory`);
  }

  /** Deletes the file and begins a new one. */
  drop(): void {
    this.close();
    this.#connection = this.#open(() => openFresh(this.#file));
  }

  /** Goes from memory to the disk when there is room again, and tries whether it can be written. Answers what is still in the way. */
  settle(): IndexTrouble | null {
    try {
      if (this.#trouble) {
        const onDisk = openSound(this.#file) ?? openFresh(this.#file);
        this.close();
        this.#connection = onDisk;
        this.#trouble = undefined;
      }
      this.transaction(() => this.run('INSERT INTO reading (version) VALUES (?)', roomNeeded));
      this.run('DELETE FROM reading WHERE version = ?', roomNeeded);
      return null;
    } catch (error) {
      const trouble = troubleOf(error);
      if (!trouble) throw error;
      return trouble;
    }
  }

  /** What was gathered and not committed is gone. */
  close(): void {
    this.#finishGathered = undefined;
    this.#memory.clear();
    this.#statements = new Map();
    if (this.#connection.isOpen) this.#connection.close();
  }

  #orNothing<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      this.#finishGathered = undefined;
      this.#memory.clear();
      // SQLite has rolled back by itself after some errors (disk full, damage).
      if (this.#connection.isTransaction) this.#rollBack();
      throw error;
    }
  }

  #rollBack(): void {
    try {
      this.#connection.exec('ROLLBACK');
    } catch (error) {
      if (!troubleOf(error) && !isDamage(error)) throw error;
      // One that cannot end its transaction could never begin another.
      this.close();
      this.#connection = this.#open(() => openSound(this.#file) ?? openFresh(this.#file));
    }
  }

  #open(onDisk: () => DatabaseSync): DatabaseSync {
    try {
      const connection = onDisk();
      this.#trouble = undefined;
      return connection;
    } catch (error) {
      this.#trouble = troubleOf(error);
      if (!this.#trouble) throw error;
      return openInMemory(this.#file);
    }
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#connection.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

/** As much as a few documents take, so that a disk with room for a page alone does not count as one with room. */
const roomNeeded = ' '.repeat(256 * 1024);

/** `undefined` when the file is not a sound index of this version, for whatever reason. @throws what has nothing to do with the file itself, and passes */
function openSound(file: string): DatabaseSync | undefined {
  let connection: DatabaseSync | undefined;
  try {
    connection = connect(file);
    const version = connection.prepare('PRAGMA user_version').get()?.user_version;
    const application = connection.prepare('PRAGMA application_id').get()?.application_id;
    if (version === schemaVersion && application === applicationId) {
      for (const sql of soundnessProbes) connection.prepare(sql).get();
      const read = connection.prepare('SELECT version FROM reading').get()?.version;
      if (read === readingVersion && mayWrite(connection)) return connection;
    }
    connection.close();
  } catch (error) {
    if (connection?.isOpen) connection.close();
    // What is wrong with it does not matter: the index is made again. One that may be sound is worth waiting for.
    if (worthWaiting.has(troubleOf(error))) throw error;
  }
  return undefined;
}

const worthWaiting: ReadonlySet<IndexTrouble | undefined> = new Set(['disk-full', 'memory', 'busy']);

/** A file that may not be written opens all the same, for reading. */
function mayWrite(connection: DatabaseSync): boolean {
  try {
    connection.exec('BEGIN IMMEDIATE; ROLLBACK');
    return true;
  } catch (error) {
    return troubleOf(error) !== 'not-writable';
  }
}

/** A touch of every table; a whole check would read all of the file. */
const soundnessProbes = [
  'SELECT doc FROM documents ORDER BY doc DESC LIMIT 1',
  'SELECT id FROM documents ORDER BY at DESC, id DESC LIMIT 1',
  'SELECT doc FROM texts LIMIT 1',
  'SELECT word FROM words LIMIT 1',
  'SELECT key FROM fact_values LIMIT 1',
  'SELECT doc FROM facts LIMIT 1',
  'SELECT entry FROM headings LIMIT 1',
  'SELECT day FROM document_days LIMIT 1',
  'SELECT mark FROM copy_marks LIMIT 1',
  'SELECT doc FROM copy_pairs LIMIT 1',
  'SELECT key FROM document_tags LIMIT 1',
  'SELECT story FROM document_stories LIMIT 1',
  'SELECT entity FROM mentions LIMIT 1',
  'SELECT document FROM document_entities LIMIT 1',
  'SELECT target FROM links LIMIT 1',
  'SELECT id FROM entities LIMIT 1',
  'SELECT entity FROM entity_stories LIMIT 1',
  'SELECT id FROM entity_decisions LIMIT 1',
  'SELECT key FROM entity_keys LIMIT 1',
  'SELECT entity FROM same_pairs LIMIT 1',
  'SELECT key FROM ambiguities LIMIT 1',
  'SELECT document FROM quotes LIMIT 1',
  'SELECT origin FROM quote_entities LIMIT 1',
  'SELECT document FROM claims LIMIT 1',
  'SELECT origin FROM claim_entities LIMIT 1',
  'SELECT document FROM events LIMIT 1',
  'SELECT id FROM stories LIMIT 1',
  'SELECT story FROM story_members LIMIT 1',
  'SELECT entry FROM titles LIMIT 1',
  `SELECT rowid FROM title_words WHERE title_words MATCH '"a"' LIMIT 1`,
  `SELECT rowid FROM heading_words WHERE heading_words MATCH '"a"' LIMIT 1`,
  `SELECT rowid FROM search WHERE search MATCH '"a"' LIMIT 1`,
];

function openFresh(file: string): DatabaseSync {
  removeFile(file);
  return made(connect(file), () => removeFile(file));
}

function removeFile(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${suffix}`, { recursive: true, force: true });
}

/** Whoever reads beside the writer finds it by its name. */
function openInMemory(file: string): DatabaseSync {
  const connection = connect(memoryNameOf(file));
  connection.exec(`PRAGMA max_page_count = ${mostPagesInMemory}`);
  return made(connection, () => undefined);
}

function made(connection: DatabaseSync, whenNot: () => void): DatabaseSync {
  try {
    connection.exec(`BEGIN; ${tables} PRAGMA application_id = ${applicationId}`);
    connection.prepare('INSERT INTO reading (version) VALUES (?)').run(readingVersion);
    connection.exec('COMMIT');
    // Last, so that a file left half made is not taken for a sound one.
    connection.exec(`PRAGMA user_version = ${schemaVersion}`);
    return connection;
  } catch (error) {
    connection.close();
    // What was made of it takes room that may be what is missing.
    whenNot();
    throw error;
  }
}

function connect(file: string): DatabaseSync {
  const connection = new DatabaseSync(file, { timeout: 2_000 });
  const version = String(connection.prepare('SELECT sqlite_version() AS version').get()?.version);
  // NORMAL: the last writes may be lost with the power, and are then made again from the vault.
  connection.exec(
    `PRAGMA journal_mode = ${isLogSafe(version) ? 'WAL' : 'TRUNCATE'}; ` +
      'PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; ' +
      `PRAGMA cache_size = ${cache.usual}; PRAGMA wal_autocheckpoint = 4000`,
  );
  return connection;
}
