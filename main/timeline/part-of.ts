import { type Stretch, stretch } from '#main/timeline/calendar.ts';

/** "early 2024", "late last year": a third of the whole. "The start of the year", "by the end of May": a tenth. */
export function partOf(whole: Stretch, part: string): Stretch {
  const days = whole.to - whole.from + 1;
  const third = Math.round(days / 3);
  const tenth = Math.ceil(days / 10);
  const grain = whole.grain === 'day' ? 'day' : 'span';
  switch (part.replace(/er$|r$/, '')) {
    case 'early':
    case 'earli':
      return stretch(grain, whole.from, whole.from + third - 1);
    case 'late':
    case 'lat':
      return stretch(grain, whole.to - third + 1, whole.to);
    case 'start':
    case 'beginning':
      return stretch(grain, whole.from, whole.from + tenth - 1);
    case 'end':
    case 'close':
      return stretch(grain, whole.to - tenth + 1, whole.to);
    default:
      return stretch(grain, whole.from + third, whole.to - third);
  }
}
