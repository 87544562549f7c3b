import { canonicalId } from '#main/index/entity-decisions.ts';
import { entityColumns, entityOf, isShown, type StoredEntity } from '#main/index/entity-queries.ts';
import { fold } from '#main/index/fold.ts';
import type { Steps } from '#main/index/in-slices.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import { parseStored } from '#main/index/parse-stored.ts';
import { StatementPlaces } from '#main/index/statement-places.ts';
import { type Dated, datedDocuments, datedSentences } from '#main/index/timeline-rows.ts';
import type { StoredClaim } from '#main/index/write-statements.ts';
import type { Entity } from '#shared/entities/types.ts';
import type { DocumentId } from '#shared/ids.ts';
import type { TimelineInput } from '#shared/timeline/contract.ts';
import type { Timeline, TimelineEntry } from '#shared/timeline/types.ts';

const entitiesShown = 30;

/**
 * What the documents of a scope date, and their own dates, in the order of time. The same sentence in several documents is
 * one entry, told by the first to publish it. The whole is kept until anything is written or something else is asked, so
 * that all parts of an answer cost little more than one.
 */
export function* timelineSteps(index: IndexDatabase, { part, ...input }: TimelineInput): Steps<Timeline> {
  const asked = JSON.stringify([input, writesTo(index)]);
  const known = index.remembered('timeline', (): Known => ({ asked: '', whole: undefined }));
  const whole = known.asked === asked && known.whole ? known.whole : yield* wholeTimeline(index, input);
  if (part) {
    index.forget('timeline');
    index.remembered('timeline', (): Known => ({ asked, whole }));
  }
  return part ? { ...whole, entries: whole.entries.slice(part.from, part.from + part.count) } : whole;
}

interface Known {
  readonly asked: string;
  readonly whole: Timeline | undefined;
}

/** Goes up with everything that is written. */
function writesTo(index: IndexDatabase): number {
  return index.get<{ n: number }>('SELECT total_changes() AS n')?.n ?? 0;
}

function* wholeTimeline(index: IndexDatabase, input: TimelineInput): Steps<Timeline> {
  const { scope, entity } = input;
  const within = {
    ...input,
    scope: scope.kind === 'entity' ? { ...scope, id: canonicalId(index, scope.id) } : scope,
    entity: entity && canonicalId(index, entity),
  };
  const sentences = datedSentences(index, within);
  yield;
  const documents = datedDocuments(index, within);
  yield;
  const rows = [...sentences.rows, ...documents.rows].sort(inTime).slice(-input.limit);
  const teller = new Teller(index);
  const all: TimelineEntry[] = [];
  for (const row of rows) {
    const entry = teller.entry(row);
    if (entry) all.push(entry);
    yield;
  }
  const entries = flagged(together(all));
  yield;
  return {
    entries,
    entryCount: entries.length,
    total: sentences.total + documents.total,
    entities: mostNamed(entries),
  };
}

