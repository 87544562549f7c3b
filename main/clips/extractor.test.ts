import { afterAll, expect, test } from 'vitest';
import type { Capture } from '#main/clips/extraction.ts';
import { Extractor } from '#main/clips/extractor.ts';
import { newsPage } from '#main/clips/fixtures/pages.ts';

const open: Extractor[] = [];
afterAll(async () => {
  await Promise.all(open.map((extractor) => extractor.close()));
});

async function start(options: Parameters<typeof Extractor.start>[0] = {}): Promise<Extractor> {
  const extractor = await Extractor.start(options);
  open.push(extractor);
  return extractor;
}

function page(html: string): Capture {
  return { bytes: new TextEncoder().encode(html), mediaType: 'text/html', fileName: 'page.html' };
}

test('a page is read in a worker', async () => {
  const extractor = await start();
  const { text, extractor: name } = await extractor.extract(page(newsPage));
  expect(text).toContain('Orbital Foundry, a start-up from Kiruna');
  expect(name).toBe('backstory-3');
});

test('a page that takes too much work is given up, and the next one is read', async () => {
  const extractor = await start({ cpuLimitMs: 2000 });
  const slow = `<p>${'words and words '.repeat(400_000)}</p>${'<div class="a"><p>word</p></div>'.repeat(90_000)}`;
  await expect(extractor.extract(page(slow))).rejects.toMatchObject({
    failure: { code: 'TOO_COMPLEX', data: { name: 'page.html' } },
  });
  const small = await extractor.extract(page('<p>Still here.</p>'));
  expect(small.text).toBe('Still here.');
});

test('a page that takes too much memory is given up, and the next one is read', async () => {
  const extractor = await start({ memoryLimitMb: 64, cpuLimitMs: 60_000 });
  const vast = '<p><b>word</b> <i>word</i></p>'.repeat(60_000);
  await expect(extractor.extract(page(vast))).rejects.toMatchObject({ failure: { code: 'TOO_COMPLEX' } });
  expect((await extractor.extract(page('<p>Still here.</p>'))).text).toBe('Still here.');
});

test('captures that wait for one worker are all read', async () => {
  const extractor = await start();
  const texts = await Promise.all(['One.', 'Two.', 'Three.'].map((text) => extractor.extract(page(`<p>${text}</p>`))));
  expect(texts.map(({ text }) => text)).toEqual(['One.', 'Two.', 'Three.']);
});
