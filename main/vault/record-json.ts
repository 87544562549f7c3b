import { UnreadableFile } from '#main/vault/read-regular-file.ts';

/** Deeper JSON parses, but writing it again overflows the stack. */
const maxDepth = 200;

/** A record as it is written: UTF-8, indented so that it can be read, compared and mended by hand. */
export function encodeRecord(record: object): Buffer {
  if (isTooDeep(record)) throw new Error(`A record is nested deeper than ${maxDepth} levels`);
  return Buffer.from(`${JSON.stringify(record, null, 1)}\n`, 'utf8');
}

/** @throws UnreadableFile of kind `damaged` */
export function decodeRecord(bytes: Uint8Array): object {
  if (bytes.length === 0) throw new UnreadableFile('damaged', 'It is empty.');
  if (bytes.every((byte) => byte === 0)) throw new UnreadableFile('damaged', 'It holds nothing but zero bytes.');
  const value = parse(textOf(bytes));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UnreadableFile('damaged', 'It is not a record.');
  }
  if (isTooDeep(value, dropPrototypeKey))
    throw new UnreadableFile('damaged', `It is nested deeper than ${maxDepth} levels.`);
  return value;
}

function textOf(bytes: Uint8Array): string {
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
