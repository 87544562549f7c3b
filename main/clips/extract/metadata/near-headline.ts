import { isoDate } from '#main/clips/extract/metadata/dates.ts';
import { splitNames } from '#main/clips/extract/metadata/names.ts';
import { changed, writtenDate } from '#main/clips/extract/metadata/written-dates.ts';
import type { Segment } from '#main/clips/extract/segments/segment-page.ts';
import { plainWords } from '#main/clips/extract/segments/text-features.ts';
import type { Candidate } from '#shared/clips/types.ts';

/** What of a segment is looked at here. */
export type Line = Pick<Segment, 'text' | 'place'>;

/** A byline and its date stand within so many blocks of the headline, and are no longer than this. */
const reach = { after: 10, before: 4, characters: 160 } as const;

/** The blocks around a page's headline, the nearest below it first, then those above; none where there is no headline. */
export function linesNearHeadline(lines: readonly Line[], titles: readonly string[]): Line[] {
  const at = headlineAt(lines, titles);
  if (at < 0) return [];
  const isShort = ({ text }: Line) => text.length <= reach.characters;
  const below = lines.slice(at + 1, at + 1 + reach.after).filter(isShort);
  const above = lines.slice(Math.max(0, at - reach.before), at).filter(isShort);
  return [...below, ...above.reverse()];
}

function headlineAt(lines: readonly Line[], titles: readonly string[]): number {
  for (const title of titles.map(plainWords)) {
    const isTitle = ({ text }: Line) => title !== '' && plainWords(text) === title;
    const heading = lines.findIndex((line) => /^h[12]$/.test(line.place.name) && isTitle(line));
    const at = heading >= 0 ? heading : lines.findIndex(isTitle);
    if (at >= 0) return at;
  }
  return lines.findIndex(({ place }) => place.name === 'h1');
}

/** Dates written out near the headline, where nothing marks them as such; those of a change are apart. */
export function datesNearHeadline(near: readonly Line[]): { published: Candidate[]; updated: Candidate[] } {
  const found: { published: Candidate[]; updated: Candidate[] } = { published: [], updated: [] };
  for (const [i, { text }] of near.entries()) {
    for (const match of text.matchAll(new RegExp(writtenDate, 'gu'))) {
      if (isoDate(match[0]) === undefined) continue;
      const before = text.slice(Math.max(0, match.index - 30), match.index).trim() || (near[i - 1]?.text ?? '');
      const kind = changed.test(before.slice(-30)) ? found.updated : found.published;
      kind.push({ value: match[0], origin: 'visible' });
    }
  }
  return { published: found.published.slice(0, 1), updated: found.updated.slice(0, 1) };
}

const by =
  '(?:[Bb]y|BY|[Aa]uthors?|AUTHORS?|[Ww]ritten by|[Pp]osted by|[Ww]ords by|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]v|[Aa]f|[Aa]utore?|[Tt]exte?|Автор)';
const word = "(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{L}*\\.? \\d)\\p{Lu}[\\p{L}.'’-]*";
const name = `${word}(?: (?:${word}|de|van|von|der|den|la|al|bin|di|da|del)){1,4}`;
const byAlone = new RegExp(`^${by}\\s*:?$`);
const byline = new RegExp(`(?:^|[\\s|·•–—])${by}(?::\\s*|\\s+)(${name}(?:(?:, (?:and )?| and | & )${name})*)`, 'u');
const wholeByline = new RegExp(`^${by}(?::\\s*|\\s+)(\\S{2,30}(?: \\S{2,30}){0,3})$`);

/** The names that a byline near the headline gives, where nothing marks it as one. */
export function authorsNearHeadline(near: readonly Line[]): string[] {
  for (const [i, { text }] of near.entries()) {
    if (byAlone.test(text)) {
      const next = near[i + 1]?.text ?? '';
      const names = next.length < 80 ? splitNames(namesAtStart(next)) : [];
      if (names.length > 0) return names;
    }
    // What ends as a sentence is one.
    if (/[.!?]$/.test(text)) continue;
    const written = wholeByline.exec(text)?.[1] ?? byline.exec(text)?.[1];
    const names = written === undefined ? [] : splitNames(namesAtStart(written));
    if (names.length > 0) return names;
  }
  return [];
}

/** The name under a line that says no more than "Author", wherever it stands. */
export function labelledAuthor(lines: readonly Line[]): string[] {
  const at = lines.findIndex(({ text }) =>
    /^(?:Authors?|AUTHORS?|Written by|Author\(s\)|Autor(?:es|in)?|Auteurs?):?$/.test(text),
  );
  const next = at < 0 ? '' : (lines[at + 1]?.text ?? '');
  return next.length < 60 && /^\p{Lu}/u.test(next) ? splitNames(namesAtStart(next)) : [];
}

/** What ends a name in a line that goes on: a date, a time, another label. */
const afterNames =
  /\s+(?:on|in|at|for|from|is|was|published|updated|posted|last|photo|photos|photograph\w*|share|jump|email|follow|view|read|\d.*|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\w*\.?\s+\d.*|(?:mon|tues|wednes|thurs|fri|satur|sun)day.*)(?:\s.*)?$/iu;

function namesAtStart(line: string): string {
  let names = line.trim();
  for (let shorter = names.replace(afterNames, ''); shorter !== names; shorter = names.replace(afterNames, ''))
    names = shorter;
  return names;
}
