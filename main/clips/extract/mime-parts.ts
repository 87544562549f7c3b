/** One leaf part of a MIME message. Header names are lower-case. */
export interface MimePart {
  readonly headers: ReadonlyMap<string, string>;
  readonly mediaType: string;
  readonly charset: string | undefined;
  readonly bytes: Uint8Array;
}

const maxParts = 5_000;
const maxDepth = 8;

/** The parts of a web archive in their order, whatever they are nested in. What is broken is passed over. */
export function mimeParts(bytes: Uint8Array): MimePart[] {
  // Latin 1 keeps every byte as one character, so that lengths and boundaries hold.
  const parts: MimePart[] = [];
  split(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'), 0, parts);
  return parts;
}

function split(source: string, depth: number, parts: MimePart[]): void {
  const end = /\r?\n\r?\n/.exec(source);
  if (!end || parts.length >= maxParts) return;
  const headers = headersOf(source.slice(0, end.index));
  const body = source.slice(end.index + end[0].length);
  const contentType = headers.get('content-type') ?? 'text/plain';
  const mediaType = (contentType.split(';')[0] ?? '').trim().toLowerCase();
  const boundary = parameter(contentType, 'boundary');
  if (!mediaType.startsWith('multipart/') || !boundary || boundary.length > 200) {
    const content = decodeBody(body, headers.get('content-transfer-encoding'));
    parts.push({ headers, mediaType, charset: parameter(contentType, 'charset'), bytes: content });
    return;
  }
  if (depth >= maxDepth) return;
  const [, ...inner] = `\n${body}`.split(`\n--${boundary}`);
  for (const part of inner) {
    if (part.startsWith('--')) return;
    split(part.replace(/^[^\n]*\r?\n/, '').replace(/\r$/, ''), depth + 1, parts);
  }
}

function headersOf(source: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of source
    .slice(0, 65_536)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}

function parameter(header: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(header);
  return match?.[1] ?? match?.[2];
}

function decodeBody(body: string, encoding: string | undefined): Uint8Array {
  switch (encoding?.toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64');
    case 'quoted-printable':
      return Buffer.from(
        body
          .replace(/=[ \t]*\r?\n/g, '')
          .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      );
    default:
      return Buffer.from(body, 'latin1');
  }
}
