import type { PaletteRow } from '#renderer/app/palette/palette-rows.ts';
import { paragraphsAround } from '#renderer/search/paragraphs-around.ts';
import type { Span } from '#shared/spans.ts';

const mostPassages = 50;
/** So many characters before the first match, and in all. */
const before = 40;
const longest = 160;

/** The paragraphs of a text that have matches, each cut to what is around its first one. */
export function passageRows(text: string, matches: readonly Span[]): PaletteRow[] {
  return paragraphsAround(text, matches, 0, 0, Number.MAX_SAFE_INTEGER)
    .flatMap((paragraph): PaletteRow[] => {
      const [first] = paragraph.marks;
      if (!first) return [];
      const from = first.start <= before ? 0 : paragraph.text.indexOf(' ', first.start - before) + 1;
      const cut = paragraph.text.slice(from, from + longest);
      const lead = from > 0 ? '…' : '';
      const shift = lead.length - from;
      return [
        {
          kind: 'passage',
          key: `passage ${paragraph.start}`,
          group: 'Passages',
          text: `${lead}${cut}`,
          marks: paragraph.marks.map(({ start, end }) => ({ start: start + shift, end: end + shift })),
          span: { start: paragraph.start + first.start, end: paragraph.start + first.end },
        },
      ];
    })
    .slice(0, mostPassages);
}
