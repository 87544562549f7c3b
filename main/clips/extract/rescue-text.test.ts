import { expect, test } from 'vitest';
import { extractCapture } from '#main/clips/extract/extract-capture.ts';
import { rescueText } from '#main/clips/extract/rescue-text.ts';
import { cpuMsOf } from '#main/testing/cpu-ms-of.ts';

const long = 'The council heard on Monday what the harbour had cost, and who had asked for it.';

test('the words of a page past the limits are read without its structure', async () => {
  const html = `<title>The harbour</title>${'<div>'.repeat(5_000)}<p>${long}</p><p>${long} Twice.</p>`;
  const { blocks, extractor, metadata, text } = await extractCapture({
    bytes: Buffer.from(html),
    mediaType: 'text/html',
  });
  expect(extractor).toBe('backstory-text-only');
  expect(text).toBe(`${long}\n${long} Twice.`);
  expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
  expect(metadata.title[0]?.value).toBe('The harbour');
});

test('a page past the limits that has no words is refused', async () => {
  const capture = { bytes: Buffer.from('<div>'.repeat(5_000)), mediaType: 'text/html' as const };
  await expect(extractCapture(capture)).rejects.toMatchObject({ failure: { code: 'TOO_COMPLEX' } });
});

test('scripts, styles, comments and menus leave no words; references are read', () => {
  const html = `<!-- <p>${long}no</p> --><script>"<p>${long}no</p>"</script><style>p{}</style><ul><li>Home</li></ul><p title="a > b">${long} &amp; more &#8212; &#x201c;so&#x201d; 1 < 2</p>`;
  expect(rescueText(html)).toBe(`${long} & more — “so” 1 < 2`);
});

test.each([
  ['open tags', '<div class="a">word '],
  ['unended scripts', '<script>x '],
  ['unended comments', '<!-- x '],
  ['angles', '<'],
  ['quotes', '<a b="'],
  ['references', '&#99'],
  ['half ended styles', '<style></style '],
])('many %s take no longer than their number', (_, piece) => {
  const timeOf = (count: number) => {
    const html = piece.repeat(count);
    return cpuMsOf(() => rescueText(html));
  };
  timeOf(10_000);
  const short = timeOf(20_000);
  // Ten times as much would take a hundred times as long if it grew with the square.
  expect(timeOf(200_000)).toBeLessThan(40 * (short + 5));
});
