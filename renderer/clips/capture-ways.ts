import { maxCaptureBytes } from '#shared/clips/types.ts';
import type { Failure } from '#shared/failures.ts';

export type CaptureWay = 'address' | 'paste' | 'file';

/** An address is one word that starts as one; anything else that has words is text. */
export function guessWay(text: string): CaptureWay {
  const trimmed = text.trim();
  if (trimmed === '' || /^(https?:\/\/|www\.)\S+$/i.test(trimmed)) return 'address';
  return 'paste';
}

/** What can be said about a file before its bytes are sent; main looks at the bytes themselves. */
export function checkFile({ name, size }: Pick<File, 'name' | 'size'>): Failure | undefined {
  if (size === 0) return { code: 'EMPTY_INPUT', data: { what: 'file' } };
  if (size > maxCaptureBytes) return { code: 'TOO_LARGE', data: { name, bytes: size, limit: maxCaptureBytes } };
  return undefined;
}
