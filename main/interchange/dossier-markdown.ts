import { copiesTitle, copySection, type HashRow, hashRowOf, hashSection } from '#main/interchange/copy-section.ts';
import type { ArchivedCopy, Dossier, PictureAddress, Section } from '#main/interchange/dossier.ts';
import { escapeMarkdown, markdownOfBlocks } from '#main/interchange/markdown-of-blocks.ts';

type Write = (text: string) => Promise<void>;

/** One text with everything in it but pictures, of which the words stay. */
export async function writeDossierMarkdown(
  dossier: Dossier,
  copies: AsyncIterable<ArchivedCopy>,
  write: Write,
): Promise<void> {
  const { title, subtitle, intro, sections } = dossier;
  const picture: PictureAddress = () => undefined;
  const head = [`# ${escapeMarkdown(title)}`, escapeMarkdown(subtitle), markdownOfBlocks(intro, picture)];
  await write(`${head.filter((part) => part !== '').join('\n\n')}\n`);
  for (const section of sections) await write(markdownOfSection(section, picture));
  const hashes: HashRow[] = [];
  for await (const copy of copies) {
    if (hashes.length === 0) await write(`\n## ${copiesTitle}\n`);
    hashes.push(hashRowOf(copy));
    await write(markdownOfSection(copySection(copy), picture));
  }
  for (const section of hashSection(hashes)) await write(markdownOfSection(section, picture));
}

export function markdownOfSection({ level, title, blocks }: Section, picture: PictureAddress): string {
  const heading = title === '' ? '' : `\n${'#'.repeat(level)} ${escapeMarkdown(title)}\n`;
  const content = markdownOfBlocks(blocks, picture);
  return `${heading}${content === '' ? '' : `\n${content}\n`}`;
}
