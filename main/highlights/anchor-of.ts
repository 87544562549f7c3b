import type { Anchor } from '#shared/highlights/types.ts';

const contextLength = 64;

/** What finds a passage again: its words and some of what stands around them, cut where no character is torn. */
export function anchorOf(text: string, version: number, start: number, end: number): Anchor {
  return {
    version,
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(whole(text, Math.max(0, start - contextLength)), start),
    suffix: text.slice(end, whole(text, Math.min(text.length, end + contextLength))),
  };
}

/** The place itself, or the one after it when it is between the halves of a character. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return at > 0 && code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}
