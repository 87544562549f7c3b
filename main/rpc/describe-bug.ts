/**
 * An error as it may stand in a log: kind, where it came from, and a message without anything quoted, because messages of
 * parsers and of the file system quote the text they stumbled over and the paths they were given.
 */
export function describeBug(error: unknown): string {
  if (!(error instanceof Error)) return `thrown ${typeof error}`;
  const cause = error.cause === undefined ? '' : `\n  caused by ${describeBug(error.cause)}`;
  return [`${error.name}: ${withoutQuotes(error.message)}`, ...framesOf(error)].join('\n') + cause;
}

function withoutQuotes(message: string): string {
  const line = message.split('\n', 1)[0] ?? '';
  return line
    .replace(/(["'`“‘]).*["'`”’]/, '$1…$1')
    .replace(/(^|[\s(])(\/|[A-Z]:\\)[^\s)]+/g, '$1…')
    .slice(0, 200);
}

function framesOf(error: Error): string[] {
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return frames
    .slice(0, 12)
    .map((frame) => frame.replace(/(file:\/\/)?[^\s(]*[\\/](?=(main|shared|out|node_modules)[\\/])/, ''));
}
