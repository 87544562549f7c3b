import { join } from 'node:path';
import { createIds } from '#main/vault/new-id.ts';
import { createVault, type Vault, type VaultDeps } from '#main/vault/open-vault.ts';
import { temporaryFolder } from '#main/vault/temporary-folder.ts';
import { type StoryRecord, storyRecordSchema } from '#shared/stories/types.ts';

const now = () => new Date('2026-11-22T16:31:00.000Z');

/** What a vault of a test is opened with: a clock that stands still, and broken files are taken for what they are at once. */
export const testDeps = { now, newId: createIds(now), settleMs: 0 } satisfies VaultDeps;

/** A new vault in a folder of its own, for tests. */
export async function temporaryVault(deps: Partial<VaultDeps> = {}): Promise<Vault> {
  const parent = await temporaryFolder();
  return createVault(join(parent, 'Vault'), 'Vault', { ...testDeps, ...deps });
}

/** A story, the smallest of the records. */
export function storyNamed(name: string, id = testDeps.newId()): StoryRecord {
  const at = now().toISOString();
  return storyRecordSchema.parse({ id, name, createdAt: at, updatedAt: at });
}
