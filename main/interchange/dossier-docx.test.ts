import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { makeDossierDocx } from '#main/interchange/dossier-docx.ts';
import { pixel, sampleCopies, sampleDossier } from '#main/interchange/sample-dossier.ts';

async function unpacked() {
  return unzipSync(await makeDossierDocx(sampleDossier(), sampleCopies()));
}

interface XmlElement {
  readonly textContent: string;
  getAttribute(name: string): string | null;
  getElementsByTagName(name: string): Iterable<XmlElement> & { readonly [at: number]: XmlElement | undefined };
}

// It brings no types; this is what is used of it.
const { JSDOM }: { JSDOM: new (xml: string, type: object) => { window: { document: XmlElement } } } = await import(
  'jsdom' as string
);

/** Throws where it is not well-formed. */
function xmlOf(bytes: Uint8Array | undefined): XmlElement {
  return new JSDOM(strFromU8(bytes ?? new Uint8Array()), { contentType: 'application/xml' }).window.document;
}

test('every part of the document is well-formed, whatever stood in the texts', async () => {
  const files = await unpacked();
  const parts = Object.keys(files).filter((name) => /\.(xml|rels)$/.test(name));
  expect(parts).toContain('word/document.xml');
  for (const part of parts) expect(() => xmlOf(files[part]), part).not.toThrow();
});

test('its paragraphs are those of the dossier, with headings, links and the picture', async () => {
  const files = await unpacked();
  const document = xmlOf(files['word/document.xml']);
  const paragraphs = [...document.getElementsByTagName('w:p')].map((one) => ({
    style: one.getElementsByTagName('w:pStyle')[0]?.getAttribute('w:val') ?? null,
    text: [...one.getElementsByTagName('w:t')].map((words) => words.textContent).join(''),
  }));
  const headings = paragraphs.filter(({ style }) => style === 'Heading2').map(({ text }) => text);
  expect(headings).toEqual([
    'Open questions',
    'Who and what is in it',
    'Quotes',
    'Notes',
    'Bibliography',
    'Archived copies',
    'Hashes',
  ]);
  const texts = paragraphs.map(({ text }) => text);
  expect(texts).toContain('a rocket for data centers');
  expect(texts.some((text) => text.includes('<script>window.__pwn=1</script> **bold**'))).toBe(true);
  expect(texts).toContain('1. 語る العربية עברית Привет');
  const links = strFromU8(files['word/_rels/document.xml.rels'] ?? new Uint8Array());
  expect(links).toContain('https://t.invalid/a');
  expect(links).not.toContain('javascript:');
  const pictures = Object.entries(files).filter(([name]) => name.startsWith('word/media/'));
  expect(pictures.map(([, bytes]) => Buffer.from(bytes).equals(pixel))).toEqual([true]);
});
