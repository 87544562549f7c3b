import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { NotPossible, sentenceOf } from '#main/cli/explain-for-terminal.ts';
import { shownMetadata } from '#main/clips/shown-metadata.ts';
import { noteToMarkdown } from '#main/notes/markdown/note-to-markdown.ts';
import { noteFromMarkdown } from '#main/notes/note-from-markdown.ts';
import type { VaultSession } from '#main/vault-session.ts';
import { type Failure, FailureError } from '#shared/failures.ts';
import type { ClipId, NoteId } from '#shared/ids.ts';
import { keyOfTarget, type LinkTarget } from '#shared/targets.ts';

export interface ImportReport {
  readonly notes: string[];
  readonly clips: string[];
  readonly skipped: { readonly file: string; readonly reason: string }[];
}

/**
 * Imports a file, or the files of a folder: Markdown becomes notes, pages and texts become clips. A file that cannot be
 * taken is named with the reason, and the rest goes on. Links between the imported notes are followed in a second pass,
 * because a note may link to one that comes after it.
 */
export async function importPath(path: string, session: VaultSession): Promise<ImportReport> {
  const report: ImportReport = { notes: [], clips: [], skipped: [] };
  const markdown = new Map<NoteId, string>();
  for (const file of await filesOf(path)) {
    try {
      const bytes = await readFile(file);
      if (/\.(md|markdown)$/i.test(file)) {
        const source = new TextDecoder().decode(bytes);
        const { title, tags, aliases, state } = await noteFromMarkdown(source, session);
        const note = await session.notes.create({
          title: title || basename(file).replace(/\.\w+$/, ''),
          tags,
          aliases,
          state,
        });
        markdown.set(note.id, source);
        report.notes.push(note.id);
      } else {
        const source = { kind: 'file' as const, name: basename(file), bytes: new Blob([Uint8Array.from(bytes)]) };
        report.clips.push((await session.clips.add({ source, stories: [] })).id);
      }
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      report.skipped.push({ file, reason: sentenceOf(error.failure as Failure) });
    }
  }
  await session.settled();
  for (const [id, source] of markdown) {
    const { title, state } = await noteFromMarkdown(source, session);
    const note = await session.notes.get(id);
    await session.notes.save({ id, revision: note.revision, title: title || note.title, state });
  }
  await session.settled();
  return report;
}

/** Writes every note and clip into an empty or new folder, one file each, named by its title and id. */
export async function exportVault(
  folder: string,
  format: 'markdown' | 'json',
  { vault, documents, index }: Pick<VaultSession, 'vault' | 'documents' | 'index'>,
): Promise<number> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw new NotPossible(`${folder} is not empty; nothing was written.`);
  let written = 0;
  const write = async (title: string, id: string, markdown: () => string, record: unknown) => {
    const content = format === 'json' ? JSON.stringify(record, null, 2) : markdown();
    await writeFile(join(folder, `${fileNameOf(title)} ${id.slice(-6)}.${format === 'json' ? 'json' : 'md'}`), content);
    written += 1;
  };
  for (const id of (await vault.notes.ids()) as NoteId[]) {
    const loaded = await vault.notes.get(id);
    if (!loaded) continue;
    const { record } = loaded;
    const head = frontMatter({ title: record.title, tags: record.tags, aliases: record.aliases });
    const targets = await index.resolve(record.links.map(({ target }) => target));
    const titles = new Map(targets.map(({ target, title }) => [keyOfTarget(target), title]));
    const titleOf = (target: LinkTarget) => titles.get(keyOfTarget(target));
    await write(record.title, id, () => `${head}${noteToMarkdown(record.state, titleOf)}`, record);
  }
  for (const id of (await vault.clips.ids()) as ClipId[]) {
    const loaded = await vault.clips.get(id);
    if (!loaded) continue;
    const { record } = loaded;
    const { title, outlet, authors, published } = shownMetadata(record);
    const article = await documents.article(record);
    const facts = { title, outlet, authors, published, address: record.address, clipped: record.clippedAt };
    const paragraphs = (article?.text ?? '').split('\n').join('\n\n');
    await write(title, id, () => `${frontMatter(facts)}${paragraphs}\n`, { ...record, article });
  }
  return written;
}

/** YAML reads JSON values as they are, so each value is written as JSON. */
function frontMatter(facts: Record<string, unknown>): string {
  const lines = Object.entries(facts)
    .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n`;
}

/** A title as a file name that every system takes; the id that follows it keeps two of the same title apart. */
function fileNameOf(title: string): string {
  const words = title
    .replace(/[\p{Cc}<>:"/\\|?*#^[\]]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...(words || 'Untitled')]
    .slice(0, 60)
    .join('')
    .replace(/[. ]+$/, '');
}

/** Plain files only, links are not followed, names that start with a dot are left out. */
async function filesOf(path: string): Promise<string[]> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new NotPossible(`${path} cannot be read; nothing was imported.`, { cause });
  });
  if (found.isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !join(entry.parentPath, entry.name).slice(path.length).includes('/.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
