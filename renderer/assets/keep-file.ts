import type { KeptAsset } from '#renderer/editor/files/kept-files.ts';
import { client } from '#renderer/rpc/client.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';

/** Keeps a file in the vault; a failure is told, and nothing is put into the note. */
export async function keepFile(file: File): Promise<KeptAsset | undefined> {
  try {
    return await client.assets.add({ name: file.name, bytes: file });
  } catch (error) {
    showFailure(error);
    return undefined;
  }
}

/** The bytes of an asset; nothing when the vault has none. */
export async function loadAsset(name: string): Promise<Blob | undefined> {
  const bytes: unknown = await client.clips.asset({ name });
  return bytes instanceof Blob ? bytes : undefined;
}

/** Saves a copy of a file where the user says. It is handed over as mere bytes, so that nothing opens or shows it. */
export async function saveFile({ asset, name }: { readonly asset: string; readonly name: string }): Promise<void> {
  try {
    const bytes = await loadAsset(asset);
    if (!bytes) return;
    const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  } catch (error) {
    showFailure(error);
  }
}
