import type { ClaimGroup, ClaimPredicate, ClaimReport, ClaimStatus } from '#shared/entities/statements.ts';
import type { Entity } from '#shared/entities/types.ts';
import type { EntityId } from '#shared/ids.ts';

/** A document that a fact was read in, with the number by which the facts name it. */
export interface FactSource {
  readonly number: number;
  readonly report: ClaimReport;
}

/** What is said of one thing under one term, and where. */
export interface FactValue {
  readonly key: string;
  /** `null` when the name is no entity of the vault. */
  readonly entity: Entity | null;
  readonly name: string;
  /** How far it has come, where that is to be said: "denied". */
  readonly status: string | null;
  /** Its sources do not say the same of it. */
  readonly differs: boolean;
  readonly sources: readonly FactSource[];
}

export interface Fact {
  readonly term: string;
  readonly values: readonly FactValue[];
  /** The sources give values that cannot both be so. */
  readonly differs: boolean;
}

/** What lasts, with its name seen from either side. One-time matters (a purchase, a launch) are claims, not facts. */
const terms: Partial<Record<ClaimPredicate, { readonly subject: string; readonly object: string }>> = {
  'based-in': { subject: 'Based in', object: 'Home of' },
  'founded-by': { subject: 'Founded by', object: 'Founder of' },
  leads: { subject: 'Leads', object: 'Led by' },
  develops: { subject: 'Develops', object: 'Developed by' },
  owns: { subject: 'Owns', object: 'Owned by' },
  supplies: { subject: 'Supplies', object: 'Supplied by' },
  'competes-with': { subject: 'Competes with', object: 'Competes with' },
  'partners-with': { subject: 'Works with', object: 'Works with' },
  'talks-with': { subject: 'Talks with', object: 'Talks with' },
  'is-valued-at': { subject: 'Valued at', object: 'Valued at' },
};

/** Terms that can have one value at a time: two are two sources that differ. */
const singular: ReadonlySet<string> = new Set(['Based in', 'Developed by', 'Owned by', 'Valued at']);

const statusWords: Partial<Record<ClaimStatus, string>> = {
  explored: 'explored',
  agreed: 'agreed',
  denied: 'denied',
  ended: 'reported ended',
};

/** The facts about an entity, with their sources numbered in the order they are named. */
export function readFacts(groups: readonly ClaimGroup[], id: EntityId): { facts: Fact[]; sources: FactSource[] } {
  const sources = new Map<string, FactSource>();
  const sourceOf = (report: ClaimReport): FactSource => {
    const number = sources.get(report.documentId)?.number ?? sources.size + 1;
    const source = { number, report };
    if (!sources.has(report.documentId)) sources.set(report.documentId, source);
    return source;
  };
  const byTerm = new Map<string, { values: FactValue[]; differs: boolean }>();
  for (const term of Object.values(terms).flatMap(({ subject, object }) => [subject, object])) {
    if (byTerm.has(term)) continue;
    const ofTerm = groups.filter((group) => group.layer !== 'rejected' && termOf(group, id) === term);
    const values = ofTerm.flatMap((group) => valuesOf(group, id, sourceOf));
    const differs = singular.has(term) && values.some((value) => excludes(value, values));
    byTerm.set(term, { values, differs });
  }
  const facts = [...byTerm].flatMap(([term, { values, differs }]) =>
    values.length > 0 ? [{ term, values, differs }] : [],
  );
  return { facts, sources: [...sources.values()] };
}

function termOf({ predicate, subject, object }: ClaimGroup, id: EntityId): string | undefined {
  if (subject.entity?.id === id) return terms[predicate]?.subject;
  return object?.entity?.id === id ? terms[predicate]?.object : undefined;
}

function valuesOf(group: ClaimGroup, id: EntityId, sourceOf: (report: ClaimReport) => FactSource): FactValue[] {
  const reports = group.reports.filter(({ layer }) => layer !== 'rejected');
  if (group.predicate === 'is-valued-at') {
    // The value is the amount: those who give another one give another value.
    const byAmount = Map.groupBy(reports, ({ amount }) => amount);
    return [...byAmount].flatMap(([amount, same]) =>
      amount === null
        ? []
        : [
            {
              key: `${group.key} ${amount}`,
              entity: null,
              name: formatAmount(amount),
              status: statusWords[same[0]?.status ?? 'stated'] ?? null,
              differs: false,
              sources: same.map(sourceOf),
            },
          ],
    );
  }
  const other = group.subject.entity?.id === id ? group.object : group.subject;
  if (!other || reports.length === 0) return [];
  const status = statusWords[group.status] ?? null;
  const { key, differs } = group;
  return [{ key, entity: other.entity, name: other.name, status, differs, sources: reports.map(sourceOf) }];
}

/** Whether one of the others says something else: "Washington" and "Kent, Washington" agree. */
function excludes({ name }: FactValue, others: readonly FactValue[]): boolean {
  return others.some((other) => !name.includes(other.name) && !other.name.includes(name));
}

/** "USD 120000000" as money is written here: "US$120M". */
export function formatAmount(amount: string): string {
  const [, currency, digits] = /^([A-Z]{3}) (\d+(?:\.\d+)?)$/.exec(amount) ?? [];
  if (currency === undefined || digits === undefined) return amount;
  return new Intl.NumberFormat(undefined, {
    style: 'currency',
    currency,
    notation: 'compact',
    maximumFractionDigits: 2,
  }).format(Number(digits));
}
