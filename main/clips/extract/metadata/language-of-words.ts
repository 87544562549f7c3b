import type { Candidate } from '#shared/clips/types.ts';

/** Scripts that one language of the news is written in, or mostly. */
const scripts: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
];

/** Words that hardly a sentence of a language is without. */
const commonWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words('the and of to in that is for with was on as are by it'),
  de: words('der die das und ist nicht mit von den ein eine für auf dem im'),
  fr: words('les des est une dans que qui pour par sur pas au avec du et'),
  es: words('los las una que por con para del está más como el y su'),
  it: words('che di una per con del della sono gli non più nel è il'),
  pt: words('que uma para com não os dos das por mais em foi ao é do'),
  nl: words('het een van dat niet met zijn voor ook aan bij er op te de'),
  pl: words('nie się jest na że do dla przez od jak oraz są po to w'),
  sv: words('och att det som är på för med den till av inte ett har om'),
  ru: words('и в не на что с по это как для из от за он к'),
  uk: words('і в не на що з та це як для із від за він до'),
};

const longestLook = 6_000;

/** The language a text reads like, where it says so clearly. */
export function languageOfWords(text: string): Candidate[] {
  const look = text.slice(0, longestLook).toLowerCase();
  const letters = look.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 40) return [];
  const written = scripts.find(([, script]) => (look.match(script)?.length ?? 0) > letters * 0.2)?.[0];
  const language = written ?? byCommonWords(look.match(/\p{L}+/gu) ?? []);
  return language === undefined ? [] : [{ value: language, origin: 'visible' }];
}

function byCommonWords(found: readonly string[]): string | undefined {
  const scores = Object.entries(commonWords)
    .map(([language, common]) => ({ language, count: found.filter((word) => common.has(word)).length }))
    .sort((a, b) => b.count - a.count);
  const [best, next] = scores;
  const isClear = best && next && best.count > found.length * 0.08 && best.count > next.count * 1.3;
  return isClear ? best.language : undefined;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
