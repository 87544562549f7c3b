/** Words as XML text or the value of an attribute: signs escaped, and what XML cannot hold at all left out. */
export function xmlText(words: string): string {
  return (
    words
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what has to go
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>"'\n\r\t]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  );
}
