import type { SafeStorage } from 'electron';
import type { Secrets } from '#main/clipper/pairings.ts';

type Store = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
>;

/** The keychain, Credential Guard or wallet of this system; only once the app is ready. */
export function safeSecrets(store: Store, platform: NodeJS.Platform = process.platform): Secrets {
  return {
    async seal(text) {
      if (!(await isSafe(store, platform))) return undefined;
      return (await store.encryptStringAsync(text)).toString('base64');
    },
    async unseal(sealed) {
      return (await store.decryptStringAsync(Buffer.from(sealed, 'base64'))).result;
    },
  };
}

/** A Linux without a wallet gets a key that is in Chromium's source: that only looks like a secret. */
async function isSafe(store: Store, platform: NodeJS.Platform): Promise<boolean> {
  if (!(await store.isAsyncEncryptionAvailable())) return false;
  return platform !== 'linux' || store.getSelectedStorageBackend() !== 'basic_text';
}
