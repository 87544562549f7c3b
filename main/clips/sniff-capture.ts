import { extname } from 'node:path';
import { decodeText } from '#main/clips/decode-text.ts';
import type { MediaType } from '#main/clips/extraction.ts';
import { maxCaptureBytes } from '#shared/clips/types.ts';
import { FailureError } from '#shared/failures.ts';

export interface CaptureToSniff {
  readonly bytes: Uint8Array;
  readonly fileName?: string | undefined;
  /** What the server said the bytes are. */
  readonly declaredType?: string | undefined;
  readonly charset?: string | undefined;
  readonly what: 'text' | 'file' | 'page';
}

const typesByExtension: Record<string, MediaType> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'text/html',
  '.txt': 'text/plain',
  '.text': 'text/plain',
  '.md': 'text/markdown',
  '.markdown': 'text/markdown',
  '.mhtml': 'multipart/related',
  '.mht': 'multipart/related',
  '.pdf': 'application/pdf',
  '.eml': 'message/rfc822',
};

const htmlStart = /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;
const mailStart = /^(?:[!-9;-~]{1,60}:[^\n]{0,1000}\r?\n(?:[ \t][^\n]{0,1000}\r?\n){0,50}){2}/;

/**
 * Says how the bytes read, by what they hold first and by their name second.
 *
 * @throws TOO_LARGE, EMPTY_INPUT, NOT_TEXT
 */
export function sniffCapture({ bytes, fileName, declaredType, charset, what }: CaptureToSniff): MediaType {
  const name = fileName ?? '';
  if (bytes.byteLength > maxCaptureBytes) {
    throw new FailureError('TOO_LARGE', { name, bytes: bytes.byteLength, limit: maxCaptureBytes });
  }
  if (bytes.byteLength === 0) throw new FailureError('EMPTY_INPUT', { what });
  if (latin1Start(bytes, 1024).includes('%PDF-')) return 'application/pdf';
  if (isBinary(bytes)) throw new FailureError('NOT_TEXT', { name });
  if (!/[^\s\p{Cc}\p{Cf}]/u.test(decodeText(bytes, { charset }))) throw new FailureError('EMPTY_INPUT', { what });
  return typeOfText(bytes, name, declaredType);
}

function typeOfText(bytes: Uint8Array, name: string, declaredType: string | undefined): MediaType {
  const start = decodeText(bytes.subarray(0, 8192), {});
  const isMail = mailStart.test(start) && /^(?:mime-version|content-type|from|subject|received|date):/im.test(start);
  if (isMail && /^content-type:\s*multipart\/related/im.test(start)) return 'multipart/related';
  const byName = typesByExtension[extname(name).toLowerCase()];
  if (byName && byName !== 'application/pdf') return byName;
  if (isMail && /^(?:mime-version|received|message-id):/im.test(start)) return 'message/rfc822';
  if (htmlStart.test(start)) return 'text/html';
  const declared = declaredType?.toLowerCase();
  if (declared === 'text/html' || declared === 'application/xhtml+xml') return 'text/html';
  if (declared === 'text/markdown') return 'text/markdown';
  return 'text/plain';
}

const binaryMagic = [
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  'PK\x03\x04',
  '\x1f\x8b',
  '\x7fELF',
  'MZ\x90',
  'Rar!',
  '7z\xbc\xaf',
  'SQLite format 3\0',
  'OggS',
  'ID3',
];

/** Text has no control characters to speak of; UTF-16 and UTF-32 are told by their mark. */
function isBinary(bytes: Uint8Array): boolean {
  const start = latin1Start(bytes, 16);
  if (start.startsWith('\xff\xfe') || start.startsWith('\xfe\xff')) return false;
  if (binaryMagic.some((magic) => start.startsWith(magic)) || /^RIFF....WEBP|^....ftyp/s.test(start)) return true;
  const sample = bytes.subarray(0, 65_536);
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    // Tab, newline, form feed, carriage return and the escape of ISO-2022 are text.
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 11 && byte !== 12 && byte !== 13 && byte !== 27) controls++;
  }
  return controls > sample.length / 200 && controls > 2;
}

function latin1Start(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(length, bytes.byteLength)).toString('latin1');
}
