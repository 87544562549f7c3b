import type { Suggestion } from '#shared/documents/types.ts';
import type { NotePlace } from '#shared/notes/note-parts.ts';

/** `title#heading` or `title^block`, in the words typed after `[[`. */
export interface LinkPart {
  /** Empty for the note one writes in. */
  readonly name: string;
  readonly kind: 'heading' | 'block';
  readonly words: string;
}

/** Reads the part of a query; none where the whole is in a title that has such a sign itself (`C# in depth`). */
export function partOfQuery(query: string, suggestions: readonly Suggestion[]): LinkPart | undefined {
  const match = /^([^#^]*)(#\^|#|\^)([\s\S]*)$/.exec(query);
  if (!match) return undefined;
  const whole = query.toLowerCase();
  const isTitle = suggestions.some(({ title, alias }) => (alias ?? title).toLowerCase().includes(whole));
  if (isTitle && whole.length > 1) return undefined;
  const [, name = '', mark = '', words = ''] = match;
  return { name: name.trim(), kind: mark === '#' ? 'heading' : 'block', words: words.trim() };
}

const most = 8;

/** The headings or blocks that have the words, those that begin with them first, else in the order of the note. */
export function placesFor(places: readonly NotePlace[], { kind, words }: LinkPart): NotePlace[] {
  const wanted = words.toLowerCase();
  const ranked = places
    .filter(({ level }) => kind === 'block' || level !== undefined)
    .map((place) => ({ place, at: place.text.toLowerCase().indexOf(wanted) }))
    .filter(({ at }) => at >= 0);
  ranked.sort((a, b) => Number(a.at > 0) - Number(b.at > 0));
  return ranked.slice(0, most).map(({ place }) => place);
}

/** A block as a link is labelled with it: its first words. */
export function wordsOfPlace(text: string, length = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.slice(0, Math.max(20, cut.lastIndexOf(' ')))}…`;
}
