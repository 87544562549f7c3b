import { cleanText, oneLine, safeHref } from '#main/interchange/plain-words.ts';
import type { Block, Inline } from '#shared/clips/types.ts';

/** Words of ours, or words that were cleaned. */
export function words(text: string): Inline {
  return { text };
}

/** A title or name of others: on one line, without what turns the writing direction; a space at an end stays one. */
export function named(text: string): Inline {
  const inner = oneLine(text);
  if (inner === '') return { text: '' };
  return { text: `${/^\s/.test(text) ? ' ' : ''}${inner}${/\s$/.test(text) ? ' ' : ''}` };
}

export function strong(text: string): Inline {
  return { text: oneLine(text), marks: ['strong'] };
}

export function emphasis(text: string): Inline {
  return { text: oneLine(text), marks: ['emphasis'] };
}

/** A hash or an id, as it is. */
export function code(text: string): Inline {
  return { text: oneLine(text), marks: ['code'] };
}

/** A web address that shows itself; plain words where it is none that may be followed. */
export function address(text: string): Inline {
  const href = safeHref(text);
  return href === undefined ? named(text) : { text: oneLine(text), href };
}

export function paragraph(...inlines: Inline[]): Block {
  return { type: 'paragraph', inlines: inlines.filter(({ text }) => text !== '') };
}

/** Text of the user's or an article's own, a paragraph a line. */
export function paragraphs(text: string): Block[] {
  return cleanText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => paragraph(words(line)));
}

export function bullets(items: readonly (readonly Block[])[]): Block[] {
  return items.length === 0 ? [] : [{ type: 'list', ordered: false, items: items.map((item) => [...item]) }];
}
