import { formatAmount } from '#renderer/entities/read-facts.ts';
import { formatDate } from '#renderer/ui/format.ts';
import type {
  ClaimGroup,
  ClaimPredicate,
  ClaimReport,
  ClaimStatus,
  QuoteKind,
  Source,
  StatementPlace,
} from '#shared/entities/statements.ts';

/** How a claim reads between its subject and its object. */
export const predicateWords: Readonly<Record<ClaimPredicate, string>> = {
  acquires: 'buys',
  'merges-with': 'merges with',
  'invests-in': 'invests in',
  raises: 'raises',
  'is-valued-at': 'is valued at',
  'partners-with': 'works with',
  'talks-with': 'talks with',
  develops: 'develops',
  launches: 'launches',
  supplies: 'supplies',
  sues: 'sues',
  leads: 'leads',
  joins: 'joins',
  leaves: 'leaves',
  'founded-by': 'was founded by',
  'based-in': 'is based in',
  owns: 'owns',
  'competes-with': 'competes with',
  'cuts-jobs': 'cuts jobs',
  earns: 'earns',
};

export const statusLabels: Readonly<Record<ClaimStatus, string>> = {
  stated: 'Stated',
  explored: 'Explored',
  'in-talks': 'In talks',
  agreed: 'Agreed',
  closed: 'Closed',
  denied: 'Denied',
  ended: 'Ended',
};

export const quoteKindLabels: Readonly<Record<QuoteKind, string>> = {
  said: 'Said',
  wrote: 'Wrote',
  reports: 'Reports',
  denies: 'Denies',
  unnamed: 'Unnamed',
  unclear: 'Unclear',
};

/** Who is named as the one that says it: the outlet, or the note itself. */
export function outletOf({ outlet, kind, title }: StatementPlace): string {
  if (outlet) return outlet;
  return kind === 'note' ? 'Your note' : title || 'An unnamed outlet';
}

/** "Orbit Daily says, citing The Wall Street Journal". */
export function saysWords(report: ClaimReport): string {
  const via = viaWords(report.via);
  return `${outletOf(report)} says${via ? `, ${via}` : ''}`;
}

/** "citing Reuters, citing people familiar with the matter"; nothing when the article says it by itself. */
export function viaWords(via: readonly Source[]): string {
  return via.map(({ name }) => `citing ${name}`).join(', ');
}

/** The amounts that the reports give, as the claim's line tells them: "$1.5B or $2B"; in words where none does. */
export function amountWords({ predicate, object, reports }: ClaimGroup): string {
  const amounts = new Set(reports.flatMap(({ amount, layer }) => (amount && layer !== 'rejected' ? [amount] : [])));
  if (amounts.size > 0) return [...amounts].map(formatAmount).join(' or ');
  if (object) return '';
  return predicate === 'raises' || predicate === 'earns' ? 'money' : '';
}

/** What a report adds: "US$120M, Dec 2025". */
export function reportDetails({ amount, date }: ClaimReport): string[] {
  return [...(amount ? [formatAmount(amount)] : []), ...(date ? [formatDate(date)] : [])];
}
