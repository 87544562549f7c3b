import { readdir } from 'node:fs/promises';
import { idOfName, type RecordLayout } from '#main/vault/record-layout.ts';
import { classifyName } from '#main/vault/record-names.ts';
import { isMissing } from '#main/vault/storage-fs.ts';
import type { VaultFiles } from '#main/vault/vault-files.ts';
import { FailureError } from '#shared/failures.ts';

/**
 * The ids that have a file, in order of age; other files in the folder are named as problems or passed over.
 *
 * @throws VAULT_UNUSABLE when the vault is away: a disk that was unplugged is not an empty vault
 */
export async function listRecords(files: VaultFiles, layout: RecordLayout): Promise<string[]> {
  const ids: string[] = [];
  for (const entry of await entriesOf(files, layout.folder)) {
    const isRight = layout.fileInFolder === undefined ? entry.isFile() : entry.isDirectory();
    const id = idOfName(layout, entry.name);
    if (id !== undefined && isRight) ids.push(id);
    else reportStray(files, layout, entry.name, id === undefined ? classifyName(entry.name) : 'foreign');
  }
  return ids.sort();
}

async function entriesOf(files: VaultFiles, folder: string) {
  try {
    return await readdir(files.absolute([folder]), { withFileTypes: true });
  } catch (error) {
    if (isMissing(error) && (await files.has(['vault.json']))) return [];
    throw new FailureError('VAULT_UNUSABLE', { folder: files.options.root, reason: 'missing' }, { cause: error });
  }
}

function reportStray(
  files: VaultFiles,
  { folder, kind: record }: RecordLayout,
  name: string,
  kind: ReturnType<typeof classifyName>,
): void {
  if (kind === 'passing') return;
  const detail = kind === 'conflict' ? 'It is a copy that a sync program made.' : `It is not a ${record}.`;
  files.report([folder, name], { kind, record, detail });
}
