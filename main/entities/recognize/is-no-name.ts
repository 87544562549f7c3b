import type { TextView } from '#main/entities/recognize/text-view.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const currencyCodes = set('USD EUR GBP JPY CNY RMB CHF KRW INR AUD CAD HKD SGD TWD BRL SEK NOK DKK');
/** What contracts and reports call their subject: "the Company". */
const subjects = set('company companies firm startup board buyer seller purchaser issuer');

/** Words with a capital that name nothing: currencies, and the subject of a text by its kind. */
export function isNoName({ tokens }: TextView, from: number, to: number): boolean {
  const token = tokens[from];
  if (!token || to - from > 1) return false;
  return currencyCodes.has(token.text) || (subjects.has(token.lower) && tokens[from - 1]?.lower === 'the');
}
