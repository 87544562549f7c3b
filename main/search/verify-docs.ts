import type { IndexReader } from '#main/index/index-reader.ts';
import { paragraphCounter } from '#main/index/write-mentions.ts';
import type { Atom } from '#main/search/atoms.ts';
import { entitiesNamed } from '#main/search/conditions.ts';
import type { DocSet } from '#main/search/doc-set.ts';
import { runRegex } from '#main/search/regex-run.ts';
import { type Occurrence, TextScanner } from '#main/search/scan-text.ts';
import type { WorkLimit } from '#main/search/work-limit.ts';
import { splitSentences } from '#shared/clips/split-sentences.ts';
import type { Nearness, Query } from '#shared/search/query-syntax.ts';
import type { Span } from '#shared/spans.ts';

/** What only the text itself can tell. */
export type Verification =
  | { readonly type: 'near'; readonly atoms: readonly Atom[]; readonly within: Nearness }
  | { readonly type: 'quote'; readonly atoms: readonly Atom[] }
  | { readonly type: 'regex'; readonly query: Extract<Query, { type: 'regex' }> };

/** So many texts are looked through before it is asked whether anyone still waits: to begin trying a pattern takes longer than to read a text. */
const readAtOnce = { patterns: 64, words: 1 } as const;

interface StoredText {
  readonly doc: number;
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  readonly highlights: string;
}

/** The candidates that hold, newest first, as far as the time suffices. */
export function verifyDocs(
  index: IndexReader,
  verification: Verification,
  candidates: DocSet,
  limit: WorkLimit,
): number[] {
  const holds = checkerOf(index, verification, limit);
  const atOnce = verification.type === 'regex' ? readAtOnce.patterns : readAtOnce.words;
  return eachText(index, candidates, limit, holds, atOnce);
}

/** The candidates with a paragraph that mentions each entity and says each of the words. */
export function isTogether(
  index: IndexReader,
  { names, atoms }: { readonly names: readonly string[]; readonly atoms: readonly Atom[] },
  candidates: DocSet,
  limit: WorkLimit,
): number[] {
  const ids = names.map((name) => JSON.stringify(entitiesNamed(index, name)));
  const scanner = new TextScanner(atoms);
  return eachText(index, candidates, limit, (texts) =>
    texts.map(({ id, text }) => {
      const mentioned = ids.map((entities) =>
        index.all<{ paragraph: number }>(
          `SELECT DISTINCT paragraph FROM mentions WHERE document = ? AND layer <> 'rejected'
            AND entity IN (SELECT value FROM json_each(?))`,
          ...[id, entities],
        ),
      );
      const paragraphAt = paragraphCounter(text);
      const said = atoms.map(() => new Set<number>());
      for (const { atom, start } of scanner.scan(text).occurrences) said[atom]?.add(paragraphAt(start));
      const [first = [], ...others] = [
        ...mentioned.map((rows) => rows.map(({ paragraph }) => paragraph)),
        ...said.map((set) => [...set]),
      ];
      return first.some((paragraph) => others.every((places) => places.includes(paragraph)));
    }),
  );
}

function eachText(
  index: IndexReader,
  candidates: DocSet,
  limit: WorkLimit,
  holds: (texts: readonly StoredText[]) => readonly boolean[],
  atOnce: number = readAtOnce.words,
): number[] {
  const found: number[] = [];
  const docs = candidates.newestFirst();
  for (let from = 0; from < docs.length; from += atOnce) {
    const texts = docs.slice(from, from + atOnce).flatMap((doc) =>
      index.all<StoredText>(
        `SELECT documents.doc, id, kind, texts.title, text, highlights FROM documents JOIN texts USING (doc)
          WHERE documents.doc = ?`,
        doc,
      ),
    );
    holds(texts).forEach((isRight, at) => {
      const doc = texts[at]?.doc;
      if (isRight && doc !== undefined) found.push(doc);
    });
    if (limit.isOver) break;
  }
  return found;
}

