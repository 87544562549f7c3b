import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { Low } from 'lowdb';
import { DurableAdapter } from '#main/vault/durable-adapter.ts';
import { UnreadableFile } from '#main/vault/read-regular-file.ts';
import { recordIdPattern } from '#main/vault/record-names.ts';
import type { VaultFiles } from '#main/vault/vault-files.ts';
import { FailureError } from '#shared/failures.ts';
import { vaultIdSchema } from '#shared/ids.ts';
import { type VaultRecord, vaultFormat, vaultRecordSchema } from '#shared/vault/types.ts';

/** The folders of the first level. */
export const vaultFolders = [
  'notes',
  'clips',
  'entities',
  'stories',
  'searches',
  'assets',
  'trash',
  'quarantine',
] as const;

export async function writeVaultRecord(files: VaultFiles, record: VaultRecord): Promise<void> {
  files.assertWritable();
  await new Low<VaultRecord>(adapterOf(files), record).write();
}

/**
 * Reads `vault.json`. One that is lost or damaged is made again around the records that are there, which do not depend
 * on it.
 *
 * @throws VAULT_UNUSABLE when the folder is no vault, or one of a later version that cannot be understood
 */
export async function readVaultRecord(files: VaultFiles, newId: () => string): Promise<VaultRecord> {
  const low = new Low<object | null>(adapterOf(files), null);
  try {
    await low.read();
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    if (error.kind !== 'damaged') throw unusable(files, 'damaged', error);
    return remake(files, {}, error.message, newId);
  }
  if (low.data === null) {
    if (!(await hasRecords(files))) throw unusable(files, 'missing');
    return remake(files, {}, 'It was missing.', newId);
  }
  const result = vaultRecordSchema.safeParse(low.data);
  if (result.success) return result.data;
  // Were it only damaged it would be made again; a later version's own must be left alone.
  if (isLaterFormat(low.data)) throw unusable(files, 'newer-version');
  return remake(files, low.data, 'It is not as it should be.', newId);
}

function adapterOf<T extends object>(files: VaultFiles): DurableAdapter<T> {
  return new DurableAdapter<T>(files.absolute(['vault.json']), files.writeOptions);
}

async function remake(files: VaultFiles, old: object, detail: string, newId: () => string): Promise<VaultRecord> {
  const oldId = vaultIdSchema.safeParse('id' in old ? old.id : undefined);
  const record: VaultRecord = {
    id: oldId.success ? oldId.data : vaultIdSchema.parse(newId()),
    format: vaultFormat,
    name: 'name' in old && typeof old.name === 'string' ? old.name : basename(files.options.root),
    createdAt: files.options.now().toISOString(),
  };
  const problem = { kind: 'damaged', record: 'vault', detail: `${detail} It was made again.` } as const;
  if (await files.has(['vault.json'])) await files.setAside(['vault.json'], problem);
  else files.report(['vault.json'], problem);
  if (!files.options.isReadOnly) await writeVaultRecord(files, record);
  return record;
}

function isLaterFormat(data: object): boolean {
  return 'format' in data && typeof data.format === 'number' && data.format > vaultFormat;
}

async function hasRecords(files: VaultFiles): Promise<boolean> {
  for (const folder of ['notes', 'clips', 'entities', 'stories']) {
    const names = await readdir(files.absolute([folder])).catch(() => []);
    if (names.some((name) => recordIdPattern.test(name.replace(/\.json$/, '')))) return true;
  }
  return false;
}

function unusable(files: VaultFiles, reason: 'missing' | 'damaged' | 'newer-version', cause?: unknown): FailureError {
  return new FailureError('VAULT_UNUSABLE', { folder: files.options.root, reason }, { cause });
}
