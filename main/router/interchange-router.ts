import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { type DossierRequest, exportDossier } from '#main/interchange/export-dossier.ts';
import { type Here, os, type RouterDeps } from '#main/router/router-deps.ts';
import type { VaultSession } from '#main/vault-session.ts';
import type { DossierStep } from '#shared/interchange/types.ts';

type Deps = Pick<RouterDeps, 'options' | 'folders' | 'madeFiles' | 'now'>;

export function interchangeRouter(here: Here, deps: Deps) {
  return os.interchange.router({
    dossier: os.interchange.dossier.handler(({ input, signal }) => {
      const into = input.form === 'folder' && input.into ? deps.folders.pathOf(input.into) : undefined;
      const session = here();
      return into === undefined ? toFile(input, session, deps, signal) : toFolder(input, into, session, deps, signal);
    }),
    madeFile: os.interchange.madeFile.handler(({ input }) => deps.madeFiles.piece(input.file, input.offset)),
  });
}

async function* toFile(
  request: DossierRequest,
  session: VaultSession,
  { options, madeFiles, now }: Deps,
  signal: AbortSignal | undefined,
): AsyncGenerator<DossierStep, void> {
  const folder = await madeFiles.makeRoom();
  let isKept = false;
  try {
    const making = exportDossier(request, { folder }, true, { session, printPdf: options.printPdf, now }, signal);
    const { path, name, mediaType, leftOut } = yield* inSteps(making);
    const kept = await madeFiles.keep(path);
    isKept = true;
    yield { kind: 'made', ...kept, name, mediaType, leftOut };
  } finally {
    if (!isKept) await rm(folder, { recursive: true, force: true });
  }
}

async function* toFolder(
  request: DossierRequest,
  folder: string,
  session: VaultSession,
  { now }: Deps,
  signal: AbortSignal | undefined,
): AsyncGenerator<DossierStep, void> {
  const making = exportDossier(request, { folder }, false, { session, printPdf: undefined, now }, signal);
  const { path, leftOut } = yield* inSteps(making);
  yield { kind: 'written', folder: basename(path), leftOut };
}

async function* inSteps<Result>(
  making: AsyncGenerator<{ done: number; total: number }, Result>,
): AsyncGenerator<DossierStep, Result> {
  try {
    for (;;) {
      const next = await making.next();
      if (next.done) return next.value;
      yield { kind: 'progress', ...next.value };
    }
  } finally {
    // To stop listening is to stop making.
    await making.return(undefined as never);
  }
}
