import { lstat, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DossierSession, gatherDossier } from '#main/interchange/gather-dossier.ts';
import type { DossierJob } from '#main/interchange/write-dossier.ts';
import { codeOf } from '#main/vault/storage-fs.ts';
import { notSaved } from '#main/vault/write-durably.ts';
import { openWorker } from '#main/workers/worker-call.ts';
import { workerEntry } from '#main/workers/worker-entry.ts';
import { FailureError } from '#shared/failures.ts';
import { safeFileName } from '#shared/interchange/safe-file-name.ts';
import type { DossierForm, DossierPart, DossierTarget } from '#shared/interchange/types.ts';

/** Makes a PDF of a page that stands by itself, from its file; with no network and no script. */
export type PrintPdf = (htmlFile: string, signal: AbortSignal) => Promise<Uint8Array>;

export interface DossierRequest {
  readonly target: DossierTarget;
  readonly form: DossierForm;
  readonly parts: readonly DossierPart[];
}

export interface DossierDeps {
  readonly session: DossierSession;
  readonly printPdf: PrintPdf | undefined;
  readonly now: () => Date;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface WrittenDossier {
  readonly path: string;
  readonly name: string;
  readonly mediaType: string;
  readonly leftOut: string[];
}

/** Where it is to be: in a folder, under a name of the dossier's own; or at a path that nothing is at. */
export type Destination = { readonly folder: string } | { readonly path: string };

const lookEveryMs = 100;

const kinds: Readonly<Record<DossierForm | 'zip', { readonly ending: string; readonly mediaType: string }>> = {
  html: { ending: '.html', mediaType: 'text/html' },
  markdown: { ending: '.md', mediaType: 'text/markdown' },
  pdf: { ending: '.pdf', mediaType: 'application/pdf' },
  docx: {
    ending: '.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  folder: { ending: '', mediaType: '' },
  zip: { ending: '.zip', mediaType: 'application/zip' },
};

/**
 * Makes a dossier, telling how far it is. A worker reads and writes; ending the iteration, or the signal, ends the worker,
 * and what was begun is taken away. Nothing that is there already is written over.
 *
 * @throws NOT_FOUND, NOT_SAVED, NO_PRINTER
 */
export async function* exportDossier(
  { target, form, parts }: DossierRequest,
  destination: Destination,
  isZipped: boolean,
  { session, printPdf, now }: DossierDeps,
  signal: AbortSignal = new AbortController().signal,
): AsyncGenerator<Progress, WrittenDossier> {
  if (form === 'pdf' && !printPdf) throw new FailureError('NO_PRINTER', {});
  const material = await gatherDossier(target, parts, session, now().toISOString());
  const { ending, mediaType } = kinds[form === 'folder' && isZipped ? 'zip' : form];
  const title = `${[...safeFileName(material.title)].slice(0, 80).join('')} dossier`;
  const path = 'path' in destination ? destination.path : await freePath(destination.folder, title, ending);
  // A name of its own until it is whole, beside what it becomes.
  const draft = `${path}.part`;
  const job: DossierJob = {
    material,
    form: form === 'pdf' ? 'html' : form === 'folder' && isZipped ? 'zip' : form,
    vaultFolder: session.vault.folder,
    out: draft,
    name: title,
    progress: new SharedArrayBuffer(8),
  };
  try {
    await rm(draft, { recursive: true, force: true });
    if (job.form === 'folder') await mkdir(draft);
    const leftOut = yield* inWorker(job, signal);
    if (form === 'pdf' && printPdf) await printOver(draft, printPdf, signal);
    await rename(draft, path);
    return { path, name: `${title}${ending}`, mediaType, leftOut };
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof FailureError || codeOf(error) === undefined ? error : notSaved(error);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function* inWorker(job: DossierJob, signal: AbortSignal): AsyncGenerator<Progress, string[]> {
  const entry = workerEntry('dossier-worker', new URL('./dossier-worker.ts', import.meta.url));
  const worker = openWorker<{ write: (job: DossierJob) => Promise<string[]> }>(entry);
  const stop = () => void worker.close();
  signal.addEventListener('abort', stop);
  try {
    signal.throwIfAborted();
    const written = worker.ask.write(job);
    // Nobody waits for it any more when the iteration is ended before it is.
    written.catch(() => undefined);
    const shown = new Int32Array(job.progress);
    for (;;) {
      const look = new Promise<undefined>((resolve) => setTimeout(resolve, lookEveryMs, undefined));
      const leftOut = await Promise.race([written, look]);
      if (leftOut) return leftOut;
      yield { done: Atomics.load(shown, 0), total: Atomics.load(shown, 1) };
    }
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    await worker.close();
  }
}

/** A browser takes a page by the ending of its name. */
async function printOver(draft: string, printPdf: PrintPdf, signal: AbortSignal): Promise<void> {
  const page = `${draft}.html`;
  await rename(draft, page);
  try {
    await writeFile(draft, await printPdf(page, signal), { flag: 'wx', mode: 0o600 });
  } finally {
    await rm(page, { force: true });
  }
}

/** "Altman dossier.html", or with a number where there is one. */
async function freePath(folder: string, title: string, ending: string): Promise<string> {
  for (let number = 1; ; number++) {
    const path = join(folder, `${title}${number === 1 ? '' : ` ${number}`}${ending}`);
    if (!(await isThere(path))) return path;
  }
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
