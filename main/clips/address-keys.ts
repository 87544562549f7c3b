import { addressKey } from '#main/clips/address.ts';
import type { ClipRecord } from '#shared/clips/types.ts';

/** What a clip is known by: its addresses as they tell pages apart. */
export function addressKeysOf({
  address,
  canonicalAddress,
  otherAddresses,
}: Pick<ClipRecord, 'address' | 'canonicalAddress' | 'otherAddresses'>): string[] {
  return [...new Set([address, canonicalAddress, ...otherAddresses].flatMap(keysOf))];
}

/** An address that was written by another hand may be none. */
function keysOf(address: string | null): string[] {
  return address !== null && URL.canParse(address) && /^https?:/.test(address) ? [addressKey(address)] : [];
}
