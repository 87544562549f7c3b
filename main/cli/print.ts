import { WrongUse } from '#main/cli/explain-for-terminal.ts';
import type { SessionOptions } from '#main/cli/with-session.ts';

export interface Options extends SessionOptions {
  readonly json: boolean;
  readonly limit?: string | undefined;
  readonly type?: string | undefined;
  readonly format?: string | undefined;
  readonly out?: string | undefined;
  readonly sort?: string | undefined;
  readonly explain?: boolean | undefined;
}

/** For people, or as JSON. */
export function print<Value>(options: Options, value: Value, words: (value: Value) => string): void {
  console.log(options.json ? JSON.stringify(value) : words(value));
}

export function limitOf(options: Options, fallback: number): number {
  const limit = options.limit === undefined ? fallback : Number(options.limit);
  if (!Number.isInteger(limit) || limit < 1) throw new WrongUse(`--limit takes a whole number from 1.`);
  return limit;
}

export function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
