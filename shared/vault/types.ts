import { z } from 'zod';
import { momentSchema, vaultIdSchema } from '#shared/ids.ts';
import { indexTroubleSchema } from '#shared/vault/index-trouble.ts';

/** The vault format this version writes. A newer one is opened for reading only. */
export const vaultFormat = 1;

/** `vault.json`. */
export const vaultRecordSchema = z.looseObject({
  id: vaultIdSchema,
  format: z.int().positive(),
  name: z.string(),
  createdAt: momentSchema,
});
export type VaultRecord = z.infer<typeof vaultRecordSchema>;

/** A file that could not be read, named in "Needs a look". */
export const problemSchema = z.object({
  kind: z.enum(['damaged', 'foreign', 'unreadable', 'conflict']),
  record: z.enum(['note', 'clip', 'entity', 'story', 'search', 'settings', 'vault', 'other']),
  /** The file's path inside the vault, for showing only. */
  file: z.string(),
  /** Where it was moved inside the vault; null when it stayed where it is. */
  movedTo: z.string().nullable(),
  /** What was wrong with it, in words. */
  detail: z.string(),
  foundAt: momentSchema,
});
export type Problem = z.infer<typeof problemSchema>;

export const vaultStatusSchema = z.object({
  host: z.enum(['electron', 'browser']),
  platform: z.enum(['mac', 'windows', 'linux']),
  vault: z
    .object({
      id: vaultIdSchema,
      name: z.string(),
      /** The folder as it is shown; never sent back. */
      folder: z.string(),
      isReadOnly: z.boolean(),
      isEmpty: z.boolean(),
    })
    .nullable(),
  index: z.object({
    /** `waiting`: it could not take something, or lies in memory alone, and is tried again until it can be whole. */
    state: z.enum(['ready', 'building', 'waiting']),
    done: z.int(),
    total: z.int().nullable(),
    trouble: indexTroubleSchema.optional(),
  }),
  problems: z.array(problemSchema),
});
export type VaultStatus = z.infer<typeof vaultStatusSchema>;

/** A folder on this machine, named by a word that only this run of main understands: no call accepts a path. */
export const folderRefSchema = z.string().regex(/^folder-[0-9a-f]{16}$/);

export const folderListingSchema = z.object({
  ref: folderRefSchema,
  name: z.string(),
  /** The whole path, for showing. */
  path: z.string(),
  parent: folderRefSchema.nullable(),
  isVault: z.boolean(),
  isWritable: z.boolean(),
  children: z.array(z.object({ ref: folderRefSchema, name: z.string(), isVault: z.boolean() })),
});
export type FolderListing = z.infer<typeof folderListingSchema>;
