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

/** Why lists and search cannot answer for now. */
export function indexUnavailable(reason: DataOf<'INDEX_UNAVAILABLE'>['reason']): Explanation {
  return {
    happened: indexTrouble(reason),
    safe: 'Your notes and clips are files of their own, and all of them are safe.',
    action: indexRemedy(reason),
  };
}

/** What is the matter with the index, in a sentence. */
export function indexTrouble(reason: DataOf<'INDEX_UNAVAILABLE'>['reason']): string {
  switch (reason) {
    case 'disk-full':
      return 'The disk is full, so the index of your vault cannot be written.';
    case 'not-writable':
      return 'Backstory may not write in its own folder, where the index of your vault lies.';
    case 'memory':
      return 'There is too little memory for the index of your vault.';
    case 'busy':
      return 'Another program is holding the index of your vault.';
    default:
      return reason satisfies never;
  }
}

/** What has to be done about it. */
export function indexRemedy(reason: DataOf<'INDEX_UNAVAILABLE'>['reason']): string {
  switch (reason) {
    case 'disk-full':
      return 'Free some space: lists and search are then brought up to date by themselves.';
    case 'not-writable':
      return 'Allow writing there: lists and search are then brought up to date by themselves.';
    case 'memory':
      return 'Close what else is open: lists and search are then brought up to date by themselves.';
    case 'busy':
      return 'Nothing needs to be done: lists and search are brought up to date when it is free.';
    default:
      return reason satisfies never;
  }
}
