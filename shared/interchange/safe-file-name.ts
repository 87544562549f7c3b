const mostBytes = 200;

/** A title as a file name that every system takes: no separators, controls or reserved names, and not too many bytes. */
export function safeFileName(title: string): string {
  const words = title
    .toWellFormed()
    // Controls of the writing direction can make a name read as another one.
    .replace(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
  const isReserved = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(?:[ .]|$)/i.test(words);
  return `${isReserved ? '_' : ''}${firstBytes(words).replace(/[. ]+$/, '') || 'Backstory'}`;
}

/** As many whole characters as fit; a hundred of them are enough for anybody. */
function firstBytes(words: string): string {
  let bytes = 0;
  let taken = '';
  for (const sign of [...words].slice(0, 100)) {
    const point = sign.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    if (bytes > mostBytes) break;
    taken += sign;
  }
  return taken;
}
