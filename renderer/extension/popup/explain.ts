import type { Left, PairReply, Problem } from '#renderer/extension/messages.ts';

/** What happened to a clip that the app did not take, what is safe, and what to do. */
export function explainProblem(problem: Problem): string {
  switch (problem) {
    case 'refused':
    case 'not-paired':
      return 'Backstory does not know this browser any more. The clip is kept here. Pair again, then it goes on by itself.';
    case 'too-large':
      return 'The page is larger than a clip can be. It is kept in this browser. Clip a selection of it, then discard this one.';
    case 'too-many':
      return 'Backstory takes no more clips this minute. The clip is kept in this browser and goes on by itself.';
    case 'bad-request':
    case 'bad-reply':
      return 'Backstory and this clipper do not understand each other. The clip is kept in this browser. Update both, then try again.';
    case 'no-vault':
      return 'No vault is open in Backstory. The clip is kept in this browser. Open a vault, then try again.';
    case 'not-saved':
      return 'Backstory could not write to its disk. The clip is kept in this browser. Free some space, then try again.';
    case 'no-article':
      return 'Backstory found no words in it. It is kept in this browser. Clip the page or a link to it, then discard this one.';
    default:
      return problem satisfies never;
  }
}

export function explainPairing(reply: Exclude<PairReply, 'paired'>): string {
  switch (reply) {
    case 'wrong-code':
      return 'That is not the code that Backstory shows. Look again and type it once more.';
    case 'no-code':
      return 'Backstory shows no code now, or this one is used up. Make a new one in its Settings.';
    case 'closed':
      return 'Backstory does not answer. Open it, and press “Pair a browser” in its Settings.';
    case 'not-allowed':
      return 'The browser was not allowed to speak with this computer, so the clipper cannot reach Backstory. Allow it, then pair.';
    default:
      return reply satisfies never;
  }
}

/** What a clip had to leave behind, said once it is saved; empty where it has everything. */
export function explainLeft({ pictures, isCut }: Left): string {
  const parts = [
    isCut ? 'The page was too long or too slow to be taken whole: its end is missing.' : '',
    pictures > 0 ? `${pictures === 1 ? 'One picture was' : `${pictures} pictures were`} too large to come along.` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

export const notTaken = {
  gone: 'The page is not there any more, or the browser does not let the clipper read it. Nothing was saved.',
  'no-selection': 'Nothing is selected on the page any more. Select some words, then clip again.',
  'no-room': 'This browser has no room left to keep the clip. Free some space, then clip again.',
} as const;
