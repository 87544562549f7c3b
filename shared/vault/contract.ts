import { oc } from '@orpc/contract';
import { z } from 'zod';
import { fails } from '#shared/fail.ts';
import { storyIdSchema } from '#shared/ids.ts';
import { folderListingSchema, folderRefSchema, vaultStatusSchema } from '#shared/vault/types.ts';

export const vaultContract = {
  status: oc.output(vaultStatusSchema),
  /** Lists a folder; without `at`, the one new vaults are suggested in (the user's documents). */
  folders: oc
    .input(z.object({ at: folderRefSchema.optional() }))
    .output(folderListingSchema)
    .errors(fails('VAULT_UNUSABLE')),
  /** Shows the system's folder dialog where the host has one; null when it was closed, or there is none. */
  pickFolder: oc.output(folderListingSchema.nullable()),
  /** Opens the vault in a folder. */
  open: oc
    .input(z.object({ folder: folderRefSchema }))
    .output(vaultStatusSchema)
    .errors(fails('VAULT_UNUSABLE')),
  /** Makes a folder of that name inside `folder`, and a vault in it, and opens it. */
  create: oc
    .input(z.object({ folder: folderRefSchema, name: z.string().max(100) }))
    .output(vaultStatusSchema)
    .errors(fails('VAULT_UNUSABLE', 'BAD_NAME')),
  /** Makes and opens the vault the app suggests: `Backstory` in the user's documents. */
  createDefault: oc.output(vaultStatusSchema).errors(fails('VAULT_UNUSABLE')),
  /** Adds the sample story to the open vault and answers which story it is. */
  addSample: oc.output(z.object({ story: storyIdSchema })).errors(fails('NO_VAULT', 'NOT_SAVED')),
  /** Throws the index away and builds it again in the background. */
  rebuildIndex: oc.output(z.object({})).errors(fails('NO_VAULT')),
};
