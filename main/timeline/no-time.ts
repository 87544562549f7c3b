import type { FoundTime } from '#main/timeline/find-times.ts';

/** What is counted in numbers that look like years. */
const counted =
  /^[\s-]+(?:\p{Ll}+[\s-]){0,1}(?:people|men|women|employees|workers|staff|users|customers|subscribers|members|homes|houses|cases|jobs|votes|units|cars|vehicles|trucks|patients|schools|students|stores|shops|sites|servers|chips|satellites|stars|points|pages|words|miles|meters|metres|feet|kilometers|kilometres|tons|tonnes|pounds|dollars|euros|shares|seats|rooms|beds|hours|days|weeks|times|watts|companies|startups|firms|developers|engineers|researchers|papers|patents|lines|items|copies|orders|requests|tokens|models|percent)(?!\p{L})/u;
/** Of old years more is counted than dated. */
const countedOld = /^[\s-]+(?:\p{Ll}+ )?\p{Ll}{3,}(?:s|men|people)(?!\p{L})/u;

/** Days that are called so and are another matter: sales, books, what comes round every week. */
const dayOfAnother =
  /(?<!\p{L})(?:Black|Good|Super|Fat|Ash|Giving|Shrove|Maundy|Palm|Bloody|Man|Cyber|Casual|Every|every|Each|each|most|any|alternate)\s$/u;

const monthAlone = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;
const leadsToMonth =
  /(?<!\p{L})(?:in|since|until|till|by|of|last|next|from|to|through|this|during|before|after|between|and|or|early|late|mid|for|on|as)[\s-]+$/iu;

/** Whether words that can name a time name something else here. */
export function isNoTime({ start, end, stretch }: FoundTime, sentence: string): boolean {
  const words = sentence.slice(start, end);
  const before = sentence.slice(Math.max(0, start - 24), start);
  const after = sentence.slice(end, end + 40);
  if (/day$/.test(words) && (dayOfAnother.test(before) || /^\.[a-z]/.test(after))) return true;
  if (/(?:^|\s)\d{4}$/.test(words) && (/^\.\d/.test(after) || isCount(words, after))) return true;
  // "August Capital", "April Jones": a name begins with it.
  if (monthAlone.test(words) && !leadsToMonth.test(before) && /^\s\p{Lu}/u.test(after)) return true;
  // "The Winter Olympics".
  if (/(?:Spring|Summer|Fall|Autumn|Winter)$/.test(words) && /^\s\p{Lu}/u.test(after)) return true;
  // "USA Today", "Today Show".
  if (/^(?:Today|Tonight)$/.test(words) && (/\p{Lu}[\p{L}]*\s$/u.test(before) || /^ Show/.test(after))) return true;
  // "This Week", a magazine.
  return stretch.grain !== 'day' && /^(?:This|Last|Next|The Next) (?:Week|Month|Year|Decade)$/.test(words);
}

function isCount(words: string, after: string): boolean {
  const year = Number(words.slice(-4));
  // "It fell from 1950 to 1850."
  const next = /^ (?:to|and) (\d{3,4})(?!\d)/.exec(after)?.[1];
  if (next !== undefined && Number(next) < year) return true;
  return counted.test(after) || ((year < 1900 || year > 2100) && countedOld.test(after));
}
