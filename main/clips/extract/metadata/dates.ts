const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/**
 * A date as pages write it, in ISO 8601: a moment keeps its zone as given, a day stays a day. `undefined` for what is no
 * date, or none an article can have. `isDayFirst` says how 3/4/2025 is read.
 */
export function isoDate(written: string, isDayFirst = false): string | undefined {
  const text = written.replace(/\s+/g, ' ').trim();
  if (text.length < 6 || text.length > 80) return undefined;
  return isoForm(text) ?? compactForm(text) ?? namedMonth(text) ?? slashed(text, isDayFirst) ?? epoch(text);
}

function isoForm(text: string): string | undefined {
  const match =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[T ]|T )(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/i.exec(
      text,
    );
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second = '00', zone = ''] = match;
  const date = dayOf(year, month, day);
  if (!date || hour === undefined) return date;
  return `${date}T${hour.padStart(2, '0')}:${minute}:${second}${zoneOf(zone)}`;
}

function zoneOf(zone: string): string {
  if (/^(?:z|utc|gmt)$/i.test(zone)) return 'Z';
  const digits = zone.replace(':', '');
  return digits === '' ? '' : `${digits.slice(0, 3)}:${digits.slice(3) || '00'}`;
}

function compactForm(text: string): string | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z)?)?$/.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second = '00', zone = ''] = match;
  const date = dayOf(year, month, day);
  return date && hour ? `${date}T${hour}:${minute}:${second}${zone}` : date;
}

/** Months of other languages as their first letters, which tell them apart; accents and what follows do not matter. */
const monthStarts: readonly string[] = [
  'jan gen ene sty янв січ ian ιαν oca led tam ينا ינו',
  'feb fev lut фев лют sub φεβ uno hel فبر פבר',
  'mar maer mrt мар бер μαρ bre maa مار מרץ',
  'apr abr avr kwi апр кві nis απρ dub huh ابر אפר',
  'may mai mei mag maj maio мая май тра μαι kve tou ماي מאי',
  'jun juin giu cze июн чер haz ιουν iun kes يون יונ',
  'jul juil lug lip июл лип tem ιουλ iul hei يول יול',
  'aug ago aou sie авг сер agu αυγ srp elo اغس אוג',
  'sep set wrz сен вер eyl σεπ zar szep syy سبت ספט',
  'oct okt out ott paz окт жов eki οκτ rij lok اكت אוק',
  'nov lis ноя лис kas νοε noi marr نوف נוב',
  'dec dez des dic gru дек гру ara δεκ pro jou ديس דצמ',
].map((starts) => ` ${starts} `);

/** "March 4, 2025", "4 de marzo de 2025", "4. März 2025", "2025年3月4日", with a weekday or a time around it. */
function namedMonth(text: string): string | undefined {
  const eastern = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/.exec(text);
  if (eastern) return dayOf(eastern[1], eastern[2], eastern[3]);
  const american = /(?<!\p{L})(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:\d{1,2}:\d{2}\s+)?(\d{4})\b/u.exec(
    text,
  );
  if (american && monthOf(american[1])) return dayOf(american[3], monthOf(american[1]), american[2]);
  const european =
    /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º)?(?:\s+(?:of|de))?[\s-]+(\p{L}{3,12})\.?,?(?:\s+de)?[\s-]+(\d{4})\b/iu.exec(
      text,
    );
  if (european && monthOf(european[2])) return dayOf(european[3], monthOf(european[2]), european[1]);
  const yearFirst = /(?<!\d)(\d{4})\.?\s+(\p{L}{3,12})\.?\s+(\d{1,2})(?!\d)/u.exec(text);
  return yearFirst ? dayOf(yearFirst[1], monthOf(yearFirst[2]), yearFirst[3]) : undefined;
}

function monthOf(name: string | undefined): string | undefined {
  const plain = (name ?? '').toLowerCase();
  if (plain.length < 3) return undefined;
  const english = monthNames.findIndex((month) => month.startsWith(plain === 'sept' ? 'sep' : plain));
  if (english >= 0) return String(english + 1);
  const bare = plain
    .replace(/^ב(?=\p{L}{3})/u, '')
    .replace(/ä/g, 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  // "juin" and "juillet" share three letters, and are told apart by the fourth.
  const index = [4, 3].map((length) =>
    monthStarts.findIndex((starts) => starts.includes(` ${bare.slice(0, length)} `)),
  );
  const found = index.find((at) => at >= 0);
  return found === undefined ? undefined : String(found + 1);
}

/** With the year first, or as `isDayFirst` says where day and month could be confused. */
function slashed(text: string, isDayFirst: boolean): string | undefined {
  const yearFirst = /^(\d{4})[/.]\s?(\d{1,2})[/.]\s?(\d{1,2})\b/.exec(text);
  if (yearFirst) return dayOf(yearFirst[1], yearFirst[2], yearFirst[3]);
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/.exec(text);
  if (!match) return undefined;
  const [, first, second, year] = match;
  if (isDayFirst || text.includes('.') || Number(first) > 12) return dayOf(year, second, first);
  return dayOf(year, first, second);
}

function epoch(text: string): string | undefined {
  if (!/^1\d{9}(?:\d{3})?$/.test(text)) return undefined;
  return new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString();
}

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (!(y >= 1900 && y <= 2100 && m >= 1 && m <= 12 && d >= 1 && d <= 31)) return undefined;
  if (new Date(Date.UTC(y, m - 1, d)).getUTCDate() !== d) return undefined;
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
