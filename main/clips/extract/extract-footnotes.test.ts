import { expect, test } from 'vitest';
import { extractPage } from '#main/clips/extract/extract-page.ts';

const filler = 'The council heard on Monday what the harbour had cost, and who had asked for it. '.repeat(4);
const more =
  'The work takes a year, and nobody in the room could say where the ships are to land until it is done. '.repeat(4);

test('a footnote that the text leads to is kept at the end, and its mark is text', () => {
  const html = `<html><head><title>The harbour</title></head><body><article><h1>The harbour</h1><p>${filler} The sum was never told.<sup id="r1"><a href="#n1">[1]</a></sup></p><p>${more}</p></article>
  <footer><ol><li id="n1">Minutes, p. 4. <a href="#r1">↩</a></li></ol><p>© The Ledger. All rights reserved.</p></footer></body></html>`;
  const { text } = extractPage({ html, url: 'https://ledger.example/harbour' });
  expect(text).toContain('The sum was never told.[1]');
  expect(text.split('\n').at(-1)).toContain('Minutes, p. 4.');
  expect(text).not.toContain('All rights reserved');
});

test('a link to a large part of the page itself is no footnote', () => {
  const html = `<html><body><article><p>${filler}<a href="#all">2</a></p><p>${more}</p></article><div id="all"><nav>${'<a href="/x">Another story of the day</a> '.repeat(120)}</nav></div></body></html>`;
  expect(extractPage({ html }).text).not.toContain('Another story');
});
