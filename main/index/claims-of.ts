import { originOf } from '#main/entities/statements/origin-of.ts';
import { millisecondsOf } from '#main/index/document-moment.ts';
import { canonicalId } from '#main/index/entity-decisions.ts';
import { fold } from '#main/index/fold.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import { parseStored } from '#main/index/parse-stored.ts';
import { statementRowsOf } from '#main/index/quotes-of.ts';
import { StatementPlaces, type StatementRow } from '#main/index/statement-places.ts';
import type { StoredClaim } from '#main/index/write-statements.ts';
import type { ClaimGroup, ClaimPredicate, ClaimReport } from '#shared/entities/statements.ts';
import type { DocumentId, EntityId } from '#shared/ids.ts';

/** The two of them do it together: who is named first says nothing. */
const mutual: ReadonlySet<ClaimPredicate> = new Set(['merges-with', 'partners-with', 'talks-with', 'competes-with']);

type Party = ReturnType<StatementPlaces['who']>;

export interface Matter {
  readonly key: string;
  readonly subject: Party;
  readonly predicate: ClaimPredicate;
  readonly object: Party | null;
  readonly claims: { readonly claim: StoredClaim; readonly document: DocumentId }[];
}

/**
 * What is reported about an entity, every report of one matter together, the matter with the newest report first. What the
 * user rejected is left out.
 */
export function claimsOf(index: IndexDatabase, given: EntityId, limit = 100): ClaimGroup[] {
  const rows = statementRowsOf(index, canonicalId(index, given), (origin) =>
    index.all<StatementRow>(
      'SELECT at, document, n FROM claim_entities WHERE origin = ? ORDER BY at DESC, document DESC, n',
      origin,
    ),
  );
  return claimGroups(index, rows, limit);
}

/** Statements of any documents, newest first, gathered by matter. */
export function claimGroups(index: IndexDatabase, rows: Iterable<ClaimAt>, limit: number): ClaimGroup[] {
  const places = new StatementPlaces(index);
  return groupsOf(mattersOf(index, rows, places).slice(0, limit), places);
}

type ClaimAt = Pick<StatementRow, 'document' | 'n'>;

/** What is claimed, without the sentences that claim it. */
export function mattersOf(
  index: IndexDatabase,
  rows: Iterable<ClaimAt>,
  places = new StatementPlaces(index),
): readonly Matter[] {
  const matters = new Matters(places);
  for (const { document, n } of rows) {
    const row = index.get<{ said: string }>('SELECT said FROM claims WHERE document = ? AND n = ?', document, n);
    if (row) matters.add(document, row.said);
  }
  return matters.all();
}

export function groupsOf(matters: readonly Matter[], places: StatementPlaces): ClaimGroup[] {
  return matters.flatMap((matter) => groupOf(matter, places) ?? []);
}

/** Puts claims together by what they are about, in the order in which each matter first comes. */
export class Matters {
  readonly #places: StatementPlaces;
  readonly #matters = new Map<string, Matter>();

  constructor(places: StatementPlaces) {
    this.#places = places;
  }

  /** A claim as it is kept; one that the user rejected is left out. */
  add(document: DocumentId, said: string): void {
    // Written by this index from checked statements.
    const claim: StoredClaim = parseStored(said);
    if (claim.layer === 'rejected') return;
    const matter = matterOf(claim, document, this.#places);
    const known = this.#matters.get(matter.key) ?? matter;
    known.claims.push({ claim, document });
    this.#matters.set(known.key, known);
  }

  all(): readonly Matter[] {
    return [...this.#matters.values()];
  }
}

function matterOf(claim: StoredClaim, document: DocumentId, places: StatementPlaces): Matter {
  const { predicate } = claim;
  const named = [claim.subject, ...(claim.object ? [claim.object] : [])].map((source) => places.who(source, document));
  const parties = mutual.has(predicate) ? named.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) : named;
  const [subject = places.who(claim.subject, document), object = null] = parties;
  const key = [keyOf(subject), predicate, object ? keyOf(object) : ''].join(' | ');
  return { key, subject, predicate, object, claims: [] };
}

function keyOf({ entity, name }: Party): string {
  return entity?.id ?? fold(name);
}

function groupOf({ key, subject, predicate, object, claims }: Matter, places: StatementPlaces): ClaimGroup | undefined {
  const reports = claims.flatMap(({ claim, document }) => reportOf(claim, document, places) ?? []);
  const [newest] = reports;
  if (!newest) return undefined;
  return {
    key,
    subject,
    predicate,
    object,
    status: newest.status,
    reports,
    originCount: new Set(reports.map((report) => originKey(report))).size,
    differs: reports.some((one, at) => reports.slice(at + 1).some((other) => doDiffer(one, other))),
    layer: reports.some(({ layer }) => layer === 'confirmed') ? 'confirmed' : 'detected',
  };
}

function reportOf(claim: StoredClaim, document: DocumentId, places: StatementPlaces): ClaimReport | undefined {
  const place = places.place(document, claim, claim, claim.paragraph);
  if (!place) return undefined;
  const { status, amount, date, layer } = claim;
  const via = claim.via.map((source) => places.source(source, document));
  return { ...place, status, amount, date, via, origin: originOf(via, place.outlet), layer };
}

/** What comes from nobody known, a note of one's own, stands for itself. */
function originKey({ origin, documentId }: ClaimReport): string {
  return origin === '' ? documentId : fold(origin);
}

const dayMs = 86_400_000;

/** Whether two origins contradict each other; a status that came days later is news, not a contradiction. */
function doDiffer(one: ClaimReport, other: ClaimReport): boolean {
  if (originKey(one) === originKey(other)) return false;
  if (one.amount !== null && other.amount !== null && one.amount !== other.amount) return true;
  if (one.date !== null && other.date !== null && !isPartOf(one.date, other.date)) return true;
  if (one.status === 'stated' || other.status === 'stated' || one.status === other.status) return false;
  return Math.abs((millisecondsOf(one.at) ?? 0) - (millisecondsOf(other.at) ?? 0)) < dayMs;
}

/** "2025-11" does not contradict "2025-11-30". */
function isPartOf(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}
