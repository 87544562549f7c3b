import type { Span } from '#shared/spans.ts';

/** A place in a text, and which part of the query it matches. */
export interface Mark extends Span {
  readonly atom: number;
}

export interface Snippet {
  readonly snippet: string;
  /** Offsets into `snippet`. */
  readonly marks: Span[];
  /** The first match in it, in the text. */
  readonly span: Span;
}

const snippetLength = 240;
const leadIn = 60;
/** Marks past these are not compared: the best passage of a long text is near enough among them. */
const marksCompared = 500;

/** The passage with the most different words of the query in it; `undefined` when nothing is marked. */
export function cutSnippet(text: string, marks: readonly Mark[]): Snippet | undefined {
  const best = bestWindow(marks.slice(0, marksCompared));
  const [first] = best;
  if (!first) return undefined;
  const start = startBefore(text, first.start);
  const end = Math.max(first.end, endAfter(text, start + snippetLength - 2));
  const before = start > 0 && text[start - 1] !== '\n' ? '…' : '';
  const after = end < text.length ? '…' : '';
  const shift = before.length - start;
  const inside = marks.filter((mark) => mark.start >= start && mark.end <= end);
  return {
    snippet: `${before}${text.slice(start, end).replace(/[^\S ]/g, ' ')}${after}`,
    marks: inside.map((mark) => ({ start: mark.start + shift, end: mark.end + shift })),
    span: { start: first.start, end: first.end },
  };
}

function bestWindow(marks: readonly Mark[]): readonly Mark[] {
  const best = { from: 0, to: 0, score: 0 };
  const counts = new Map<number, number>();
  let to = 0;
  let counted = 0;
  marks.forEach((mark, from) => {
    while (to < marks.length && (marks[to]?.end ?? 0) - mark.start <= snippetLength - leadIn) to += 1;
    for (; counted < Math.max(to, from + 1); counted += 1) {
      const atom = marks[counted]?.atom ?? 0;
      counts.set(atom, (counts.get(atom) ?? 0) + 1);
    }
    const score = counts.size * 100 + Math.min(counted - from, 99);
    if (score > best.score) Object.assign(best, { from, to: counted, score });
    const left = (counts.get(mark.atom) ?? 0) - 1;
    if (left > 0) counts.set(mark.atom, left);
    else counts.delete(mark.atom);
  });
  return marks.slice(best.from, best.to);
}

/** The beginning of the sentence or line when it is near, else of a word. */
function startBefore(text: string, at: number): number {
  const from = Math.max(0, at - leadIn);
  const lead = text.slice(from, at);
  const ends = [...lead.matchAll(/\n+|[.!?]\s+/g)].map(({ index, 0: end }) => index + end.length);
  const space = lead.search(/\s/) + 1;
  const start = from + (ends.at(-1) ?? (from === 0 ? 0 : space));
  return isInsideCharacter(text, start) ? start + 1 : start;
}

/** The end of a word near `at`. */
function endAfter(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const tail = text.slice(Math.max(0, at - 30), at);
  const space = tail.search(/\s\S*$/);
  const end = space > 0 ? at - tail.length + space : at;
  return isInsideCharacter(text, end) ? end - 1 : end;
}

function isInsideCharacter(text: string, at: number): boolean {
  return /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1)) && /^[\uD800-\uDBFF]/.test(text.slice(at - 1, at));
}
