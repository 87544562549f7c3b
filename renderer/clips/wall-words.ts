import type { Explanation } from '#renderer/ui/explain-failure.ts';
import type { Wall } from '#shared/clips/types.ts';

/** What kept a page from giving its whole text, and what can be done about it. */
export function explainWall(wall: Wall): Explanation {
  const safe = 'What the page did show is kept here.';
  switch (wall) {
    case 'paywall':
      return {
        happened: 'The page shows the rest to subscribers only.',
        safe,
        action: 'If you subscribe, open it in your browser and clip it there.',
      };
    case 'sign-in':
      return {
        happened: 'The page asks for a sign-in before it shows the rest.',
        safe,
        action: 'Sign in with your browser and clip it there.',
      };
    case 'consent':
      return {
        happened: 'The page asks for consent to cookies before it shows the article.',
        safe,
        action: 'Answer it in your browser and clip the page there.',
      };
    case 'captcha':
      return {
        happened: 'The page asked whether a person is reading, and may not have sent the article.',
        safe,
        action: 'Open it in your browser and clip it there.',
      };
    default:
      return wall satisfies never;
  }
}
