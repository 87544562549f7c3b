import { expect, test } from 'vitest';
import { safeSecrets } from '#main/electron/safe-secrets.ts';

function storeOf(isAvailable: boolean, backend: 'basic_text' | 'gnome_libsecret') {
  return {
    isAsyncEncryptionAvailable: async () => isAvailable,
    encryptStringAsync: async (text: string) => Buffer.from(text).reverse(),
    decryptStringAsync: async (sealed: Buffer) => ({
      shouldReEncrypt: false,
      result: Buffer.from(sealed).reverse().toString(),
    }),
    getSelectedStorageBackend: () => backend,
  };
}

test('a key is sealed where the system has a store for secrets, and opened again', async () => {
  const secrets = safeSecrets(storeOf(true, 'gnome_libsecret'), 'linux');
  const sealed = await secrets.seal('key');
  expect(sealed).toBe(Buffer.from('yek').toString('base64'));
  expect(await secrets.unseal(sealed ?? '')).toBe('key');
});

test('a store that is not there, or whose key everybody knows, seals nothing', async () => {
  expect(await safeSecrets(storeOf(false, 'gnome_libsecret'), 'linux').seal('key')).toBeUndefined();
  expect(await safeSecrets(storeOf(true, 'basic_text'), 'linux').seal('key')).toBeUndefined();
  expect(await safeSecrets(storeOf(true, 'basic_text'), 'darwin').seal('key')).toBeDefined();
});
