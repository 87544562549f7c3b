export interface Week {
  /** The Monday, `YYYY-MM-DD`. */
  readonly week: string;
  readonly count: number;
}

const weekMs = 7 * 86_400_000;

/** Every week from the first to the last, those without mentions too. */
export function everyWeek(weeks: readonly Week[]): Week[] {
  const counts = new Map(weeks.map(({ week, count }) => [week, count]));
  const times = weeks.map(({ week }) => Date.parse(week));
  const last = Math.max(...times);
  const first = Math.min(...times);
  const all: Week[] = [];
  for (let time = first; time <= last; time += weekMs) {
    const week = new Date(time).toISOString().slice(0, 10);
    all.push({ week, count: counts.get(week) ?? 0 });
  }
  return all;
}

/** How far back the chart goes from the last mention. */
export interface WeekRange {
  readonly id: 'quarter' | 'half' | 'all';
  readonly label: string;
  readonly weeks: readonly Week[];
}

const ranges = [
  { id: 'quarter', label: '90 days', most: 13 },
  { id: 'half', label: '6 months', most: 26 },
] as const;

/** The ranges that show something different from each other, the whole time last. */
export function rangesOf(weeks: readonly Week[]): [...WeekRange[], WeekRange] {
  const all = everyWeek(weeks);
  const shorter = ranges.filter(({ most }) => most < all.length);
  return [
    ...shorter.map(({ id, label, most }) => ({ id, label, weeks: all.slice(-most) })),
    { id: 'all', label: 'All', weeks: all },
  ];
}

/** The top line of the chart: the next of 1, 2, 5, 10, 20, 50 and so on. */
export function topOf(count: number): number {
  for (let power = 1; ; power *= 10) {
    for (const step of [1, 2, 5]) if (step * power >= count) return step * power;
  }
}

/** Where months begin, for the labels below the bars: every month, every second and so on, so that at most `most` fit. */
export function monthStarts(weeks: readonly Week[], most: number): { readonly at: number; readonly month: Date }[] {
  const starts = weeks.flatMap(({ week }, at) =>
    at === 0 || week.slice(0, 7) !== weeks[at - 1]?.week.slice(0, 7)
      ? [{ at, month: new Date(`${week}T00:00:00Z`) }]
      : [],
  );
  const step = Math.ceil(starts.length / most);
  return starts.filter((_, place) => place % step === 0);
}
