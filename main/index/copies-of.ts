import { momentFrom } from '#main/index/document-moment.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import { sharesOf, textOf } from '#main/index/near-copies.ts';
import { coveredWords, readingOf, shinglesOf, wordsIn } from '#main/index/shingles.ts';
import type { Copies } from '#shared/clips/comparison.ts';
import { splitSentences } from '#shared/clips/split-sentences.ts';
import type { ClipId } from '#shared/ids.ts';

const maxCopies = 50;
const maxAdds = 50;
/** Of a sentence that a copy adds, less than this is in another one. */
const knownShare = 0.5;

interface CopyRow {
  readonly doc: number;
  readonly id: ClipId;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly at: number;
}

/** The other clips of the same report, most alike first, with the sentences that only they have. */
export function copiesOf(index: IndexDatabase, id: ClipId): Copies {
  const own = index.get<{ doc: number; report: number | null }>('SELECT doc, report FROM documents WHERE id = ?', id);
  if (!own || own.report === null) return { copies: [], adds: [] };
  const rows = index.all<CopyRow>(
    `SELECT doc, id, title, outlet, published, at FROM documents WHERE report = ? AND doc <> ?
      ORDER BY moment, id LIMIT ${maxCopies}`,
    own.report,
    own.doc,
  );
  const text = textOf(index, own.doc);
  const reading = readingOf(text);
  const texts = rows.map(({ doc }) => textOf(index, doc));
  const counts = new Map<number, number>();
  for (const one of [text, ...texts])
    for (const shingle of new Set(shinglesOf(one))) counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  const copies = rows.map(({ id: copy, title, outlet, published, at }, n) => ({
    id: copy,
    title,
    outlet,
    published,
    clippedAt: momentFrom(at),
    share: sharesOf(reading, readingOf(texts[n] ?? '')).ofShorter,
    adds: addsOf(texts[n] ?? '', counts),
  }));
  return { copies: copies.toSorted((a, b) => b.share - a.share), adds: addsOf(text, counts) };
}

/** Sentences of which the most is in no other text; very short ones say nothing new. */
function addsOf(text: string, counts: ReadonlyMap<number, number>): string[] {
  return splitSentences(text)
    .filter(({ text: sentence }) => {
      const shingles = shinglesOf(sentence);
      const known = coveredWords(shingles, (shingle) => (counts.get(shingle) ?? 0) > 1);
      return shingles.length > 0 && known < wordsIn(shingles) * knownShare;
    })
    .slice(0, maxAdds)
    .map(({ text: sentence }) => sentence);
}
