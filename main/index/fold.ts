/** A text as names and titles are compared: without case, diacritics, quotation marks (a query has its own) and surplus white space. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[\s"“”„]+/g, ' ')
    .trim();
}
