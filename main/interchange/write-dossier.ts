import { open, writeFile } from 'node:fs/promises';
import { archivedCopies, type CopiesTaken, type CopyLimits } from '#main/interchange/archived-copies.ts';
import { assembleDossier } from '#main/interchange/assemble-dossier.ts';
import type { ArchivedCopy, Dossier, DossierMaterial } from '#main/interchange/dossier.ts';
import { makeDossierDocx } from '#main/interchange/dossier-docx.ts';
import { writeDossierFolder } from '#main/interchange/dossier-folder.ts';
import { writeDossierHtml } from '#main/interchange/dossier-html.ts';
import { writeDossierMarkdown } from '#main/interchange/dossier-markdown.ts';
import { diskFolder, zippedFolder } from '#main/interchange/folder-sink.ts';
import { readRecords } from '#main/interchange/read-records.ts';
import { VaultReader } from '#main/vault/vault-reader.ts';

/** What a worker writes; a PDF is printed from the page afterwards. */
export type WrittenForm = 'html' | 'markdown' | 'docx' | 'folder' | 'zip';

export interface DossierJob {
  readonly material: DossierMaterial;
  readonly form: WrittenForm;
  readonly vaultFolder: string;
  /** The file to write, or the empty folder to fill. */
  readonly out: string;
  /** What the folder is called inside a zip. */
  readonly name: string;
  /** Two numbers that whoever waits may look at: done, and of how many. */
  readonly progress: SharedArrayBuffer;
}

const megabyte = 1_000_000;

/** A single file is opened as a whole, by browsers and by Word; a folder takes everything, a zip what still crosses. */
const limitsOf: Readonly<Record<WrittenForm, CopyLimits>> = {
  html: { copies: 300, bytes: 60 * megabyte, hasPictures: true, hasCaptures: false },
  markdown: { copies: 300, bytes: 60 * megabyte, hasPictures: false, hasCaptures: false },
  docx: { copies: 150, bytes: 30 * megabyte, hasPictures: true, hasCaptures: false },
  folder: { copies: Number.POSITIVE_INFINITY, bytes: Number.POSITIVE_INFINITY, hasPictures: true, hasCaptures: true },
  zip: { copies: 20_000, bytes: 250 * megabyte, hasPictures: true, hasCaptures: true },
};

/** Reads, assembles and writes one dossier; answers what was left out. @throws what the disk says */
export async function writeDossier(job: DossierJob, limits = limitsOf[job.form]): Promise<string[]> {
  const { material, vaultFolder, progress } = job;
  const shown = new Int32Array(progress);
  const vault = new VaultReader(vaultFolder);
  const all = material.documents.length;
  const show = (done: number, total: number) => {
    Atomics.store(shown, 0, done);
    Atomics.store(shown, 1, total);
  };
  const wantsCopies = material.parts.includes('copies');
  const total = wantsCopies ? all * 2 : all;
  const records = await readRecords(material.documents, vault, {
    wantsQuotes: material.parts.includes('quotes'),
    onRead: (done) => show(done, total),
  });
  const read = records.sources.filter(({ version }) => version > 0).length;
  // What will not fit in is known well enough to be said at the top, where it is looked for.
  const known = wantsCopies && read > limits.copies ? [copiesLeft(read, limits.copies)] : [];
  const dossier = assembleDossier(material, { ...records, leftOut: [...records.leftOut, ...known] });
  const taken: CopiesTaken = { copies: 0, bytes: 0, damaged: 0, picturesLeft: 0 };
  const copies = archivedCopies(wantsCopies ? records.sources : [], vault, limits, taken, (done) =>
    show(all + done, total),
  );
  await writeForm(job, dossier, copies);
  show(total, total);
  return [
    ...dossier.leftOut.filter((sentence) => !known.includes(sentence)),
    ...(wantsCopies && taken.copies + taken.damaged < read ? [copiesLeft(read, taken.copies)] : []),
    ...(taken.damaged > 0 ? [`${taken.damaged} archived copies cannot be read.`] : []),
    ...(taken.picturesLeft > 0 ? [`${taken.picturesLeft} pictures are left out, for size; a folder has them.`] : []),
  ];
}

function copiesLeft(all: number, taken: number): string {
  return `Of ${all.toLocaleString('en')} archived copies the newest ${taken.toLocaleString('en')} are here; a folder has all of them.`;
}

async function writeForm(
  { form, out, name, material }: DossierJob,
  dossier: Dossier,
  copies: AsyncIterable<ArchivedCopy>,
) {
  switch (form) {
    case 'html':
    case 'markdown': {
      const write = form === 'html' ? writeDossierHtml : writeDossierMarkdown;
      const file = await open(out, 'wx', 0o600);
      try {
        await write(dossier, copies, async (text) => {
          await file.appendFile(text);
        });
      } finally {
        await file.close();
      }
      return;
    }
    case 'docx':
      return writeFile(out, await makeDossierDocx(dossier, copies), { flag: 'wx', mode: 0o600 });
    case 'folder':
      return writeDossierFolder(dossier, copies, diskFolder(out));
    case 'zip':
      return writeDossierFolder(dossier, copies, await zippedFolder(out, name, new Date(material.madeAt)));
    default:
      return form satisfies never;
  }
}
