import { code, paragraph, words } from '#main/interchange/blocks.ts';
import { copiesTitle, copySection, type HashRow, hashRowOf, hashSection } from '#main/interchange/copy-section.ts';
import type { ArchivedCopy, Dossier, PictureAddress, Section } from '#main/interchange/dossier.ts';
import { contentsOf, htmlFront, htmlHead, htmlOfSections } from '#main/interchange/dossier-html.ts';
import { markdownOfSection, writeDossierMarkdown } from '#main/interchange/dossier-markdown.ts';
import { type FolderSink, manifestName } from '#main/interchange/folder-sink.ts';
import { escapeHtml, htmlOfBlocks } from '#main/interchange/html-of-blocks.ts';
import { escapeMarkdown } from '#main/interchange/markdown-of-blocks.ts';
import { oneLine } from '#main/interchange/plain-words.ts';
import { safeFileName } from '#shared/interchange/safe-file-name.ts';

/** Pages beside each other: `file:` has no origin of its own, elsewhere they have one. */
const pictureSources = "'self' file: data:";

/**
 * Everything as files: a page to begin with, the same as Markdown, a page for each archived copy with its pictures, the
 * captures as they were stored, and the hashes of all of it.
 */
export async function writeDossierFolder(
  dossier: Dossier,
  copies: AsyncIterable<ArchivedCopy>,
  sink: FolderSink,
): Promise<void> {
  const hashes: HashRow[] = [];
  const names = new Map<number, string>();
  const pictures = new Set<string>();
  for await (const copy of copies) {
    const name = nameOf(copy);
    names.set(copy.source.number, name);
    hashes.push(hashRowOf(copy));
    for (const [picture, bytes] of copy.pictures) {
      if (!pictures.has(picture)) await sink.put(`pictures/${picture}`, bytes);
      pictures.add(picture);
    }
    const picture = (asked: string) => (copy.pictures.has(asked) ? `../pictures/${asked}` : undefined);
    await sink.put(`copies/${name}.html`, copyPage(copy, dossier, picture));
    await sink.put(`copies/${name}.md`, markdownOfSection(copySection(copy), picture).trimStart());
    if (copy.capture) await sink.put(`captures/${name}/page.html.gz`, copy.capture.bytes);
  }
  await sink.put('dossier.md', await markdownIndex(dossier, hashes, names));
  await sink.put('index.html', indexPage(dossier, hashes, names));
  await sink.close();
}

/** The same as the page; its copies lie beside it. */
async function markdownIndex(
  dossier: Dossier,
  hashes: readonly HashRow[],
  names: ReadonlyMap<number, string>,
): Promise<string> {
  let markdown = '';
  await writeDossierMarkdown(dossier, none(), async (text) => {
    markdown += text;
  });
  const list = hashes.map(
    ({ source }) =>
      `- [${escapeMarkdown(`[${source.number}] ${oneLine(source.title)}`)}](<copies/${names.get(source.number)}.md>)`,
  );
  const rest = hashSection(hashes).map((section) => markdownOfSection(section, () => undefined));
  return [markdown, list.length > 0 ? `\n## ${copiesTitle}\n\n${list.join('\n')}\n` : '', ...rest].join('');
}

async function* none(): AsyncGenerator<never> {}

/** "003 Stoke Space raises": the number keeps two of one title apart, and in order. */
function nameOf({ source }: ArchivedCopy): string {
  return safeFileName(`${String(source.number).padStart(3, '0')} ${[...oneLine(source.title)].slice(0, 60).join('')}`);
}

function copyPage(copy: ArchivedCopy, { title }: Dossier, picture: PictureAddress): string {
  const section = copySection(copy);
  return [
    htmlHead(section.title, pictureSources),
    `<p class="meta"><a href="../index.html#source-${copy.source.number}">${escapeHtml(title)}</a></p>`,
    `<h1 dir="auto">${escapeHtml(section.title)}</h1>`,
    htmlOfBlocks(section.blocks, picture),
    '</body>\n</html>\n',
  ].join('\n');
}

function indexPage(dossier: Dossier, hashes: readonly HashRow[], names: ReadonlyMap<number, string>): string {
  const sections: Section[] = hashSection(hashes).map((section) => ({
    ...section,
    blocks: [
      paragraph(
        words('Every file of this folder can be checked with '),
        code(`sha256sum -c ${manifestName}`),
        words('.'),
      ),
      ...section.blocks,
    ],
  }));
  const list = hashes.map(({ source }) => {
    const file = encodeURI(names.get(source.number) ?? '').replace(/[?#]/g, encodeURIComponent);
    return `<li dir="auto"><a href="copies/${escapeHtml(file)}.html">${escapeHtml(`[${source.number}] ${oneLine(source.title)}`)}</a></li>`;
  });
  const copies = list.length > 0 ? `<h2 id="copies">${copiesTitle}</h2>\n<ul>${list.join('\n')}</ul>\n` : '';
  const contents = [
    ...contentsOf(dossier),
    ...(list.length > 0 ? [['copies', copiesTitle] as [string, string]] : []),
    ...sections.map(({ id, title }): [string, string] => [id, title]),
  ];
  return [
    htmlHead(dossier.title, pictureSources),
    htmlFront(dossier, contents),
    htmlOfSections(dossier.sections) + copies + htmlOfSections(sections),
    '</body>\n</html>\n',
  ].join('\n');
}
