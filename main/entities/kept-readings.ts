import { hash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { keysOf } from '#main/entities/recognize/gazetteer.ts';
import type { GazetteerEntity } from '#main/entities/recognize/types.ts';
import type { DocumentId, EntityId } from '#shared/ids.ts';

interface Change {
  /** All of these have to be in a text before the name can be. */
  readonly words: readonly string[];
  readonly at: number;
}

const tables = `
  CREATE TABLE made_by (version TEXT NOT NULL) STRICT;
  CREATE TABLE readings (
    document TEXT NOT NULL UNIQUE, input TEXT NOT NULL, at INTEGER NOT NULL, said BLOB NOT NULL
  ) STRICT;
  -- What the vault's own names were, and when which of them changed: one count of changes is the clock of both.
  CREATE TABLE names (entity TEXT PRIMARY KEY, form TEXT NOT NULL, keys TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE changes (key TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`;

/**
 * What recognition said of each document, kept in a file beside the index: an index that has to be made anew costs no
 * recognition, which is most of the work. A reading counts while the document reads the same, recognition is of the same
 * version, and no name that has changed since could stand in the text. All of it can be made again: a file that is
 * damaged, or of another version, is begun afresh, and one that cannot be used is done without.
 */
export class KeptReadings {
  readonly #connection: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  /** First word of a name → the changes of names that start so. */
  readonly #changes = new Map<string, Change[]>();
  #at: number;

  private constructor(connection: DatabaseSync) {
    this.#connection = connection;
    this.#at = 0;
    const rows = connection.prepare('SELECT key, at FROM changes').all() as { key: string; at: number }[];
    for (const { key, at } of rows) this.#remember(key, at);
  }

  /** `version`: that of recognition with everything it goes by, but for the vault's own names. */
  static open(file: string, version: string): KeptReadings {
    return new KeptReadings(openSound(file, version) ?? openFresh(file, version));
  }

  static remove(file: string): void {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${suffix}`, { recursive: true, force: true });
  }

  /** These are the vault's own names, and no others. */
  knowAll(entities: readonly GazetteerEntity[]): void {
    this.#together(() => {
      const left = new Set(this.#all<{ entity: EntityId }>('SELECT entity FROM names').map(({ entity }) => entity));
      for (const entity of entities) {
        this.#know(entity.id, entity);
        left.delete(entity.id);
      }
      for (const id of left) this.#know(id, undefined);
    });
  }

  /** What is known of one of them now; `undefined` when it is no name any more. */
  know(id: EntityId, entity: GazetteerEntity | undefined): void {
    this.#together(() => this.#know(id, entity));
  }

  /** The reading of a document, when it still counts. `wordsOf` is asked where names have changed since. */
  get<Reading>(document: DocumentId, input: string, wordsOf: () => ReadonlySet<string>): Reading | undefined {
    const row = this.#get<{ at: number; said: Uint8Array }>(
      'SELECT at, said FROM readings WHERE document = ? AND input = ?',
      ...[document, hashOf(input)],
    );
    if (!row || (row.at < this.#at && this.#maySay(wordsOf(), row.at))) return undefined;
    return JSON.parse(inflateRawSync(row.said).toString()) as Reading;
  }

  put(document: DocumentId, input: string, reading: unknown): void {
    this.#run(
      `INSERT INTO readings (document, input, at, said) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (document) DO UPDATE SET (input, at, said) = (?2, ?3, ?4)`,
      ...[document, hashOf(input), this.#at, deflateRawSync(JSON.stringify(reading), { level: 4 })],
    );
  }

  forget(documents: readonly DocumentId[]): void {
    this.#together(() => {
      for (const document of documents) this.#run('DELETE FROM readings WHERE document = ?', document);
    });
  }

  close(): void {
    this.#statements.clear();
    if (this.#connection.isOpen) this.#connection.close();
  }

  #know(id: EntityId, entity: GazetteerEntity | undefined): void {
    const known = this.#get<{ form: string; keys: string }>('SELECT form, keys FROM names WHERE entity = ?', id);
    const form = entity && hashOf(JSON.stringify(entity));
    if (known?.form === form) return;
    const keys = entity ? keysOf(entity) : [];
    const before: string[] = known ? JSON.parse(known.keys) : [];
    const at = this.#at + 1;
    for (const key of new Set([...before, ...keys])) {
      this.#run('INSERT INTO changes (key, at) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET at = ?2', key, at);
      this.#remember(key, at);
    }
    if (form === undefined) this.#run('DELETE FROM names WHERE entity = ?', id);
    else
      this.#run(
        `INSERT INTO names (entity, form, keys) VALUES (?1, ?2, ?3)
          ON CONFLICT (entity) DO UPDATE SET (form, keys) = (?2, ?3)`,
        ...[id, form, JSON.stringify(keys)],
      );
  }

  #remember(key: string, at: number): void {
    this.#at = Math.max(this.#at, at);
    const words = key.split(' ');
    const [first = ''] = words;
    const others = this.#changes.get(first)?.filter((change) => change.words.join(' ') !== key) ?? [];
    this.#changes.set(first, [...others, { words, at }]);
  }

  #maySay(words: ReadonlySet<string>, since: number): boolean {
    for (const word of words) {
      const changes = this.#changes.get(word) ?? [];
      if (changes.some((change) => change.at > since && change.words.every((each) => words.has(each)))) return true;
    }
    return false;
  }

  #together(work: () => void): void {
    this.#connection.exec('BEGIN IMMEDIATE');
    try {
      work();
      this.#connection.exec('COMMIT');
    } catch (error) {
      if (this.#connection.isTransaction) this.#connection.exec('ROLLBACK');
      throw error;
    }
  }

  #run(sql: string, ...values: SQLInputValue[]): void {
    this.#statement(sql).run(...values);
  }

  #get<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined {
    // The row's shape is that of the SQL beside the call.
    return this.#statement(sql).get(...values) as Row | undefined;
  }

  #all<Row>(sql: string): Row[] {
    return this.#statement(sql).all() as Row[];
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#connection.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

function hashOf(text: string): string {
  return hash('sha256', text, 'base64url');
}

/** `undefined` when the file is none of this version's, for whatever reason. */
function openSound(file: string, version: string): DatabaseSync | undefined {
  let connection: DatabaseSync | undefined;
  try {
    connection = connect(file);
    for (const table of ['readings', 'names', 'changes']) connection.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get();
    if (connection.prepare('SELECT version FROM made_by').get()?.version === version) return connection;
  } catch {
    // What is wrong with it does not matter: the documents are read again.
  }
  if (connection?.isOpen) connection.close();
  return undefined;
}

function openFresh(file: string, version: string): DatabaseSync {
  KeptReadings.remove(file);
  const connection = connect(file);
  connection.exec(`BEGIN; ${tables}`);
  connection.prepare('INSERT INTO made_by (version) VALUES (?)').run(version);
  connection.exec('COMMIT');
  return connection;
}

function connect(file: string): DatabaseSync {
  const connection = new DatabaseSync(file, { timeout: 2_000 });
  connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  return connection;
}
