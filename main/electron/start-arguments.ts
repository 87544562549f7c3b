import { deepLinkId } from '#main/electron/deep-link.ts';

export interface StartArguments {
  readonly vaultFolder?: string;
  readonly allowHosts: readonly string[];
  /** What a deep link asks to see. */
  readonly openId?: string;
}

/**
 * Reads what the app was started with. A link in another program can start the app, so a command line that has a link is
 * that link and nothing else: no option beside it counts, and a second link voids both.
 */
export function startArguments(args: readonly string[]): StartArguments {
  const links = args.filter((arg) => /^backstory:/i.test(arg));
  if (links.length > 0) {
    const openId = links.length === 1 ? deepLinkId(links[0] ?? '') : undefined;
    return openId === undefined ? { allowHosts: [] } : { allowHosts: [], openId };
  }
  const vaultFolder = valuesOf(args, '--vault')[0];
  const allowHosts = valuesOf(args, '--allow-host').filter((host) => /^[\w.-]+:\d{1,5}$/.test(host));
  return vaultFolder === undefined ? { allowHosts } : { vaultFolder, allowHosts };
}

/** Chromium has options of its own on the same command line, so a strict reading would refuse good ones. */
function valuesOf(args: readonly string[], name: string): string[] {
  return args.flatMap((arg, at) => {
    if (arg.startsWith(`${name}=`)) return [arg.slice(name.length + 1)];
    const next = args[at + 1];
    return arg === name && next !== undefined && !next.startsWith('--') ? [next] : [];
  });
}
