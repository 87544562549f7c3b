import { expect, test } from 'vitest';
import { decodeText } from '#main/clips/decode-text.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

test('a byte order mark outranks what the server said, and that outranks the page', () => {
  const utf16 = Buffer.from('\ufeff<meta charset="windows-1252">é', 'utf16le');
  expect(decodeText(utf16, { charset: 'utf-8' })).toBe('<meta charset="windows-1252">é');
  const page = Buffer.from('<meta charset="windows-1252">é', 'utf8');
  expect(decodeText(page, { charset: 'utf-8' })).toContain('é');
  expect(decodeText(page, {})).toContain('Ã©');
});

test('the first of two encodings that a page names is believed, also behind its first thousand bytes', () => {
  const filler = `<!--${' '.repeat(1500)}-->`;
  expect(decodeText(latin1(`${filler}<meta charset="windows-1251"><meta charset="utf-8">\xcf`), {})).toMatch(/П$/);
});

test('text that names no encoding is UTF-8 where it can be, else windows-1252', () => {
  expect(decodeText(Buffer.from('café 日本'), {})).toBe('café 日本');
  expect(decodeText(latin1('caf\xe9 \x93so\x94'), {})).toBe('café “so”');
});

test.each([
  ['shift_jis', '\x93\xfa\x96\x7b', '日本'],
  ['euc-jp', '\xc6\xfc\xcb\xdc', '日本'],
  ['iso-2022-jp', '\x1b$BF|K\\\x1b(B', '日本'],
  ['gbk', '\xd6\xd0\xce\xc4', '中文'],
  ['big5', '\xa4\xa4\xa4\xe5', '中文'],
  ['euc-kr', '\xc7\xd1\xb1\xb9', '한국'],
  ['koi8-r', '\xf0\xd2', 'Пр'],
  ['windows-1255', '\xf9\xec', 'של'],
])('%s is read when it is named', (charset, bytes, text) => {
  expect(decodeText(latin1(bytes), { charset })).toBe(text);
  expect(decodeText(latin1(`<meta charset="${charset}"><p>${bytes}`), {})).toMatch(new RegExp(`${text}$`));
});

test('a lead byte before a quote or a tag does not swallow it', () => {
  expect(decodeText(latin1('<img alt="\x81"onerror=x>'), { charset: 'shift_jis' })).toBe('<img alt="\ufffd"onerror=x>');
  expect(decodeText(latin1('\xbf<b>'), { charset: 'gbk' })).toBe('\ufffd<b>');
});

test.each([
  ['overlong', '\xc0\xbc'],
  ['a lone continuation', '\x80'],
  ['cut off before a quote', '\xe2\x80"'],
  ['surrogates', '\xed\xa0\x80'],
  ['five bytes', '\xf8\x88\x80\x80\x80'],
])('broken UTF-8 (%s) is replaced and hides no markup', (_, bytes) => {
  const text = decodeText(latin1(`a${bytes}<b>`), { charset: 'utf-8' });
  expect(text).toMatch(/^a\ufffd+"?<b>$/);
});

test('an encoding that does not exist, or is none to be read, is no reason to fail', () => {
  expect(decodeText(Buffer.from('word'), { charset: 'no-such-thing' })).toBe('word');
  expect(decodeText(Buffer.from('word'), { charset: 'iso-2022-kr' })).toBeTypeOf('string');
});
