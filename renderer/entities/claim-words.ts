import { formatAmount } from '#renderer/entities/read-facts.ts';
import { formatDate } from '#renderer/ui/format.ts';
import type { ClaimGroup, ClaimReport, Source, StatementPlace } from '#shared/entities/statements.ts';

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
