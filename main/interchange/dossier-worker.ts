import { type DossierJob, writeDossier } from '#main/interchange/write-dossier.ts';
import { notSaved } from '#main/vault/write-durably.ts';
import { serveWorker } from '#main/workers/worker-call.ts';

serveWorker({
  write: async (job: DossierJob) => {
    try {
      return await writeDossier(job);
    } catch (error) {
      // What the disk refuses is an expected failure; everything else is a bug and stays one.
      throw error instanceof Error && 'syscall' in error ? notSaved(error) : error;
    }
  },
});
