import { lstat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { NotPossible, WrongUse } from '#main/cli/explain-for-terminal.ts';
import { findTarget } from '#main/cli/find-target.ts';
import { printWithBrowser } from '#main/hosting/print-with-browser.ts';
import { exportDossier } from '#main/interchange/export-dossier.ts';
import type { VaultSession } from '#main/vault-session.ts';
import { dossierFormSchema, dossierParts } from '#shared/interchange/types.ts';

export interface DossierReport {
  readonly path: string;
  readonly leftOut: readonly string[];
}

/** Writes the dossier of a story or entity to a path that nothing is at; `html`, `md`, `pdf`, `docx` or `folder`. */
export async function exportDossierTo(
  nameOrId: string,
  { form: given, out }: { readonly form: string; readonly out: string | undefined },
  session: VaultSession,
  onProgress: (done: number, total: number) => void,
): Promise<DossierReport> {
  const form = dossierFormSchema.safeParse(given === 'md' ? 'markdown' : given).data;
  if (!form) throw new WrongUse(`"dossier-${given}" is not a format to export to.`);
  if (nameOrId === '') throw new WrongUse('Name a story or an entity.');
  if (out === undefined) throw new WrongUse('Say where to write it with --out PATH.');
  const path = resolve(out);
  if (await isThere(path)) throw new NotPossible(`There is something at ${path} already; nothing was written.`);
  const target = await findTarget(nameOrId, session, ['story', 'entity']);
  if (target.kind !== 'story' && target.kind !== 'entity') {
    throw new NotPossible(`"${nameOrId}" is a ${target.kind}; a dossier is of a story or an entity.`);
  }
  const making = exportDossier({ target, form, parts: dossierParts }, { path }, false, {
    session,
    printPdf: printWithBrowser,
    now: () => new Date(),
  });
  for (;;) {
    const next = await making.next();
    if (next.done) return { path: next.value.path, leftOut: next.value.leftOut };
    onProgress(next.value.done, next.value.total);
  }
}

function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
