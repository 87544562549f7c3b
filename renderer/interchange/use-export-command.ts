import { useCommand } from '#renderer/app/commands.ts';
import { shortcutOf, useKeyboard } from '#renderer/app/keys.ts';

/** "Export the dossier of …" in the palette and by its key, while the page of the thing is on screen. */
export function useExportCommand(name: string, run: () => void): void {
  // Which key it is depends on the machine.
  useKeyboard();
  const keys = shortcutOf('export');
  useCommand({ id: 'export', title: `Export the dossier of ${name}`, keys, icon: 'download', run });
}
