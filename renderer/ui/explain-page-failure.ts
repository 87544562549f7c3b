import type { DataOf } from '#renderer/ui/explanation.ts';

/** What a page shows instead of its article. */
export function walled({ name, wall }: DataOf<'WALLED'>): string {
  switch (wall) {
    case 'paywall':
      return `“${name}” shows its article to subscribers only.`;
    case 'sign-in':
      return `“${name}” asks for a sign-in before it shows its article.`;
    case 'consent':
      return `“${name}” asks for consent to cookies before it shows its article.`;
    case 'captcha':
      return `“${name}” asks whether a person is reading, and did not send its article.`;
    default:
      return wall satisfies never;
  }
}

/** Why an address gave no page. */
export function unreachable({ address, reason }: DataOf<'PAGE_UNREACHABLE'>): string {
  const host = URL.canParse(address) ? new URL(address).host : address;
  switch (reason) {
    case 'offline':
      return `${host} could not be reached: this computer is offline.`;
    case 'timeout':
      return `${host} did not answer in time.`;
    case 'refused':
      return `${host} refused the connection.`;
    case 'not-found':
      return `${host} has no page at this address.`;
    case 'forbidden':
      return `${host} does not show this page without a sign-in.`;
    case 'server-error':
      return `${host} has trouble of its own and did not send the page.`;
    case 'redirects':
      return `${host} sends this address round in circles.`;
    case 'other':
      return `${host} could not be reached.`;
    default:
      return reason satisfies never;
  }
}
