const spelledOut: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };
const umlaut = /[äöüøåÄÖÜØÅ]|[aouAOU]\u0308|[aA]\u030a/u;

/** What comes before an Arabic word: "and", "so", "with", "as", "for" and the article, written with it. */
const arabicArticle = /^[وف]?(?:[بك]?ال|لل)(?=\p{L}{2})/u;
const arabicAnd = /^و(?=\p{L}{3})/u;
/** The same in Hebrew: the, in, as, to, from, and, that. */
const hebrewPrefix = /^[הובכלמש](?=[א-ת]{3})/u;

/** How many thousands a word after a number stands for, as the letter that is written for it. */
const magnitudes: Readonly<Record<string, string>> = {
  k: 'k',
  thousand: 'k',
  thousands: 'k',
  tausend: 'k',
  tsd: 'k',
  m: 'm',
  million: 'm',
  millions: 'm',
  millionen: 'm',
  mn: 'm',
  mln: 'm',
  mio: 'm',
  b: 'b',
  billion: 'b',
  billions: 'b',
  milliarde: 'b',
  milliarden: 'b',
  milliard: 'b',
  milliards: 'b',
  bn: 'b',
  bln: 'b',
  mrd: 'b',
  t: 't',
  trillion: 't',
  trillions: 't',
  tn: 't',
};

/** The `b` of "1.2 billion", as in `1.2B`. */
export function magnitudeOf(word: string): string | undefined {
  return Object.hasOwn(magnitudes, word) ? magnitudes[word] : undefined;
}

/**
 * Another way to write a word that whoever looks for it may use: `mueller` for `müller`, an Arabic or Hebrew word without
 * what is written before it, `2.0.1` for `v2.0.1`, `1.2b` for `1.2bn` and `1.2billion`, and `1000` for `1.000`. `word` is the folded one, its
 * points as `point`.
 */
export function otherForm(raw: string, word: string, point: string): string | undefined {
  if (/^[a-z]+$/i.test(raw)) return undefined;
  if (umlaut.test(raw))
    return raw
      .normalize('NFC')
      .toLowerCase()
      .replace(/[äöüøå]/g, (letter) => spelledOut[letter] ?? '');
  if (/^[\u0600-\u06ff]/u.test(word)) {
    const bare = arabicArticle.test(word) ? word.replace(arabicArticle, '') : word.replace(arabicAnd, '');
    return bare === word ? undefined : bare;
  }
  if (/^[\u0590-\u05ff]/u.test(word)) return hebrewPrefix.test(word) ? word.slice(1) : undefined;
  if (!/\d/.test(word)) return undefined;
  if (/^v\d/.test(word)) return word.slice(1);
  const [, amount, unit = ''] = /^([\d\ue003]+)([a-z]{2,10})$/u.exec(word) ?? [];
  const magnitude = magnitudeOf(unit);
  if (amount !== undefined && magnitude) return amount + magnitude;
  return new RegExp(`^\\d{1,3}(?:${point}\\d{3})+$`, 'u').test(word) ? word.replaceAll(point, '') : undefined;
}
