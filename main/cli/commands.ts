import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { text } from 'node:stream/consumers';
import { checkVault } from '#main/cli/check-vault.ts';
import { NotPossible, WrongUse } from '#main/cli/explain-for-terminal.ts';
import { exportDossierTo } from '#main/cli/export-dossier-to.ts';
import { findTarget } from '#main/cli/find-target.ts';
import { exportVault, importPath } from '#main/cli/interchange.ts';
import { limitOf, type Options, oneLine, print } from '#main/cli/print.ts';
import { search } from '#main/cli/search.ts';
import { withSession } from '#main/cli/with-session.ts';
import { noteFromMarkdown } from '#main/notes/note-from-markdown.ts';
import type { VaultSession } from '#main/vault-session.ts';
import type { Backlinks } from '#shared/backlinks/types.ts';
import type { Clip } from '#shared/clips/types.ts';
import { type EntityRow, entityTypeSchema } from '#shared/entities/types.ts';
import { type Failure, FailureError } from '#shared/failures.ts';
import type { ClipId } from '#shared/ids.ts';

type Command = (args: readonly string[], options: Options) => Promise<void>;

/** The commands that work on a vault. */
export const commands: Partial<Record<string, Command>> = {
  clip: (args, options) => withSession(options, (session) => clip(args, options, session)),
  note: (args, options) => withSession(options, (session) => note(args, options, session)),
  search: (args, options) => withSession(options, (session) => search(args, options, session)),
  backlinks: (args, options) => withSession(options, (session) => backlinks(args, options, session)),
  entities: (_, options) => withSession(options, (session) => entities(options, session)),
  import: (args, options) => withSession(options, (session) => importAll(args, options, session)),
  export: (args, options) => withSession(options, (session) => exportAll(args, options, session)),
  check: (_, options) => withSession(options, (session) => check(options, session)),
  rebuild: (_, options) => withSession(options, (session) => rebuild(options, session)),
};

async function clip(args: readonly string[], options: Options, session: VaultSession): Promise<void> {
  if (args.length === 0) throw new WrongUse('Name a file or an address to clip.');
  const ids: ClipId[] = [];
  try {
    for (const arg of args) {
      const isAddress = /^https?:\/\//i.test(arg);
      const { id } = await session.clips.add({
        source: isAddress
          ? { kind: 'address', address: arg }
          : { kind: 'file', name: basename(arg), bytes: new Blob([await readInput(arg)]) },
        stories: [],
      });
      if (!ids.includes(id)) ids.push(id);
    }
  } finally {
    // What was taken in before one that cannot be is read all the same.
    await session.settled();
    for (const id of ids) await printClip(id, options, session);
  }
  for (const id of ids) {
    const { status } = await session.clips.get(id);
    // The stored form of a failure is the failure it was made from.
    if (status.state === 'failed') throw asError(status.failure as Failure);
  }
}

async function printClip(id: ClipId, options: Options, session: VaultSession): Promise<void> {
  const made = await session.clips.get(id);
  print(options, made, (shown) => `${shown.id}  ${shown.title}${outletOf(shown)}  ${shown.wordCount} words`);
}

async function note([path]: readonly string[], options: Options, session: VaultSession): Promise<void> {
  if (path === undefined) throw new WrongUse('Name a Markdown file, or "-" for standard input.');
  const markdown = path === '-' ? await text(process.stdin) : new TextDecoder().decode(await readInput(path));
  if (markdown.trim() === '') throw new FailureError('EMPTY_INPUT', { what: 'file' });
  const { title, tags, aliases, state } = await noteFromMarkdown(markdown, session);
  const fallback = path === '-' ? 'Untitled' : basename(path).replace(/\.(md|markdown|txt)$/i, '');
  const made = await session.notes.create({ title: title || fallback, tags, aliases, state });
  await session.settled();
  print(options, { id: made.id, title: made.title }, (shown) => `${shown.id}  ${shown.title}`);
}

async function backlinks(args: readonly string[], options: Options, session: VaultSession): Promise<void> {
  const target = await findTarget(args.join(' '), session);
  const found = await session.index.backlinksOf(target, limitOf(options, 1000));
  print(options, { target, ...found }, () => linesOfBacklinks(found).join('\n'));
}

