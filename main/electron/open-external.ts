import { dialog, shell } from 'electron';
import { externalTarget } from '#main/electron/external-target.ts';

let isAsking = false;

/**
 * Opens a link in the system's browser or mail program, after the reader has seen where it really leads. One question at a
 * time: a page cannot bury the reader in them.
 */
export async function openExternal(link: string): Promise<void> {
  const target = externalTarget(link);
  if (!target || isAsking) return;
  isAsking = true;
  try {
    const { response } = await dialog.showMessageBox({
      type: 'question',
      message: `Open ${target.name} outside Backstory?`,
      detail: target.address,
      buttons: ['Open', 'Cancel'],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    });
    if (response === 0) await shell.openExternal(target.address);
  } finally {
    isAsking = false;
  }
}
