import type { Passage } from '#shared/backlinks/types.ts';
import type { Span } from '#shared/spans.ts';

export type CutPassage = Pick<Passage, 'before' | 'match' | 'after'>;

/** About two or three lines. */
const passageLength = 220;

/** A sentence ends at a stop, then white space, then something a sentence can begin with; or at a full-width stop. */
const sentenceEnd = /[.!?…]["'”’»)\]]*\s+(?=["'“‘«([]*[\p{Lu}\p{Lo}\p{N}])|[。！？]/gu;

/** The sentence around a span, on one line; when it is long, as much of it as fits, cut between words. */
export function cutPassage(text: string, { start, end }: Span, length = passageLength): CutPassage {
  const match = text.slice(start, end);
  const lineStart = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = indexOrEnd(text, '\n', end);
  const room = Math.max(0, length - match.length);
  // What is far away cannot be shown, so it is not read.
  const before = text.slice(Math.max(lineStart, start - length * 4), start);
  const after = text.slice(end, Math.min(lineEnd, end + length * 4));
  const sentenceBefore = before.slice(lastEndOf(before));
  const sentenceAfter = after.slice(0, firstEndOf(match, after));
  const half = Math.floor(room / 2);
  const roomBefore = Math.max(half, room - sentenceAfter.length);
  const roomAfter = Math.max(half, room - Math.min(sentenceBefore.length, roomBefore));
  return {
    before: oneLine(cutStart(sentenceBefore, roomBefore)).trimStart(),
    match: oneLine(match),
    after: oneLine(cutEnd(sentenceAfter, roomAfter)).trimEnd(),
  };
}

/** Number of the paragraph, from 1: a text has one line for each. */
export function paragraphAt(text: string, offset: number): number {
  let paragraph = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) paragraph += 1;
  return paragraph;
}

function indexOrEnd(text: string, sought: string, from: number): number {
  const at = text.indexOf(sought, from);
  return at === -1 ? text.length : at;
}

function lastEndOf(before: string): number {
  let last = 0;
  for (const { index, 0: end } of before.matchAll(sentenceEnd)) last = index + end.length;
  return last;
}

/** Looked for with the end of the match in front, which may itself end in a stop. */
function firstEndOf(match: string, after: string): number {
  for (const { index, 0: end } of `${match.slice(-1)}${after}`.matchAll(sentenceEnd)) {
    const at = index + end.length - match.slice(-1).length;
    if (at > 0) return at;
  }
  return after.length;
}

function cutStart(text: string, room: number): string {
  if (text.length <= room) return text;
  const cut = text.slice(text.length - Math.max(0, room - 1)).replace(/^[\uDC00-\uDFFF]/, '');
  const space = cut.search(/\s/);
  return `…${space === -1 || space > 40 ? cut : cut.slice(space + 1)}`;
}

function cutEnd(text: string, room: number): string {
  if (text.length <= room) return text;
  const cut = text.slice(0, Math.max(0, room - 1)).replace(/[\uD800-\uDBFF]$/, '');
  const space = cut.search(/\s\S*$/);
  return `${space === -1 || cut.length - space > 40 ? cut : cut.slice(0, space)}…`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
