/** Text as any form may hold it: whole characters, and no controls but tab and newline. */
export function cleanText(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what has to go
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
  );
}

/** A title or name on one line. What turns the writing direction is shown as what it is, so that no name poses as another. */
export function oneLine(text: string): string {
  return cleanText(text)
    .replace(
      /\p{Bidi_Control}/gu,
      (sign) => `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
    )
    .replace(/\s+/g, ' ')
    .trim();
}

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** "4 Dec 2025", the same on every machine; a month or a year where no more is given, other words as they are. */
export function writtenDate(date: string): string {
  const [, year, hasMonth, hasDay] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date) ?? [];
  if (year === undefined) return oneLine(date);
  if (hasMonth === undefined) return year;
  const at = new Date(`${year}-${hasMonth}-${hasDay ?? '01'}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return oneLine(date);
  return (hasDay === undefined ? month : day).format(at);
}

/** "1 clip", "12 clips". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** An address that may be followed: web or mail, nothing else. */
export function safeHref(address: string | null | undefined): string | undefined {
  if (!address || !/^(?:https?:|mailto:)/i.test(address)) return undefined;
  return URL.parse(address)?.href;
}
