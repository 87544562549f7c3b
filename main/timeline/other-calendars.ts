import { dayNumber, monthOf, type Stretch, seasonOf, stretch } from '#main/timeline/calendar.ts';
import { seasonNamed } from '#main/timeline/time-rule.ts';

/**
 * A company's year is named by the calendar year in which it ends, which may be as early as in January, or, in Japan and
 * India, by the one in which it begins, in April. Which of them is meant no sentence says: the stretch has them all.
 */
export function fiscal(year: number, quarter: number | undefined): Stretch {
  const [before, length] = quarter === undefined ? [0, 12] : [(quarter - 1) * 3, 3];
  return stretch('span', dayNumber(year - 1, 2 + before, 1), dayNumber(year, 4 + before + length, 0));
}

/** From August to July, as in the north; where it is the calendar year, it is named by one year and not by two. */
export function schoolYear(year: number): Stretch {
  return stretch('span', dayNumber(year, 8, 1), dayNumber(year + 1, 8, 0));
}

/** What says that a season is one of the other half of the world. */
export const southern =
  "(?<south>southern(?:(?: |-)hemisphere)?|australian?(?:['’]s)?|new zealand(?:['’]s)?|argentine(?:an)?|argentina['’]s|chilean|chile['’]s|south african?(?:['’]s)?|brazilian|brazil['’]s|antarctic)";

/** Half a year later than in the north; a summer begins in December and is named by that year. */
export function southernSeason(year: number, season: string | undefined): Stretch {
  const { from } = seasonOf(year, seasonNamed(season));
  const month = new Date(from * 86_400_000).getUTCMonth() + 7;
  const first = month > 12 ? month - 12 : month;
  return stretch('span', monthOf(year, first).from, monthOf(year, first + 2).to);
}