function checkerOf(index: IndexReader, verification: Verification, limit: WorkLimit) {
  switch (verification.type) {
    case 'regex':
      return (texts: readonly StoredText[]) => matchingRegex(verification.query, texts, limit);
    case 'near': {
      const scanner = new TextScanner(verification.atoms);
      return (texts: readonly StoredText[]) =>
        texts.map(({ title, text }) =>
          [title, text].some((one) => isNear(scanner.scan(one).occurrences, verification, one, limit)),
        );
    }
    case 'quote': {
      const scanner = new TextScanner(verification.atoms);
      return (texts: readonly StoredText[]) =>
        texts.map(({ id, text }) => {
          const quotes = quotedSpans(index, id);
          return (
            quotes.length > 0 &&
            scanner.scan(text).occurrences.some((place) => quotes.some((quote) => isIn(place, quote)))
          );
        });
    }
    default:
      return verification satisfies never;
  }
}

export function quotedSpans(index: IndexReader, id: string): Span[] {
  return index
    .all<{ said: string }>('SELECT said FROM quotes WHERE document = ?', id)
    .map(({ said }) => JSON.parse(said) as Span);
}

function matchingRegex(
  { pattern, flags, part }: Extract<Query, { type: 'regex' }>,
  texts: readonly StoredText[],
  limit: WorkLimit,
) {
  const searched = texts.map(({ title, text, highlights, kind }) => {
    if (part === 'title') return title;
    if (part === 'highlight') return highlights;
    if ((part === 'note' || part === 'clip') && kind !== part) return '';
    return part === null ? `${title}\n${text}` : text;
  });
  const spans = runRegex(pattern, flags, searched, limit.remainingMs);
  if (!spans) limit.exhaust();
  return searched.map((_, at) => (spans?.[at]?.length ?? 0) > 0);
}

/** Whether each of so many atoms occurs, all of them as near as asked. */
function isNear(
  places: readonly Occurrence[],
  { atoms: { length: atoms }, within }: Extract<Verification, { type: 'near' }>,
  text: string,
  limit: WorkLimit,
): boolean {
  if (new Set(places.map(({ atom }) => atom)).size < atoms) return false;
  if (typeof within === 'number') {
    return places.some((first) => {
      const near = places.filter(
        ({ position }) => position >= first.position && position <= first.position + within + atoms - 1,
      );
      return new Set(near.map(({ atom }) => atom)).size === atoms;
    });
  }
  const inOrder = [...places].sort((a, b) => a.start - b.start);
  const paragraphs = together(inOrder, paragraphCounter(text), atoms);
  if (within === 'paragraph') return paragraphs.length > 0;
  // No sentence goes over the end of a paragraph, and to part it into sentences takes longer than all the rest.
  return paragraphs.some((paragraph) => {
    if (limit.isOver) return false;
    const from = text.lastIndexOf('\n', (paragraph[0]?.start ?? 0) - 1) + 1;
    const end = text.indexOf('\n', from);
    const sentenceAt = sentenceCounter(text.slice(from, end === -1 ? text.length : end), from);
    return together(paragraph, sentenceAt, atoms).length > 0;
  });
}

/** The groups of places that have each of so many atoms. */
function together(
  inOrder: readonly Occurrence[],
  groupAt: (offset: number) => number,
  atoms: number,
): readonly (readonly Occurrence[])[] {
  const groups = Map.groupBy(inOrder, ({ start }) => groupAt(start));
  return [...groups.values()].filter((group) => new Set(group.map(({ atom }) => atom)).size === atoms);
}

/** Counts the sentences of a paragraph that begins at `from` while offsets grow. */
function sentenceCounter(paragraph: string, from: number): (offset: number) => number {
  const starts = splitSentences(paragraph).map(({ start }) => from + start);
  let sentence = 0;
  return (offset) => {
    while (sentence < starts.length && (starts[sentence] ?? 0) <= offset) sentence += 1;
    return sentence;
  };
}

function isIn(span: Span, outer: Span): boolean {
  return span.start >= outer.start && span.end <= outer.end;
}
