import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';

export interface PageFile {
  readonly file: string;
  readonly type: string;
}

/** Where the built page is: beside the built programs, also when a program's code landed one folder deeper. */
export function pageFolder(): string {
  return join(import.meta.dirname, import.meta.url.includes('/chunks/') ? '../../renderer' : '../renderer');
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
};

/**
 * Every file of the built page by its path (`/` is `index.html`). A request is looked up in this table and never joined
 * to a folder, so there is no path to climb out of.
 */
export async function readPageFiles(folder: string): Promise<ReadonlyMap<string, PageFile>> {
  const files = new Map<string, PageFile>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const type = types[entry.name.slice(entry.name.lastIndexOf('.') + 1)];
    if (!entry.isFile() || type === undefined) continue;
    const file = join(entry.parentPath, entry.name);
    files.set(file.slice(folder.length).split(sep).join('/'), { file, type });
  }
  const index = files.get('/index.html');
  if (!index) throw new Error('The page was not built: index.html is missing');
  return files.set('/', index);
}
