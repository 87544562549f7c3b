const withoutParts: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  // Arabic, Persian and Urdu: letters that are written one for the other.
  ة: 'ه',
  ۀ: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  // It only makes a word wider.
  ـ: '',
};

/** A word as it is compared: in small letters, without accents, ligatures and full-width forms as their plain letters. */
export function foldWord(word: string): string {
  const plain = word
    .normalize('NFKD')
    .toLowerCase()
    // In Hindi a nasal before a consonant is written as a letter or as a point, which is a mark.
    .replace(/न\u094d(?=\p{L})/gu, '')
    .replace(/[\p{M}'’]+/gu, '');
  const folded = plain.replace(/[ßæœøłđðþıةۀەہھىیکـ]/g, (letter) => withoutParts[letter] ?? letter);
  return /[^\0-\x7f]/.test(folded) ? folded.replace(/(?![0-9])\p{Nd}/gu, plainDigit) : folded;
}

/** Digits of any script; each has its ten in a row. */
function plainDigit(digit: string): string {
  const at = digit.codePointAt(0) ?? 0;
  let zero = at;
  while (at - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(at - zero);
}
