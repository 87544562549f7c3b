import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { doubleFolder } from './lifecycle.ts';

/** As on Linux: a mark, then what only the user's wallet opens; the wallet is a file in the folder that stands for them. */
const mark = 'v11';

export function seal(text: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', walletKey(), nonce);
  return Buffer.concat([Buffer.from(mark), nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

export function unseal(sealed: Buffer): string {
  if (sealed.subarray(0, 3).toString() !== mark) {
    throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptStringAsync.');
  }
  const decipher = createDecipheriv('aes-256-gcm', walletKey(), sealed.subarray(3, 15));
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(15, -16)), decipher.final()]).toString('utf8');
}

function walletKey(): Buffer {
  const file = join(doubleFolder(), 'wallet');
  if (!existsSync(file)) {
    mkdirSync(doubleFolder(), { recursive: true });
    writeFileSync(file, randomBytes(32));
  }
  return readFileSync(file);
}
