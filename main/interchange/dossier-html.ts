import { pictureType } from '#main/hosting/picture-type.ts';
import {
  copiesTitle,
  copySection,
  type HashRow,
  hashesTitle,
  hashRowOf,
  hashSection,
} from '#main/interchange/copy-section.ts';
import type { ArchivedCopy, Dossier, PictureAddress, Section } from '#main/interchange/dossier.ts';
import { escapeHtml, htmlOfBlocks } from '#main/interchange/html-of-blocks.ts';
import { htmlPolicy, htmlStyle } from '#main/interchange/html-style.ts';

type Write = (text: string) => Promise<void>;

/** One page with everything in it, its pictures as data; written as it is made, so that it may be large. */
export async function writeDossierHtml(
  dossier: Dossier,
  copies: AsyncIterable<ArchivedCopy>,
  write: Write,
): Promise<void> {
  await write(
    `${htmlHead(dossier.title, 'data:')}\n${htmlFront(dossier, [...contentsOf(dossier), ...copyContents(dossier)])}`,
  );
  await write(htmlOfSections(dossier.sections));
  const hashes: HashRow[] = [];
  for await (const copy of copies) {
    if (hashes.length === 0) await write(`<h2 id="copies">${copiesTitle}</h2>\n`);
    hashes.push(hashRowOf(copy));
    await write(htmlOfSection(copySection(copy), dataAddress(copy)));
  }
  await write(`${htmlOfSections(hashSection(hashes))}</body>\n</html>\n`);
}

function copyContents({ hasCopies }: Dossier): [id: string, title: string][] {
  return hasCopies
    ? [
        ['copies', copiesTitle],
        ['hashes', hashesTitle],
      ]
    : [];
}

/** Pictures in the page itself, as what their bytes say they are. */
function dataAddress({ pictures }: ArchivedCopy): PictureAddress {
  return (name) => {
    const bytes = pictures.get(name);
    const type = bytes && pictureType(bytes);
    return bytes && type && `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
  };
}

export function htmlHead(title: string, pictures: string): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${htmlPolicy(pictures)}">`,
    '<meta http-equiv="x-dns-prefetch-control" content="off">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${htmlStyle}</style>`,
    '</head>',
    '<body>',
  ].join('\n');
}

/** Title, what it is, and what is in it. */
export function htmlFront(
  { title, subtitle, intro }: Dossier,
  contents: readonly [id: string, title: string][],
): string {
  const entries = contents.map(([id, name]) => `<p><a href="#${escapeHtml(id)}">${escapeHtml(name)}</a></p>`);
  return [
    `<h1 dir="auto">${escapeHtml(title)}</h1>`,
    `<p class="meta" dir="auto">${escapeHtml(subtitle)}</p>`,
    htmlOfBlocks(intro, () => undefined),
    entries.length > 0 ? `<nav aria-label="Contents">${entries.join('')}</nav>\n` : '',
  ].join('\n');
}

export function contentsOf({ sections }: Dossier): [id: string, title: string][] {
  return sections.filter(({ level }) => level === 2).map(({ id, title }) => [id, title]);
}

export function htmlOfSections(sections: readonly Section[]): string {
  return sections.map((section) => htmlOfSection(section, () => undefined)).join('');
}

function htmlOfSection({ id, level, title, blocks }: Section, picture: PictureAddress): string {
  const content = htmlOfBlocks(blocks, picture);
  if (title === '') return `<div id="${escapeHtml(id)}">${content}</div>\n`;
  return `<h${level} id="${escapeHtml(id)}" dir="auto">${escapeHtml(title)}</h${level}>\n${content}\n`;
}