function inTime(a: Dated, b: Dated): number {
  return compare(a.from_day, b.from_day) || compare(a.to_day, b.to_day) || compare(a.document, b.document) || a.n - b.n;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Turns rows into entries; what a document or sentence is about is read once. */
class Teller {
  readonly #places: StatementPlaces;
  readonly #claims = new Map<DocumentId, readonly StoredClaim[]>();
  readonly #index: IndexDatabase;

  constructor(index: IndexDatabase) {
    this.#index = index;
    this.#places = new StatementPlaces(index);
  }

  /** `undefined` when the document went meanwhile. */
  entry(row: Dated): TimelineEntry | undefined {
    const { document, n, kind, start, end } = row;
    const when = { from: row.from_day, to: row.to_day, grain: row.grain };
    const span = { start, end };
    const isSentence = n >= 0;
    const place = this.#places.place(document, span, span, 0);
    if (!place) return undefined;
    return {
      key: `${document}:${kind}:${n}`,
      kind,
      when,
      words: isSentence ? this.#places.words(document, { start: row.words_start, end: row.words_end }) : null,
      sentence: isSentence ? place.sentence : place.title,
      place: isSentence ? span : null,
      documentId: document,
      documentKind: place.kind,
      documentTitle: place.title,
      outlet: place.outlet,
      documentDay: /^\d{4}-\d\d-\d\d/.exec(place.at)?.[0] ?? null,
      entities: isSentence ? namedIn(this.#index, row) : [],
      claim: isSentence ? this.#claim(row) : null,
      repeats: [],
      differs: false,
    };
  }

  #claim({ document, start, end }: Dated): TimelineEntry['claim'] {
    const claim = this.#claimsOf(document).find((each) => each.start === start && each.end === end);
    if (!claim) return null;
    const { subject, predicate, object, status } = claim;
    return {
      subject: this.#places.who(subject, document).name,
      predicate,
      object: object && this.#places.who(object, document).name,
      status,
    };
  }

  #claimsOf(document: DocumentId): readonly StoredClaim[] {
    const known = this.#claims.get(document);
    if (known) return known;
    const rows = this.#index.all<{ said: string }>('SELECT said FROM claims WHERE document = ?', document);
    // Written by this index from checked statements.
    const claims = rows.map(({ said }) => parseStored(said) as StoredClaim).filter(({ layer }) => layer !== 'rejected');
    this.#claims.set(document, claims);
    return claims;
  }
}

/** Who is named in a dated sentence, in the order of the sentence. */
function namedIn(index: IndexDatabase, { document, start, end }: Dated): Entity[] {
  const rows = index.all<StoredEntity>(
    `SELECT ${entityColumns} FROM mentions INDEXED BY mentions_of_document JOIN entities ON entities.id = entity
      WHERE document = ? AND layer <> 'rejected' AND ${isShown} AND start >= ? AND end <= ? ORDER BY start`,
    ...[document, start, end],
  );
  return [...new Map(rows.map((row) => [row.id, entityOf(row)])).values()];
}

/** Copies of one report date the same things in the same words. */
function together(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const first = new Map<string, TimelineEntry>();
  for (const entry of entries) {
    const { kind, when, sentence, documentId, outlet } = entry;
    const key = [kind, when.from, when.to, fold(sentence)].join('|');
    const known = first.get(key);
    if (!known) first.set(key, entry);
    else if (known.documentId !== documentId) {
      const isEarlier = (entry.documentDay ?? '9999') < (known.documentDay ?? '9999');
      const [teller, other] = isEarlier ? [entry, known] : [known, { documentId, outlet }];
      const repeats = [...known.repeats, { documentId: other.documentId, outlet: other.outlet }];
      first.set(key, { ...teller, repeats });
    }
  }
  return [...first.values()];
}

/** Two documents that date the same matter on days that have nothing in common contradict each other. */
function flagged(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const matters = new Map<string, TimelineEntry[]>();
  const keyOfMatter = ({ claim, kind }: TimelineEntry) =>
    claim && kind !== 'said' ? [fold(claim.subject), claim.predicate, fold(claim.object ?? '')].join('|') : undefined;
  for (const entry of entries) {
    const key = keyOfMatter(entry);
    if (key) matters.set(key, [...(matters.get(key) ?? []), entry]);
  }
  return entries.map((entry) => {
    const others = matters.get(keyOfMatter(entry) ?? '') ?? [];
    const differs = others.some(
      ({ documentId, when }) =>
        documentId !== entry.documentId && (when.to < entry.when.from || entry.when.to < when.from),
    );
    return differs ? { ...entry, differs } : entry;
  });
}

function mostNamed(entries: readonly TimelineEntry[]): Timeline['entities'] {
  const counts = new Map<string, { entity: Entity; count: number }>();
  for (const entity of entries.flatMap(({ entities }) => entities)) {
    const known = counts.get(entity.id);
    counts.set(entity.id, { entity, count: (known?.count ?? 0) + 1 });
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count || compare(a.entity.name, b.entity.name))
    .slice(0, entitiesShown);
}
