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
};

/** A word as it is compared: in small letters, without accents, ligatures and full-width forms as their plain letters. */
export function foldWord(word: string): string {
  const plain = word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’]+/gu, '');
  return plain.replace(/[ßæœøłđðþı]/g, (letter) => withoutParts[letter] ?? letter);
}
