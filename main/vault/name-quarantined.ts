import { readdir } from 'node:fs/promises';
import type { VaultFiles } from '#main/vault/vault-files.ts';

const maxNamed = 1000;

/** Names what was set aside before and is still there, so that it stays in sight until the user has dealt with it. */
export async function nameQuarantined(files: VaultFiles): Promise<void> {
  // Where it cannot be listed, opening has more to say than this.
  const names = await readdir(files.absolute(['quarantine'])).catch(() => []);
  for (const name of names.filter((one) => !one.startsWith('.')).slice(0, maxNamed)) {
    const detail = 'It was set aside earlier. Once you no longer need it, it can be deleted.';
    files.report(['quarantine', name], { kind: 'damaged', record: 'other', detail }, ['quarantine', name]);
  }
}
