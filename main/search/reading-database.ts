import { statSync } from 'node:fs';
import { constants, DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { IndexReader } from '#main/index/index-reader.ts';
import { memoryNameOf } from '#main/index/memory-name.ts';
import { schemaVersion } from '#main/index/schema.ts';
import { readingVersion } from '#main/search/index-text.ts';

/**
 * A second connection to the index, for searching while it is written. It can only read: SQLite opens the file for
 * nothing else, and refuses every statement but a question.
 */
export class ReadingDatabase implements IndexReader {
  readonly #file: string;
  #connection: DatabaseSync | undefined;
  #inode = none;
  #version = 0;
  #statements = new Map<string, StatementSync>();
  #memory = new Map<string, unknown>();
  #kept = new Map<string, unknown>();

  constructor(file: string) {
    this.#file = file;
  }

  /** Makes sure that the file is the one there is now, and forgets what may have changed. `false` when there is no index to ask. */
  prepare(): boolean {
    const inode = inodeOf(this.#file);
    if (inode !== this.#inode) this.close();
    if (!this.#connection) {
      const onDisk = inode === none ? undefined : openForReading(this.#file);
      this.#connection = onDisk ?? openForReading(memoryNameOf(this.#file));
    }
    if (!this.#connection) return false;
    this.#inode = inode;
    const version = Number(this.get<{ data_version: number }>('PRAGMA data_version')?.data_version ?? 0);
    if (version !== this.#version) this.#memory.clear();
    this.#version = version;
    return true;
  }

  close(): void {
    this.#statements.clear();
    this.#memory.clear();
    this.#kept.clear();
    this.#inode = none;
    if (this.#connection?.isOpen) this.#connection.close();
    this.#connection = undefined;
  }

  all<Row>(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#statement(sql).all(...values) as Row[];
  }

  get<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#statement(sql).get(...values) as Row | undefined;
  }

  each<Row>(sql: string, ...values: SQLInputValue[]): IterableIterator<Row> {
    return this.#open()
      .prepare(sql)
      .iterate(...values) as IterableIterator<Row>;
  }

  remembered<Value>(name: string, make: () => Value): Value {
    return madeOnce(this.#memory, name, make);
  }

  kept<Value>(name: string, make: () => Value): Value {
    return madeOnce(this.#kept, name, make);
  }

  forget(name: string): void {
    this.#memory.delete(name);
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#open().prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #open(): DatabaseSync {
    if (!this.#connection) throw new Error('The index is not there to be read');
    return this.#connection;
  }
}

function madeOnce<Value>(memory: Map<string, unknown>, name: string, make: () => Value): Value {
  // A name stands for one kind of value.
  if (memory.has(name)) return memory.get(name) as Value;
  const value = make();
  memory.set(name, value);
  return value;
}

const none = 0n;

function inodeOf(file: string): bigint {
  return statSync(file, { bigint: true, throwIfNoEntry: false })?.ino ?? none;
}

/** `undefined` while the file is being made, or is not of this version. */
function openForReading(file: string): DatabaseSync | undefined {
  let connection: DatabaseSync | undefined;
  try {
    connection = new DatabaseSync(file, { readOnly: true, timeout: 2_000, defensive: true, allowExtension: false });
    connection.exec('PRAGMA query_only = ON; PRAGMA trusted_schema = OFF; PRAGMA cache_size = -64000');
    const version = connection.prepare('PRAGMA user_version').get()?.user_version;
    const reading = connection.prepare('SELECT version FROM reading').get()?.version;
    if (version === schemaVersion && reading === readingVersion) {
      connection.setAuthorizer(authorize);
      return connection;
    }
  } catch {
    // Damaged, or half made: whoever writes it makes it again.
  }
  if (connection?.isOpen) connection.close();
  return undefined;
}

const allowed: ReadonlySet<number> = new Set([
  constants.SQLITE_SELECT,
  constants.SQLITE_READ,
  constants.SQLITE_FUNCTION,
  constants.SQLITE_RECURSIVE,
]);

/** Full-text search asks by itself which version of the data it has. */
function authorize(action: number, first: string | null, second: string | null): number {
  if (action === constants.SQLITE_PRAGMA) return first === 'data_version' ? constants.SQLITE_OK : constants.SQLITE_DENY;
  if (action === constants.SQLITE_FUNCTION && second === 'load_extension') return constants.SQLITE_DENY;
  return allowed.has(action) ? constants.SQLITE_OK : constants.SQLITE_DENY;
}
