/** In pieces: one call with millions of arguments is more than a stack holds. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  // A multiple of three, so that the pieces can be put together.
  for (let at = 0; at < bytes.length; at += 24_576)
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + 24_576)));
  return text;
}
