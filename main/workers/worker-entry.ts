type WorkerName =
  | 'captured-page-worker'
  | 'dossier-worker'
  | 'extract-worker'
  | 'index-worker'
  | 'recognize-worker'
  | 'search-worker'
  | 'document-reader-worker';

/**
 * Where a worker's code is: from source its `.ts` file, in a build the file of that name beside the entry
 * (`electron.config.ts` gives each worker an entry of its own; shared code of a build lands one folder deeper).
 */
export function workerEntry(name: WorkerName, source: URL): URL {
  if (import.meta.url.endsWith('.ts')) return source;
  return new URL(import.meta.url.includes('/chunks/') ? `../${name}.js` : `./${name}.js`, import.meta.url);
}
