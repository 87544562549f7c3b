import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { blobSchema } from '#shared/blob.ts';
import { fails } from '#shared/fail.ts';
import {
  dossierFormSchema,
  dossierPartSchema,
  dossierParts,
  dossierStepSchema,
  dossierTargetSchema,
  madeFileRefSchema,
} from '#shared/interchange/types.ts';
import { folderRefSchema } from '#shared/vault/types.ts';

export const interchangeContract = {
  /**
   * Makes a dossier of a story or an entity, telling how far it is; to stop listening is to cancel it. A folder is written
   * into the one that `into` names, and packed into a file where none is named.
   */
  dossier: oc
    .input(
      z.object({
        target: dossierTargetSchema,
        form: dossierFormSchema,
        parts: z.array(dossierPartSchema).default([...dossierParts]),
        into: folderRefSchema.optional(),
      }),
    )
    .output(eventIterator(dossierStepSchema))
    .errors(fails('NO_VAULT', 'NOT_FOUND', 'NOT_SAVED', 'NO_PRINTER', 'VAULT_UNUSABLE')),
  /** A file that was made, a piece at a time so that a large one holds nobody up; an empty piece is its end. */
  madeFile: oc
    .input(z.object({ file: madeFileRefSchema, offset: z.int().nonnegative() }))
    .output(blobSchema)
    .errors(fails('NOT_FOUND')),
};
