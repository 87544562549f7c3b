/** An address that may be handed to the system, and how to name it when asking. */
export interface ExternalTarget {
  /** As it is opened: parsed and written out again, never the text that was clicked. */
  readonly address: string;
  /** The host in the letters that are really asked for, or the mail address. */
  readonly name: string;
}

const longest = 2048;

/**
 * Whether a link may leave the app. Only the web and mail: any other scheme starts a program of the system's choosing with
 * whatever a page put in the link.
 */
export function externalTarget(link: string): ExternalTarget | undefined {
  // Parsing forgives spaces, tabs and backslashes; a link that needs forgiving is not one that was meant.
  if (link.length > longest || /[\s\\]|\p{Cc}/u.test(link) || !/^(https?:\/\/[^/]|mailto:)/i.test(link))
    return undefined;
  const url = URL.parse(link);
  if (!url || url.href.length > longest) return undefined;
  if (url.protocol === 'mailto:') return mailTarget(url);
  if (url.username || url.password || !url.hostname) return undefined;
  return { address: url.href, name: url.host };
}

/** Anything but subject and body (attachments, blind copies) is left out. */
function mailTarget(url: URL): ExternalTarget | undefined {
  if (!/^[\w.+-]+@[\w.-]+$/.test(url.pathname)) return undefined;
  const kept = new URLSearchParams();
  for (const name of ['subject', 'body']) {
    const value = url.searchParams.get(name);
    if (value !== null) kept.set(name, value);
  }
  // Mail programs take a plus for a plus.
  const query = kept.toString().replaceAll('+', '%20');
  return { address: `mailto:${url.pathname}${query && `?${query}`}`, name: url.pathname };
}
