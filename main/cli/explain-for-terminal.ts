import { type Failure, FailureError } from '#shared/failures.ts';

/** The command line was used in a way it does not know: exit code 2. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}

/** Something outside the vault is not as the command needs it (a file that is not there): exit code 1. */
export class NotPossible extends Error {
  override readonly name = 'NotPossible';
}

/** What standard error says and how the command ends. A bug keeps its stack; an expected failure is one sentence. */
export function explainForTerminal(error: unknown): { text: string; exitCode: 1 | 2 } {
  if (error instanceof WrongUse)
    return { text: `${error.message} "backstory --help" lists the commands.`, exitCode: 2 };
  if (error instanceof NotPossible) return { text: error.message, exitCode: 1 };
  if (error instanceof FailureError) return { text: sentenceOf(error.failure as Failure), exitCode: 1 };
  return { text: error instanceof Error ? (error.stack ?? error.message) : String(error), exitCode: 1 };
}

/** What happened, and what is safe where that is a question. */
export function sentenceOf(failure: Failure): string {
  switch (failure.code) {
    case 'EMPTY_INPUT':
      return `There are no words in this ${failure.data.what}; nothing was clipped.`;
    case 'NOT_TEXT':
      return `${failure.data.name} is not text of a kind that can be clipped; nothing was changed.`;
    case 'TOO_LARGE':
      return `${failure.data.name} has ${megabytes(failure.data.bytes)}; up to ${megabytes(failure.data.limit)} can be clipped. The file is as it was.`;
    case 'TOO_COMPLEX':
      return `${failure.data.name} is built too intricately to be read. The capture is kept in the vault.`;
    case 'NO_ARTICLE':
      return `No article was found in ${failure.data.name}. The capture is kept in the vault.`;
    case 'WALLED':
      return `${failure.data.name} shows a ${failure.data.wall} page instead of its article. The capture is kept in the vault.`;
    case 'CANCELLED':
      return 'It was stopped before it was read; what was captured is kept.';
    case 'NO_SNAPSHOT':
      return `The clip ${failure.data.id} was not made from a web page, so there is no page to show.`;
    case 'BAD_RULES':
      return `Line ${failure.data.line} of the site's rules cannot be understood: ${failure.data.text}. The rules before it are in force.`;
    case 'BAD_ADDRESS':
      return `${failure.data.address} is not an http or https address.`;
    case 'PAGE_UNREACHABLE':
      return `${failure.data.address} could not be read (${failure.data.status ?? failure.data.reason}). The address is kept as a clip to try again.`;
    case 'PRIVATE_ADDRESS':
      return `${failure.data.address} is on this machine or its own network, so it was not fetched. --allow-host allows one.`;
    case 'NOT_FOUND':
      return `There is no ${failure.data.kind} "${failure.data.id}" in this vault.`;
    case 'CONFLICT':
      return `${failure.data.id} was changed elsewhere in the meantime; both versions are kept.`;
    case 'DAMAGED':
      return `The ${failure.data.kind} ${failure.data.id} is damaged and was set aside in the vault's quarantine folder.`;
    case 'MOVED_ON':
      return 'The words have changed in the meantime; nothing was linked.';
    case 'NO_VAULT':
      return 'No vault is open: give one with --vault DIR.';
    case 'VAULT_UNUSABLE':
      return `${failure.data.folder} cannot be used as a vault (${failure.data.reason}). Nothing in it was changed.`;
    case 'NOT_SAVED':
      return `The vault could not be written (${failure.data.reason}). What was there before is as it was.`;
    case 'INDEX_UNAVAILABLE':
      return `The index cannot be used for now (${failure.data.reason}). The vault's files are as they were, and the index is made up again from them.`;
    case 'NO_PRINTER':
      return 'A PDF is made by Chrome, Chromium or Edge, and none was found here; nothing was written. --format dossier-html can be printed from any browser.';
    case 'SAME_THING':
      return `"${failure.data.name}" is one and the same thing; nothing was changed.`;
    case 'CHANGED_SINCE':
      return 'It was changed again since, so it was not taken back. Everything is as it was left last.';
    case 'BAD_NAME':
      return `"${failure.data.name}" cannot be used as a name (${failure.data.reason}).`;
    default:
      return failure satisfies never;
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
