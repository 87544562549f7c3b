import { expect, test } from 'vitest';
import { decodeText } from '#main/clips/decode-text.ts';
import { extractPageOrWords } from '#main/clips/extract/extract-page-or-words.ts';
import { cpuMsOf } from '#main/testing/cpu-ms-of.ts';

const sentence = 'The council heard on Monday what the harbour had cost, and who had asked for it. ';
const page = (inner: string) =>
  `<html><head><title>The harbour</title></head><body><article><p>${sentence.repeat(4)}</p>${inner}</article></body></html>`;

/** Makes sure that ten times as much takes about ten times as long, and by no means a hundred times. */
function expectInProportion(make: (count: number) => string, count: number): void {
  const timeOf = (times: number) => {
    const html = page(make(times));
    return cpuMsOf(() => {
      const { text } = extractPageOrWords({ html });
      expect(text).toContain('The council heard');
    });
  };
  timeOf(count);
  const short = timeOf(count);
  expect(timeOf(count * 10)).toBeLessThan(40 * (short + 10));
}

test.each<[string, (count: number) => string]>([
  ['character references', (count) => '&#x61;'.repeat(count)],
  ['ampersands', (count) => '&'.repeat(count)],
  ['comments that are not closed', (count) => '<!--'.repeat(count)],
  ['angles', (count) => '<'.repeat(count)],
  ["spaces before a line's end", (count) => `${' '.repeat(count)}\n`],
  ['letters without a space', (count) => `<p>${'a'.repeat(count)}!</p>`],
  ['slashes in a class', (count) => `<div class="${'/'.repeat(count)}">word</div>`],
  ['letters in a class', (count) => `<div class="${'ad-comment '.repeat(count / 10)}">word</div>`],
  ['candidates of a picture', (count) => `<img alt="A" srcset="${'/a.jpg 100w, '.repeat(count / 10)}">`],
  ['commas in a srcset', (count) => `<img alt="A" srcset="${','.repeat(count)}">`],
  ['line breaks', (count) => '<br>'.repeat(count)],
  ['marks on one letter', (count) => `<p>a${'\u0301'.repeat(count)}</p>`],
  ['links', (count) => '<a href="#n1">1</a> '.repeat(count / 4)],
  ['paragraphs', (count) => `<p>${sentence}</p>`.repeat(count / 10)],
])(
  '%s take no longer than their number',
  (_, make) => {
    expectInProportion(make, 2_000);
  },
  60_000,
);

test('an attribute that holds millions of characters is no more than passed over', () => {
  const html = page(`<img alt="A" src="data:image/png;base64,${'A'.repeat(3_000_000)}"><p>${sentence} After.</p>`);
  expect(extractPageOrWords({ html, url: 'https://a.example/' }).text).toContain('After.');
});

test('names that scripts go by do nothing in a page', () => {
  const html = page(
    '<form id="__proto__" name="constructor"><p id="body" class="hasOwnProperty">Word and word, said the council, and word once more.</p></form>',
  );
  expect(extractPageOrWords({ html }).text).toContain('The council heard');
  expect(({} as Record<string, unknown>).body).toBeUndefined();
});

test('a page whose server named the wrong encoding is read by what it says first', () => {
  const bytes = Buffer.from(
    '\ufeff<html><head><meta charset="windows-1252"></head><body><p>Café in Łódź.</p></body></html>',
    'utf16le',
  );
  expect(extractPageOrWords({ html: decodeText(bytes, { charset: 'iso-8859-1' }) }).text).toBe('Café in Łódź.');
});
