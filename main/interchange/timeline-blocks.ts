import { named, words } from '#main/interchange/blocks.ts';
import type { PlaceOf } from '#main/interchange/dossier.ts';
import { writtenDate } from '#main/interchange/plain-words.ts';
import type { Block, Inline } from '#shared/clips/types.ts';
import type { Timeline, TimelineEntry } from '#shared/timeline/types.ts';
import { kindLabels, whenWords } from '#shared/timeline/when-words.ts';

/** When, what the sentence says, and who says it. */
export function timelineBlocks({ entries }: Timeline, placeOf: PlaceOf): Block[] {
  if (entries.length === 0) return [];
  const header = ['When', 'What', 'Source'].map((word) => [words(word)]);
  return [{ type: 'table', header, rows: entries.map((entry) => rowOf(entry, placeOf)) }];
}

function rowOf(entry: TimelineEntry, placeOf: PlaceOf): Inline[][] {
  const { when, words: told, kind, sentence, outlet, documentTitle, documentId, differs } = entry;
  const mark = placeOf(documentId);
  return [
    [words(whenWords(when, writtenDate)), ...(told ? [named(` (“${told}”)`)] : [])],
    [
      ...(kind === 'happened' ? [] : [words(`${kindLabels[kind]}: `)]),
      named(sentence),
      ...(differs ? [words(' (another source dates it otherwise)')] : []),
    ],
    [named(outlet ?? documentTitle), ...(mark ? [words(' '), mark] : [])],
  ];
}
