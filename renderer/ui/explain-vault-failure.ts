import type { DataOf, Explanation } from '#renderer/ui/explanation.ts';

/** Why a folder cannot be opened as a vault, with what is safe and what to do. */
export function vaultUnusable({ folder, reason }: DataOf<'VAULT_UNUSABLE'>): Explanation {
  const safe = 'The folder was not changed.';
  switch (reason) {
    case 'not-writable':
      return {
        happened: `Backstory may not write in ${folder}.`,
        safe,
        action: 'Choose another folder, or allow writing in this one.',
      };
    case 'missing':
      return {
        happened: `${folder} is not there.`,
        safe: 'A vault that was moved keeps everything in it.',
        action: 'Choose the folder where it is now.',
      };
    case 'not-a-folder':
      return { happened: `${folder} is a file, not a folder.`, safe, action: 'Choose a folder.' };
    case 'newer-version':
      return {
        happened: `The vault in ${folder} was written by a newer Backstory.`,
        safe,
        action: 'Update Backstory, then open it again.',
      };
    case 'damaged':
      return {
        happened: `The file that says what ${folder} holds cannot be read.`,
        safe: 'Your notes and clips are still in the folder.',
        action: 'Choose another folder, or put back vault.json from a backup.',
      };
    case 'not-empty':
      return {
        happened: `${folder} already holds other files.`,
        safe,
        action: 'Choose another name or an empty folder.',
      };
    case 'in-use':
      return {
        happened: `${folder} is open in another Backstory.`,
        safe,
        action: 'Close it there, then try again.',
      };
    default:
      return reason satisfies never;
  }
}

/** Why a write failed. */
export function notSaved(reason: DataOf<'NOT_SAVED'>['reason']): string {
  switch (reason) {
    case 'disk-full':
      return 'Not saved: the disk is full.';
    case 'not-writable':
      return 'Not saved: Backstory may not write in the vault’s folder.';
    case 'unconfirmed':
      return 'Not saved: the disk did not confirm that it has the text.';
    case 'other':
      return 'Not saved: the file could not be written.';
    default:
      return reason satisfies never;
  }
}
