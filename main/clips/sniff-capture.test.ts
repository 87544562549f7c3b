import { expect, test } from 'vitest';
import { decodeText } from '#main/clips/decode-text.ts';
import { sniffCapture } from '#main/clips/sniff-capture.ts';
import { maxCaptureBytes } from '#shared/clips/types.ts';
import { FailureError } from '#shared/failures.ts';

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'));
const sniff = (bytes: Uint8Array, fileName?: string) => sniffCapture({ bytes, fileName, what: 'file' });

function failureOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error instanceof FailureError ? error.failure : error;
  }
}

test('what a file holds says what it is, and its name helps', () => {
  expect(sniff(bytesOf('<!doctype html><p>Words'))).toBe('text/html');
  expect(sniff(bytesOf('<!-- saved from url -->\n<HTML><body>Words'), 'page.txt.bak')).toBe('text/html');
  expect(sniff(bytesOf('%PDF-1.7\n\x01\x02'), 'page.html')).toBe('application/pdf');
  expect(
    sniff(
      bytesOf(
        'From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x',
      ),
      'a.eml',
    ),
  ).toBe('multipart/related');
  expect(sniff(bytesOf('Received: by a\r\nMessage-ID: <1@b>\r\nSubject: Hello\r\n\r\nWords'))).toBe('message/rfc822');
  expect(sniff(bytesOf('# Heading\n\nWords'), 'notes.md')).toBe('text/markdown');
  expect(sniff(bytesOf('Words'), 'words.txt')).toBe('text/plain');
  expect(sniff(bytesOf('<p>A fragment'), 'part.htm')).toBe('text/html');
  expect(sniffCapture({ bytes: bytesOf('Words'), declaredType: 'text/html', what: 'page' })).toBe('text/html');
});

test('a picture, a program and an archive are not text, whatever they are called', () => {
  for (const start of ['\x89PNG\r\n\x1a\n', 'PK\x03\x04', '\x7fELF', 'words\0words']) {
    expect(failureOf(() => sniff(new Uint8Array(Buffer.from(`${start}aaaa`, 'latin1')), 'story.txt'))).toEqual({
      code: 'NOT_TEXT',
      data: { name: 'story.txt' },
    });
  }
});

test('nothing, and nothing but white space, is empty', () => {
  for (const text of ['', ' \n\t ', '\ufeff', '\u200b\u00a0']) {
    expect(failureOf(() => sniff(bytesOf(text)))).toEqual({ code: 'EMPTY_INPUT', data: { what: 'file' } });
  }
});

test('one byte more than can be clipped is too large', () => {
  expect(failureOf(() => sniff(new Uint8Array(maxCaptureBytes + 1).fill(65), 'big.html'))).toEqual({
    code: 'TOO_LARGE',
    data: { name: 'big.html', bytes: maxCaptureBytes + 1, limit: maxCaptureBytes },
  });
});

test('bytes are read in the encoding that the mark, the server or the page names', () => {
  const windows = new Uint8Array(Buffer.from('<meta charset="windows-1252"><p>\x93caf\xe9\x94', 'latin1'));
  const shiftJis = new Uint8Array([...Buffer.from('<meta charset=Shift_JIS><p>'), 0x93, 0xfa, 0x96, 0x7b]);
  expect(decodeText(windows, {})).toContain('“café”');
  expect(decodeText(shiftJis, {})).toContain('日本');
  expect(decodeText(new Uint8Array([0x93, 0xfa, 0x96, 0x7b]), { charset: 'shift_jis' })).toBe('日本');
  expect(decodeText(new Uint8Array([0xff, 0xfe, 0x41, 0, 0x42, 0]), { charset: 'utf-8' })).toBe('AB');
});

test('text that names no encoding is UTF-8 where it can be, else windows-1252, and nothing makes it throw', () => {
  expect(decodeText(bytesOf('Zürich'), {})).toBe('Zürich');
  expect(decodeText(new Uint8Array([0x5a, 0xfc, 0x72]), {})).toBe('Zür');
  expect(decodeText(bytesOf('<meta charset="iso-2022-kr">abc'), {})).toContain('abc');
  expect(decodeText(bytesOf('abc'), { charset: 'no-such-thing' })).toBe('abc');
});
