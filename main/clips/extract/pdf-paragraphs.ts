/** A line of a page; `y` grows upwards, in the page's units. */
export interface PdfLine {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly end: number;
  readonly height: number;
}

/**
 * Joins lines to paragraphs by how they are set: a wider gap, another size or a line that ends early with a full stop
 * begins a new one. A word parted by a hyphen at a line's end is made whole; a page's number is left out.
 */
export function paragraphsOfLines(lines: readonly PdfLine[]): string[] {
  const paragraphs: string[] = [];
  const right = Math.max(0, ...lines.map((line) => line.end));
  let last: PdfLine | undefined;
  for (const line of lines) {
    const text = line.text.replace(/\s+/g, ' ').trim();
    if (text === '' || /^(?:page )?\d{1,4}(?: of \d{1,4})?$/i.test(text)) continue;
    const current = paragraphs.at(-1);
    if (current === undefined || !last || beginsParagraph(line, last, right)) paragraphs.push(text);
    else paragraphs[paragraphs.length - 1] = joined(current, text);
    last = line;
  }
  return paragraphs;
}

function beginsParagraph(line: PdfLine, last: PdfLine, right: number): boolean {
  const height = Math.max(last.height, 1);
  const endsSentence = /[.!?:”"’]$/.test(last.text.trim());
  if (Math.abs(line.height - last.height) > height * 0.15) return true;
  if (line.page !== last.page || line.y > last.y) return endsSentence;
  const isShort = last.end < right - (right - last.x) * 0.2;
  const isIndented = line.x > last.x + height * 0.8;
  return last.y - line.y > height * 1.7 || (endsSentence && (isShort || isIndented));
}

function joined(start: string, next: string): string {
  if (/\p{Ll}-$/u.test(start) && /^\p{Ll}/u.test(next)) return start.slice(0, -1) + next;
  return `${start} ${next}`;
}
