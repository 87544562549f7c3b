import { rowColumns, rowOf, type StoredRow, typesAmong } from '#main/index/document-rows.ts';
import type { IndexReader } from '#main/index/index-reader.ts';
import type { Atom } from '#main/search/atoms.ts';
import { cutSnippet, type Mark } from '#main/search/cut-snippet.ts';
import type { AtomMaker } from '#main/search/expand-atoms.ts';
import type { RankedDoc } from '#main/search/find-ranked.ts';
import { joinSpans } from '#main/search/join-spans.ts';
import { markedPassages } from '#main/search/marked-passages.ts';
import { runRegex } from '#main/search/regex-run.ts';
import { type Occurrence, TextScanner } from '#main/search/scan-text.ts';
import type { WorkLimit } from '#main/search/work-limit.ts';
import type { PhraseQuery, Query, WordQuery } from '#shared/search/query-syntax.ts';
import type { HitEntity, SearchHit } from '#shared/search/types.ts';
import type { Span } from '#shared/spans.ts';

/** Text past this is not marked: it would only make the search wait. */
const longestMarked = 300_000;
const shownEntities = 5;
const shownOthers = 20;

export interface HitsInput {
  readonly docs: readonly number[];
  readonly others: ReadonlyMap<number, readonly number[]>;
  readonly positives: readonly (WordQuery | PhraseQuery)[];
  readonly regexes?: readonly Extract<Query, { type: 'regex' }>[];
  readonly maker: AtomMaker;
  readonly ranked: ReadonlyMap<number, RankedDoc>;
  readonly loose: ReadonlySet<number>;
  readonly words: readonly WordQuery[];
  /** Patterns are not tried any more when the time is up, and nothing is when nobody waits. */
  readonly limit?: WorkLimit;
}

type FoundRow = StoredRow & {
  readonly doc: number;
  readonly names: string;
  readonly text: string;
  readonly highlights: string;
};

/** Documents as they are shown: with the passage that says most of what is asked for. */
export function hitsOf(index: IndexReader, input: HitsInput): SearchHit[] {
  const marker = new Marker(input);
  const missing = new MissingWords(input);
  return input.docs.flatMap((doc): SearchHit[] => {
    input.limit?.goOn();
    const row = index.get<FoundRow>(
      `SELECT ${rowColumns}, documents.doc, coalesce(names, '') AS names, coalesce(text, '') AS text,
          coalesce(highlights, '') AS highlights FROM documents LEFT JOIN texts USING (doc) WHERE documents.doc = ?`,
      doc,
    );
    if (!row) return [];
    const ranked = input.ranked.get(doc);
    const { title, text } = marker.marks(row.title, row.text, ranked?.places);
    // What is only in a comment opens at the passage beside which it was written.
    const passages = text.length > 0 ? [] : marker.passages(row.text, row.highlights);
    const marks = text.length > 0 ? text : passages;
    const found = cutSnippet(row.text, marks);
    const mentioned = mentionedBy(index, row.id);
    return [
      {
        document: rowOf(index, row, typesAmong(mentioned)),
        score: ranked?.score ?? 0,
        snippet: found?.snippet ?? row.summary,
        marks: joinSpans(found?.marks ?? []),
        titleMarks: joinSpans(title),
        span: found?.span ?? null,
        matchCount: joinSpans(title).length + joinSpans(marks).length,
        foundIn: passages.length > 0 ? 'highlight' : text.length > 0 ? 'text' : title.length > 0 ? 'title' : 'about',
        entities: entitiesOf(index, { id: row.id, span: found?.span ?? null, mentioned }),
        missing: input.loose.has(doc) ? missing.of(row) : [],
        alsoIn: (input.others.get(doc) ?? [])
          .slice(0, shownOthers)
          .flatMap((other) =>
            index.all<SearchHit['alsoIn'][number]>('SELECT id, title, outlet FROM documents WHERE doc = ?', other),
          ),
        reasons: ranked?.reasons ?? [],
      },
    ];
  });
}

/** Finds what a query asks for in texts. */
export class Marker {
  readonly #atoms: readonly Atom[];
  readonly #scanner: TextScanner;
  readonly #inTitle: TextScanner;
  readonly #inText: TextScanner;
  readonly #regexes: readonly Extract<Query, { type: 'regex' }>[];
  readonly #limit: WorkLimit | undefined;

