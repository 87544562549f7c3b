import type { IncomingMessage } from 'node:http';

/** As sent: Node joins or drops repeated headers, which would hide a second one. */
export function headerValues({ rawHeaders }: Pick<IncomingMessage, 'rawHeaders'>, name: string): string[] {
  return rawHeaders.filter((_, at) => at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === name);
}
