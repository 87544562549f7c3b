interface MonthCount {
  readonly month: string;
  readonly count: number;
}

/** Every month from the first to the last, those without documents too. */
export function spreadMonths(months: readonly MonthCount[]): MonthCount[] {
  const counts = new Map(months.map(({ month, count }) => [month, count]));
  const first = numberOf(months[0]?.month);
  const last = numberOf(months.at(-1)?.month);
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: Math.max(0, last - first) + 1 }, (_, at) => {
    const month = nameOf(first + at);
    return { month, count: counts.get(month) ?? 0 };
  });
}

function numberOf(month: string | undefined): number | undefined {
  const [, year, of] = /^(\d{4})-(\d{2})$/.exec(month ?? '') ?? [];
  return year === undefined ? undefined : Number(year) * 12 + Number(of) - 1;
}

function nameOf(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}