  constructor({ positives, regexes = [], maker, limit }: Pick<HitsInput, 'positives' | 'regexes' | 'maker' | 'limit'>) {
    const atoms = positives.flatMap((query) => maker.atom(query) ?? []);
    this.#atoms = atoms;
    this.#scanner = new TextScanner(atoms);
    this.#inTitle = new TextScanner(
      atoms.filter(({ part }) => part === null || part === 'title' || part === 'note' || part === 'clip'),
    );
    this.#inText = new TextScanner(atoms.filter(isOfText));
    this.#regexes = regexes;
    this.#limit = limit;
  }

  /** `places`: where all of the atoms stand in the text, where that is known already. */
  marks(title: string, text: string, places?: readonly Occurrence[]): { title: Mark[]; text: Mark[] } {
    const cut = text.slice(0, longestMarked);
    const found = places
      ? places.filter(({ atom }) => this.#atoms[atom] && isOfText(this.#atoms[atom]))
      : this.#inText.scan(cut).occurrences;
    const inText = [...found, ...this.#regexMarks(cut)];
    return {
      title: inOrder([...this.#inTitle.scan(title, true).occurrences, ...this.#regexMarks(title)]),
      text: inOrder(inText),
    };
  }

  passages(text: string, highlights: string): Mark[] {
    return inOrder(markedPassages(text, highlights, this.#scanner));
  }

  #regexMarks(text: string): Mark[] {
    return this.#regexes.flatMap(({ pattern, flags }, at) =>
      this.#limit?.isOver
        ? []
        : (runRegex(pattern, flags, [text], 20)?.[0] ?? []).map((span) => ({ ...span, atom: -1 - at })),
    );
  }
}

function isOfText({ part }: Atom): boolean {
  return part !== 'title' && part !== 'highlight';
}

function inOrder(marks: readonly Mark[]): Mark[] {
  return marks.map(({ start, end, atom }) => ({ start, end, atom })).sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Tells which words a document lacks that has most of them. */
class MissingWords {
  readonly #words: readonly string[];
  readonly #scanner: TextScanner;

  constructor({ words, maker }: Pick<HitsInput, 'words' | 'maker'>) {
    const known = words.flatMap((word) => {
      const atom = maker.atom(word);
      return atom ? [{ label: word.word, atom }] : [];
    });
    this.#words = known.map(({ label }) => label);
    this.#scanner = new TextScanner(known.map(({ atom }) => atom));
  }

  of({ title, names, text, highlights }: FoundRow): string[] {
    const all = `${title}\n${names}\n${text.slice(0, longestMarked)}\n${highlights}`;
    const found = new Set(this.#scanner.scan(all, true).occurrences.map(({ atom }) => atom));
    return this.#words.filter((_, atom) => !found.has(atom));
  }
}

type Mentioned = HitEntity & { readonly count: number };

/** What a document names, most often first. */
function mentionedBy(index: IndexReader, id: string): Mentioned[] {
  return index.all<Mentioned>(
    `SELECT entities.id, entities.name, entities.type, count FROM document_entities JOIN entities ON entities.id = entity
      WHERE document = ? AND status <> 'hidden' ORDER BY count DESC, name`,
    id,
  );
}

/** Those named around the passage first, then those that the document names most. */
function entitiesOf(
  index: IndexReader,
  { id, span, mentioned }: { id: string; span: Span | null; mentioned: readonly Mentioned[] },
): HitEntity[] {
  const near = span
    ? index.all<HitEntity>(
        `SELECT DISTINCT entities.id, entities.name, entities.type FROM mentions JOIN entities ON entities.id = entity
          WHERE document = ? AND start BETWEEN ? AND ? AND layer <> 'rejected' AND status <> 'hidden' LIMIT ${shownEntities}`,
        ...[id, span.start - 200, span.end + 200],
      )
    : [];
  const most = mentioned.slice(0, shownEntities).map(({ count: _, ...entity }) => entity);
  const byId = new Map([...near, ...most].map((entity) => [entity.id, entity]));
  return [...byId.values()].slice(0, shownEntities);
}
