import { ConnectionLost, connection, failureOf } from '#renderer/rpc/client.ts';
import { unreachable, walled } from '#renderer/ui/explain-page-failure.ts';
import { indexUnavailable, notSaved, vaultUnusable } from '#renderer/ui/explain-vault-failure.ts';
import type { Explanation } from '#renderer/ui/explanation.ts';
import { formatSize } from '#renderer/ui/format.ts';
import { type Failure, failures, type StoredFailure } from '#shared/failures.ts';

export type { Explanation };

const kindWords = {
  note: 'note',
  clip: 'clip',
  entity: 'entity',
  story: 'story',
  version: 'version',
  file: 'file',
  search: 'saved search',
} as const;

/** The words for anything a call can end in: an expected failure, a lost connection, or a bug. */
export function explainFailure(error: unknown): Explanation {
  const failure = failureOf(error);
  if (failure) return explain(failure);
  if (error instanceof ConnectionLost && connection.getState() === 'refused') {
    return {
      happened: 'Backstory does not know this window: its address was used before, or belongs to an earlier run.',
      safe: 'Everything that says “Saved” is on disk.',
      action: 'Press Enter where Backstory runs to get another address, or start it again.',
    };
  }
  if (error instanceof ConnectionLost) {
    return {
      happened: 'The connection to the part of Backstory that keeps your vault is lost.',
      safe: 'Everything that says “Saved” is on disk.',
      action: 'Backstory is connecting again. Try once more when it is back.',
    };
  }
  return {
    happened: 'Something went wrong in Backstory.',
    safe: 'Your vault was not changed by this.',
    action: 'Try again. If it happens twice, restart Backstory.',
  };
}

/** The words for the failure that stopped a clip; it is kept with the clip as plain data. */
export function explainStoredFailure(stored: StoredFailure): Explanation {
  const data = failures[stored.code].data.safeParse(stored.data);
  // The schema of this very code has just accepted the data, which the compiler cannot follow through the union.
  if (data.success) return explain({ code: stored.code, data: data.data } as Failure);
  return {
    happened: 'This clip could not be finished.',
    safe: 'What was captured is kept.',
    action: 'Try again.',
  };
}

/** The words for one expected failure. */
export function explain(failure: Failure): Explanation {
  switch (failure.code) {
    case 'EMPTY_INPUT':
      return {
        happened: `There are no words in this ${failure.data.what}.`,
        safe: 'Nothing was added to your vault.',
        action: failure.data.what === 'text' ? 'Paste the text of the article.' : 'Clip one that has text.',
      };
    case 'NOT_TEXT':
      return {
        happened: `“${failure.data.name}” is not a text, a web page or a PDF that Backstory can read.`,
        safe: 'The file was left as it is.',
        action: 'Clip a .txt, .md, .html, .mhtml or .pdf file.',
      };
    case 'TOO_LARGE':
      return {
        happened: `“${failure.data.name}” has ${formatSize(failure.data.bytes)}; a clip can have ${formatSize(failure.data.limit)}.`,
        safe: 'Nothing was added to your vault.',
        action: 'Clip a part of it, or paste its text.',
      };
    case 'TOO_COMPLEX':
      return {
        happened: `“${failure.data.name}” is built in a way that takes too long to read.`,
        safe: 'The page as it was captured is kept.',
        action: 'Paste the text of the article instead.',
      };
    case 'NO_ARTICLE':
      return {
        happened: `No article was found in “${failure.data.name}”.`,
        safe: 'The page as it was captured is kept.',
        action: 'Paste the text of the article, or try again.',
      };
    case 'WALLED':
      return {
        happened: walled(failure.data),
        safe: 'The page as it was captured is kept.',
        action: 'Open the page in a browser, and clip it there when you see the article.',
      };
    case 'CANCELLED':
      return {
        happened: 'This clip was stopped before it was read.',
        safe: 'What was captured, or its address, is kept.',
        action: 'Try again when you want it.',
      };
    case 'NO_SNAPSHOT':
      return {
        happened: 'This clip was not made from a web page, so there is no page to show.',
        safe: 'Its text is all there.',
        action: 'Read it under Reading.',
      };
    case 'BAD_RULES':
      return {
        happened: `Line ${failure.data.line} cannot be understood: “${failure.data.text}”.`,
        safe: 'The rules that were saved before are still in force.',
        action: 'Change that line, then save again.',
      };
    case 'BAD_ADDRESS':
      return {
        happened: `“${failure.data.address}” is not a web address.`,
        safe: 'Nothing was added to your vault.',
        action: 'A web address starts with https://',
      };
    case 'PAGE_UNREACHABLE':
      return {
        happened: unreachable(failure.data),
        safe: 'The link is kept.',
        action:
          failure.data.reason === 'offline'
            ? 'Try again when this computer is online.'
            : 'Try again, or open the page in a browser and paste its text.',
      };
    case 'PRIVATE_ADDRESS':
      return {
        happened: `${failure.data.address} is on this computer or its own network, where Backstory does not go.`,
        safe: 'Nothing was sent there.',
        action: 'Open the page in a browser and paste its text.',
      };
    case 'NOT_FOUND':
      return {
        happened: `This ${kindWords[failure.data.kind]} is not in the vault any more.`,
        safe: 'Nothing else has changed.',
        action: 'If it was deleted here, it is in the trash folder of the vault.',
      };
    case 'CONFLICT':
      return {
        happened: 'This note was changed by something else while it was open here.',
        safe: 'Both texts are kept.',
        action: 'Open the two and keep what you need.',
      };
    case 'DAMAGED':
      return {
        happened: `This ${kindWords[failure.data.kind]} is damaged and was set aside.`,
        safe: 'Everything else in the vault is as it was, and the damaged file is kept.',
        action: 'Look at it under “Needs a look”.',
      };
    case 'MOVED_ON':
      return {
        happened: 'The text has changed since this was shown.',
        safe: 'Nothing was changed.',
        action: 'Look at it again, then decide.',
      };
    case 'NO_VAULT':
      return {
        happened: 'No vault is open.',
        safe: 'Nothing was changed.',
        action: 'Open a vault, or make one.',
      };
    case 'VAULT_UNUSABLE':
      return vaultUnusable(failure.data);
    case 'NOT_SAVED':
      return {
        happened: notSaved(failure.data.reason),
        safe: 'What was saved before is intact.',
        action: failure.data.reason === 'disk-full' ? 'Free some space, then save again.' : 'Save again.',
      };
    case 'INDEX_UNAVAILABLE':
      return indexUnavailable(failure.data.reason);
    case 'NO_PRINTER':
      return {
        happened: 'A PDF is made by Chrome, Chromium or Edge, and none of them was found on this computer.',
        safe: 'Nothing in your vault was touched.',
        action: 'Choose “Web page”, and print that from your browser.',
      };
    case 'SAME_THING':
      return {
        happened: `${failure.data.name} is one and the same already.`,
        safe: 'Nothing was changed.',
        action: 'Choose another one.',
      };
    case 'CHANGED_SINCE':
      return {
        happened: 'This cannot be taken back any more: something was changed after it.',
        safe: 'Nothing was changed now.',
        action: 'Take back the later change first, or change it by hand.',
      };
    case 'BAD_NAME':
      return {
        happened: failure.data.reason === 'empty' ? 'A name is missing.' : 'This name is too long.',
        safe: 'Nothing was changed.',
        action: failure.data.reason === 'empty' ? 'Type a name.' : 'Use a shorter one.',
      };
    default:
      return failure satisfies never;
  }
}
