import { type Mark, marksOf } from '#renderer/stories/timeline/timeline-marks.ts';
import { placeOf, type Scale, ticksOf } from '#renderer/stories/timeline/timeline-scale.ts';
import { whenWords } from '#renderer/stories/timeline/when-words.ts';
import { csvOf } from '#renderer/ui/csv.ts';
import type { TimelineEntry } from '#shared/timeline/types.ts';
import { kindLabels } from '#shared/timeline/when-words.ts';

/** A row an entry, with its sentence and source. */
export function timelineCsv(entries: readonly TimelineEntry[]): string {
  const head = ['From', 'To', 'As told', 'Kind', 'Sentence', 'Document', 'Outlet', 'Document date', 'Entities'];
  return csvOf([
    head,
    ...entries.map(({ when, words, kind, sentence, documentTitle, outlet, documentDay, entities }) => [
      ...[when.from, when.to, words ?? '', kindLabels[kind], sentence, documentTitle, outlet ?? '', documentDay ?? ''],
      entities.map(({ name }) => name).join('; '),
    ]),
  ]);
}

export function timelineJson(entries: readonly TimelineEntry[]): string {
  return `${JSON.stringify(entries, null, 2)}\n`;
}

const width = 1400;
const height = 260;
const margin = 40;

/** The line as a picture of its own, with its letters and colors in it: it looks the same wherever it is opened. */
export function timelineSvg(name: string, entries: readonly TimelineEntry[], scale: Scale): string {
  const marks = marksOf(entries, scale, width);
  const ticks = ticksOf(scale, 12).map(({ day, label }) => {
    const x = margin + placeOf(day, scale) * width;
    return `<line x1="${x}" x2="${x}" y1="214" y2="222" stroke="#8f897e"/>${text(x + 4, 232, label, '#6b655b', 11)}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width + 2 * margin}" height="${height}" viewBox="0 0 ${width + 2 * margin} ${height}" font-family="Helvetica, Arial, sans-serif">`,
    `<rect width="100%" height="100%" fill="#fffefc"/>`,
    text(margin, 30, name, '#1f1c18', 18),
    `<line x1="${margin}" x2="${margin + width}" y1="70" y2="70" stroke="#dcd8d0"/>`,
    ...marks.map(markSvg),
    ...ticks,
    '</svg>',
  ].join('\n');
}

function markSvg({ entries, x, width: reach, lane, isBefore }: Mark): string {
  const [first] = entries;
  if (!first) return '';
  const at = margin + x;
  const sign =
    reach > 12
      ? `<rect x="${at}" y="67" width="${reach}" height="6" rx="3" fill="#cf9da1"/>`
      : `<rect x="${at - 5}" y="65" width="10" height="10" fill="#880f19" transform="rotate(45 ${at} 70)"/>`;
  if (lane === null) return sign;
  const top = 96 + lane * 58;
  const start = isBefore ? at - 104 : at - 4;
  const lines = wrapped(entries.length > 1 ? `${entries.length} events` : first.sentence, 20, 2);
  return [
    sign,
    text(start, top, whenWords(first.when), '#6b655b', 11),
    ...lines.map((line, row) => text(start, top + 15 + row * 14, line, '#1f1c18', 12)),
  ].join('');
}

function wrapped(words: string, most: number, lines: number): string[] {
  const found: string[] = [''];
  for (const word of words.split(' ')) {
    const line = found.at(-1) ?? '';
    if (line === '' || line.length + word.length < most)
      found[found.length - 1] = line === '' ? word : `${line} ${word}`;
    else found.push(word);
  }
  return found.length <= lines ? found : [...found.slice(0, lines - 1), `${found[lines - 1]}…`];
}

function text(x: number, y: number, words: string, color: string, size: number): string {
  const safe = words.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '',
  );
  return `<text x="${x}" y="${y}" fill="${color}" font-size="${size}">${safe}</text>`;
}
