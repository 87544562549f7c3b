import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { NamesReader } from '#main/entities/name-pack/names-reader.ts';
import type { GazetteerEntity } from '#main/entities/recognize/types.ts';
import { readRegularFile, UnreadableFile } from '#main/vault/read-regular-file.ts';
import { codeOf, isMissing } from '#main/vault/storage-fs.ts';

/** A line, or a whole file, that was not taken. */
export interface NamesProblem {
  /** The file's name inside the folder; empty for the folder itself. */
  readonly file: string;
  /** Counted from 1; 0 for the whole file. */
  readonly line: number;
  /** What is the matter and what to do, in words. */
  readonly text: string;
}

export interface FoundNames {
  readonly entities: GazetteerEntity[];
  readonly problems: NamesProblem[];
}

/** As many as recognition is built for. */
export const mostNames = 100_000;
const mostProblemsOfFile = 50;
/** Room for all those names; more would hold up the thread while it is split into lines. */
const mostBytes = 4 * 1024 * 1024;
/** So many lines are read in well under 50 ms. */
const linesAtOnce = 2000;

/**
 * The user's own lists of names, `*.txt` in a folder of the vault, in the order of their file names: lines as in the
 * bundled lists, under headings like `[organization]`. What is not understood is told with its line, the rest counts.
 */
export async function readNamesFolder(folder: string): Promise<FoundNames> {
  const problems: NamesProblem[] = [];
  const reader = new NamesReader(mostNames);
  for (const file of await namesFiles(folder, problems)) {
    const text = await textOf(folder, file, problems);
    if (text === undefined) continue;
    reader.startFile();
    const lines = text.split(/\r\n|\r|\n/);
    let untold = 0;
    for (const [at, line] of lines.entries()) {
      const problem = reader.take(line);
      if (problem !== undefined) {
        if (problems.filter((known) => known.file === file).length < mostProblemsOfFile)
          problems.push({ file, line: at + 1, text: problem });
        else untold++;
      }
      if (reader.isFull) break;
      if (at % linesAtOnce === linesAtOnce - 1) await nextTurn();
    }
    if (untold > 0) problems.push({ file, line: 0, text: `${untold} more lines of this file were not understood.` });
    if (reader.isFull) break;
  }
  return { entities: reader.entities, problems };
}

async function namesFiles(folder: string, problems: NamesProblem[]): Promise<string[]> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => /^[^.].*\.txt$/i.test(name)).sort();
  } catch (error) {
    if (!isMissing(error))
      problems.push({ file: '', line: 0, text: `The folder cannot be read (${codeOf(error) ?? 'unknown error'}).` });
    return [];
  }
}

async function textOf(folder: string, file: string, problems: NamesProblem[]): Promise<string | undefined> {
  try {
    const found = await readRegularFile(join(folder, file));
    if (found && found.bytes.length > mostBytes) throw new UnreadableFile('unreadable', 'It is larger than 4 MB.');
    // A byte order mark is left out by the decoder.
    return found && new TextDecoder('utf-8', { fatal: true }).decode(found.bytes);
  } catch (error) {
    if (error instanceof UnreadableFile) problems.push({ file, line: 0, text: error.message });
    else if (error instanceof TypeError)
      problems.push({ file, line: 0, text: 'It is not plain text. Save it as UTF-8 and its names will be known.' });
    else throw error;
    return undefined;
  }
}
