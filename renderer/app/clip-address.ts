import { openAddClip } from '#renderer/app/add-clip.ts';

/** Opens the dialog with the address on the clipboard, so that nothing is fetched before the user has seen it. */
export async function clipAddressFromClipboard(): Promise<void> {
  openAddClip(await addressOnClipboard());
}

async function addressOnClipboard(): Promise<string | undefined> {
  try {
    const text = (await navigator.clipboard.readText()).trim();
    return /^https?:\/\/\S+$/.test(text) ? text : undefined;
  } catch {
    // The system or the browser may keep the clipboard to itself; then the dialog opens empty.
    return undefined;
  }
}