function linesOfBacklinks({ linked, unlinked, linkedCount, unlinkedCount }: Backlinks): string[] {
  const sections = [
    { heading: `Linked mentions ${linkedCount}`, groups: linked },
    { heading: `Unlinked mentions ${unlinkedCount}`, groups: unlinked },
  ];
  return sections.flatMap(({ heading, groups }) => [
    heading,
    ...groups.flatMap(({ story, documents }) => [
      `  ${story?.name ?? 'No story'}`,
      ...documents.flatMap(({ title, id, passages }) => [
        `    ${title}  (${id})`,
        ...passages.map(({ before, match, after }) => `      ${oneLine(`${before}[${match}]${after}`)}`),
      ]),
    ]),
  ]);
}

async function entities(options: Options, session: VaultSession): Promise<void> {
  const type = options.type === undefined ? undefined : entityTypeSchema.safeParse(options.type).data;
  if (options.type !== undefined && !type) throw new WrongUse(`"${options.type}" is not a type of entity.`);
  const limit = options.limit === undefined ? Number.POSITIVE_INFINITY : limitOf(options, 0);
  const rows: EntityRow[] = [];
  for (const part of ['curated', 'suggestions'] as const) {
    let cursor: string | undefined;
    do {
      if (rows.length >= limit) break;
      const page = await session.index.entityList({
        part,
        floor: null,
        limit: Math.min(500, limit - rows.length),
        ...(type ? { type } : {}),
        ...(cursor ? { cursor } : {}),
      });
      rows.push(...page.rows);
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
  }
  print(options, rows, () =>
    rows
      .map(
        ({ id, type: kind, name, mentionCount }) =>
          `${String(mentionCount).padStart(6)}  ${kind.padEnd(12)}  ${name}  ${id}`,
      )
      .join('\n'),
  );
}

async function importAll([path]: readonly string[], options: Options, session: VaultSession): Promise<void> {
  if (path === undefined) throw new WrongUse('Name a file or folder to import.');
  const { notes, clips, skipped } = await importPath(path, session);
  print(options, { notes, clips, skipped }, () =>
    [
      `${notes.length} notes and ${clips.length} clips imported`,
      ...skipped.map(({ file, reason }) => `left out: ${file}: ${reason}`),
    ].join('\n'),
  );
}

async function exportAll(args: readonly string[], options: Options, session: VaultSession): Promise<void> {
  const [, form] = /^dossier-(.+)$/.exec(options.format ?? '') ?? [];
  if (form !== undefined) return exportOne(args.join(' '), form, options, session);
  const [path] = args;
  if (path === undefined) throw new WrongUse('Name a folder to export to.');
  const format = options.format ?? 'markdown';
  if (format !== 'markdown' && format !== 'json') throw new WrongUse(`"${format}" is not a format to export to.`);
  const written = await exportVault(path, format, session);
  print(options, { written }, () => `${written} files written`);
}

async function exportOne(nameOrId: string, form: string, options: Options, session: VaultSession): Promise<void> {
  let shownAt = Date.now();
  const report = await exportDossierTo(nameOrId, { form, out: options.out }, session, (done, total) => {
    if (options.json || Date.now() - shownAt < 1000) return;
    shownAt = Date.now();
    console.error(`${done} of ${total}`);
  });
  print(options, report, ({ path, leftOut }) => [path, ...leftOut].join('\n'));
}

async function check(options: Options, session: VaultSession): Promise<void> {
  const report = await checkVault(session);
  print(options, report, ({ checked, problems }) =>
    [
      `${checked.notes} notes, ${checked.clips} clips, ${checked.versions} versions, ${checked.entities} entities, ${checked.links} links checked`,
      ...problems.map(({ file, detail }) => `${file}: ${detail}`),
      problems.length === 0 ? 'Everything is in order.' : `${problems.length} to look at`,
    ].join('\n'),
  );
  if (report.problems.length > 0) process.exitCode = 1;
}

async function rebuild(options: Options, session: VaultSession): Promise<void> {
  session.upkeep.rebuild();
  const shown = setInterval(() => {
    const { state, done, total } = session.upkeep.progress;
    if (!options.json && state === 'building' && total !== null) console.error(`${done} of ${total}`);
  }, 500);
  await session.settled();
  clearInterval(shown);
  const { trouble } = session.upkeep.progress;
  if (trouble) throw new FailureError('INDEX_UNAVAILABLE', { reason: trouble });
  const { notes, clips } = await session.index.counts();
  print(options, { notes, clips }, () => `${notes} notes and ${clips} clips indexed`);
}

function outletOf({ outlet }: Clip): string {
  return outlet ? ` (${outlet})` : '';
}

async function readInput(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return Uint8Array.from(await readFile(path));
  } catch (cause) {
    throw new NotPossible(`${path} cannot be read; nothing was changed.`, { cause });
  }
}

function asError(failure: Failure): FailureError {
  return new FailureError(failure.code, failure.data);
}
