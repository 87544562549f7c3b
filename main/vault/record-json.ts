import { UnreadableFile } from '#main/vault/read-regular-file.ts';

/** Deeper JSON parses, but writing it again overflows the stack. */
const maxDepth = 200;

/** A record as it is written: UTF-8, indented so that it can be read, compared and mended by hand. */
export function encodeRecord(record: object): Buffer {
  assertShallow(record);
  return Buffer.from(jsonOf(record), 'utf8');
}

/** The same in steps, with a pause after each: a record of many megabytes must not hold up whatever else waits. */
export async function encodeRecordInSteps(record: object): Promise<Buffer> {
  assertShallow(record);
  await pause();
  const json = jsonOf(record);
  await pause();
  const bytes = Buffer.from(json, 'utf8');
  await pause();
  return bytes;
}

/** @throws UnreadableFile of kind `damaged` */
export function decodeRecord(bytes: Uint8Array): object {
  return asRecord(parse(textOf(bytes)));
}

/** The same in steps. @throws UnreadableFile of kind `damaged` */
export async function decodeRecordInSteps(bytes: Uint8Array): Promise<object> {
  const text = textOf(bytes);
  await pause();
  const value = parse(text);
  await pause();
  return asRecord(value);
}

function jsonOf(record: object): string {
  return `${JSON.stringify(record, null, 1)}\n`;
}

function assertShallow(record: object): void {
  if (isTooDeep(record)) throw new Error(`A record is nested deeper than ${maxDepth} levels`);
}

function asRecord(value: unknown): object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UnreadableFile('damaged', 'It is not a record.');
  }
  if (isTooDeep(value, dropPrototypeKey))
    throw new UnreadableFile('damaged', `It is nested deeper than ${maxDepth} levels.`);
  return value;
}

/** Lets what else waits for this thread have its turn. */
function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function textOf(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new UnreadableFile('damaged', 'It is empty.');
  if (bytes[0] === 0 && bytes.every((byte) => byte === 0)) {
    throw new UnreadableFile('damaged', 'It holds nothing but zero bytes.');
  }
  try {
    // A byte order mark, which some editors add, is left out by the decoder.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UnreadableFile('damaged', 'It is not text in UTF-8.', { cause: error });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnreadableFile('damaged', 'It is not whole JSON.', { cause: error });
  }
}

/** A `__proto__` in a file is an ordinary key until the record is copied; then it would become a prototype. */
function dropPrototypeKey(value: object): void {
  if (Object.hasOwn(value, '__proto__')) Reflect.deleteProperty(value, '__proto__');
}

/** Walks level by level, without recursion. */
function isTooDeep(root: object, visit: (value: object) => void = () => undefined): boolean {
  let level: object[] = [root];
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > maxDepth) return true;
    const next: object[] = [];
    for (const value of level) {
      visit(value);
      for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) next.push(inner);
    }
    level = next;
  }
  return false;
}
