import { isAssetName } from '#shared/notes/nodes.ts';

const folder = 'assets/';

/** The address of an asset in Markdown: where it lies in the vault. */
export function addressOfAsset(name: string): string {
  return `${folder}${name}`;
}

/** The asset at an address of that form. */
export function assetAt(address: string): string | undefined {
  const name = address.startsWith(folder) ? address.slice(folder.length) : undefined;
  return isAssetName(name) ? name : undefined;
}
