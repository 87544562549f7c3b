import { oc } from '@orpc/contract';
import { z } from 'zod';
import { blobSchema } from '#shared/blob.ts';
import { fails } from '#shared/fail.ts';

export const assetsContract = {
  /**
   * Keeps a picture or a file in the vault, under the hash of its bytes. What it is, its first bytes say: `isPicture` only
   * for what is shown as one.
   */
  add: oc
    .input(z.object({ name: z.string().max(255), bytes: blobSchema }))
    .output(z.object({ asset: z.string(), isPicture: z.boolean() }))
    .errors(fails('NO_VAULT', 'EMPTY_INPUT', 'TOO_LARGE', 'NOT_SAVED')),
};
