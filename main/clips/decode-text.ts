import sniffEncoding from 'html-encoding-sniffer';

/**
 * Bytes as a string: by byte order mark, then what the server said, then what the page says of itself. Text that names
 * no encoding is UTF-8 where it is valid as such, else windows-1252. Never throws: what cannot be read is replaced.
 */
export function decodeText(bytes: Uint8Array, { charset }: { readonly charset?: string | undefined }): string {
  const named = encodingOf(bytes, charset);
  return decoderFor(named ?? guess(bytes)).decode(bytes);
}

const unnamed = 'x-user-defined';

function encodingOf(bytes: Uint8Array, charset: string | undefined): string | undefined {
  // The default is a name that no page uses, so that it tells "nothing was said" from windows-1252 being said.
  const found = sniffEncoding(bytes, {
    ...(charset ? { transportLayerEncodingLabel: charset } : {}),
    defaultEncoding: unnamed,
    maxPrescanBytes: 4096,
  });
  return found === unnamed ? undefined : found;
}

function guess(bytes: Uint8Array): string {
  try {
    // The last character of a cut sample may be cut too; `stream` waits for its rest.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** The `replacement` encoding and names this platform does not know read as UTF-8. */
function decoderFor(encoding: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(encoding);
  } catch {
    return new TextDecoder('utf-8');
  }
}
