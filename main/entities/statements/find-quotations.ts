/** A passage in quotation marks; the span is without them. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  /** The mark that opens it, and the one that closes it, are at these places; they are equal in length to 1. */
  readonly opens: number;
  /** `end` when the next paragraph carries on the quotation. */
  readonly closes: number;
}

interface Marks {
  readonly isOpening: (text: string, at: number) => boolean;
  readonly isClosing: (text: string, at: number) => boolean;
}

const letter = /[\p{L}\p{N}]/u;
const isLetter = (text: string, at: number) => letter.test(text.charAt(at));
const isSpace = (text: string, at: number) => at < 0 || at >= text.length || /[\s([{—–-]/.test(text.charAt(at));

const straight: Marks = {
  isOpening: (text, at) => isSpace(text, at - 1) && !isSpace(text, at + 1),
  isClosing: (text, at) => !isLetter(text, at + 1) && !/\s/.test(text.charAt(at - 1)),
};
const always: Marks = { isOpening: () => true, isClosing: () => true };
const single: Marks = {
  isOpening: (text, at) => isSpace(text, at - 1) && isLetter(text, at + 1),
  isClosing: (text, at) => !isLetter(text, at + 1) && !/\s/.test(text.charAt(at - 1)),
};

const pairs: readonly { readonly open: string; readonly close: string; readonly marks: Marks }[] = [
  { open: '“', close: '”', marks: always },
  { open: '„', close: '“', marks: always },
  { open: '«', close: '»', marks: always },
  { open: '"', close: '"', marks: straight },
  { open: '‘', close: '’', marks: single },
  { open: "'", close: "'", marks: single },
];

const anyMark = /["“„«‘']/g;

/**
 * The quotations of one paragraph, outermost only. A mark that never closes opens nothing, unless
 * the next paragraph goes on with one. Each stretch of text is read once.
 */
export function findQuotations(text: string, from: number, to: number, nextStart: number): Quotation[] {
  const found: Quotation[] = [];
  // Of the paragraph alone: without a mark in it, the search would go on through the whole text.
  const part = text.slice(from, to);
  anyMark.lastIndex = 0;
  for (let match = anyMark.exec(part); match; match = anyMark.exec(part)) {
    const opens = from + match.index;
    const pair = pairs.find(({ open, marks }) => open === match?.[0] && marks.isOpening(text, opens));
    if (!pair) continue;
    const closes = closingOf(text, pair, opens + 1, to);
    if (closes.isFound) {
      if (closes.at > opens + 1) found.push({ start: opens + 1, end: closes.at, opens, closes: closes.at });
      anyMark.lastIndex = closes.at + 1 - from;
    } else if (closes.at === to && text.charAt(nextStart) === pair.open) {
      found.push({ start: opens + 1, end: to, opens, closes: to });
      break;
    } else anyMark.lastIndex = Math.max(opens + 1, pair.marks === single ? opens + 1 : closes.at) - from;
  }
  anyMark.lastIndex = 0;
  return found;
}

/** Where it closes; else where reading may go on: at the next opening mark of its kind, or at the paragraph's end. */
function closingOf(
  text: string,
  { open, close, marks }: (typeof pairs)[number],
  from: number,
  to: number,
): { readonly at: number; readonly isFound: boolean } {
  const limit = marks === single ? Math.min(to, from + longestSingle) : to;
  for (let at = from; at < limit; at++) {
    const mark = text.charAt(at);
    if (mark === close && marks.isClosing(text, at)) return { at, isFound: true };
    if (mark === open && marks.isOpening(text, at)) return { at, isFound: false };
  }
  return { at: limit, isFound: false };
}

/** Apostrophes look like single marks; a quotation in them is not searched for far. */
const longestSingle = 400;
