import type { PathStep } from '#shared/graph/types.ts';

/** A date that was read wrong must not make a strip of a thousand years: the newest so many months are shown. */
const mostMonths = 120;

/** Every month from the first to the last in which any step has a mention. */
export function pathMonths(steps: readonly Pick<PathStep, 'months'>[]): string[] {
  const named = steps.flatMap(({ months }) => months.map(({ month }) => numberOf(month)));
  if (named.length === 0) return [];
  const last = Math.max(...named);
  const first = Math.max(Math.min(...named), last - mostMonths + 1);
  return Array.from({ length: last - first + 1 }, (_, at) => monthOf(first + at));
}

function numberOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

function monthOf(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}
