import { findDates } from '#main/entities/recognize/find-dates.ts';
import type { Fact } from '#main/entities/recognize/types.ts';

const currencies: Readonly<Record<string, string>> = {
  $: 'USD',
  us$: 'USD',
  usd: 'USD',
  dollar: 'USD',
  c$: 'CAD',
  ca$: 'CAD',
  a$: 'AUD',
  au$: 'AUD',
  hk$: 'HKD',
  nt$: 'TWD',
  s$: 'SGD',
  r$: 'BRL',
  '€': 'EUR',
  eur: 'EUR',
  euro: 'EUR',
  '£': 'GBP',
  gbp: 'GBP',
  pound: 'GBP',
  '¥': 'JPY',
  jpy: 'JPY',
  yen: 'JPY',
  '₹': 'INR',
  inr: 'INR',
  rupee: 'INR',
  '₩': 'KRW',
  krw: 'KRW',
  won: 'KRW',
  yuan: 'CNY',
  cny: 'CNY',
  rmb: 'CNY',
  chf: 'CHF',
  franc: 'CHF',
};
const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  lakh: 1e5,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  million: 1e6,
  crore: 1e7,
  b: 1e9,
  bn: 1e9,
  bln: 1e9,
  billion: 1e9,
  t: 1e12,
  tn: 1e12,
  trillion: 1e12,
};
const amount = String.raw`(\d{1,15}(?:,\d{3}){0,5}(?:\.\d{1,6})?)`;
const scale = String.raw`(?:[\s-]?(thousand|million|billion|trillion|lakh|crore|mln|bln|mn|bn|tn|[kmbt])(?![\p{L}\p{N}]))?`;
const before = new RegExp(
  String.raw`(?=[$€£¥₹₩A-Za-z])(?<![\p{L}\p{N}])((?:US|CA|AU|HK|NT|[CASR])?\$|€|£|¥|₹|₩|(?:USD|EUR|GBP|JPY|INR|CNY|RMB|CHF|KRW)(?=[\s\d]))\s?${amount}${scale}`,
  'giu',
);
const after = new RegExp(
  String.raw`(?=\d)(?<![\p{L}\p{N}.,$€£¥₹])${amount}${scale}\s(dollar|euro|pound|yen|rupee|won|yuan|franc)s?(?![\p{L}\p{N}])`,
  'giu',
);

/** Amounts of money and dates, first to last, none inside another. */
export function findFacts(text: string, published: string | null | undefined): Fact[] {
  const money = [...findMoney(text, before, 1, 2, 3), ...findMoney(text, after, 3, 1, 2)];
  const facts = [...money, ...findDates(text, published)].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return facts.filter((fact) => {
    if (fact.start < end) return false;
    end = fact.end;
    return true;
  });
}

function findMoney(text: string, pattern: RegExp, currencyAt: number, amountAt: number, scaleAt: number): Fact[] {
  return [...text.matchAll(pattern)].map((match) => {
    const currency = currencies[(match[currencyAt] ?? '').toLowerCase()];
    const factor = scales[(match[scaleAt] ?? '').toLowerCase()] ?? 1;
    // The rounding takes back what binary fractions add: 6.6 × 10⁹ is a whole number.
    const value = Math.round(Number((match[amountAt] ?? '').replaceAll(',', '')) * factor * 100) / 100;
    return {
      start: match.index,
      end: match.index + match[0].length,
      type: 'money' as const,
      value: currency === undefined ? null : `${currency} ${value}`,
    };
  });
}
