import { partsOfWord } from '#main/search/exact-tokens.ts';

/** The documents with any of these phrases in their text, as a MATCH expression; to be verified in the text. */
export function phraseMatch(phrases: readonly string[]): string {
  return phrases.map(onePhrase).filter(Boolean).join(' OR ');
}

function onePhrase(phrase: string): string {
  const parts = partsOfWord(phrase);
  const spaced = /[\p{L}\p{N}]/u.test(parts.spaced)
    ? [`{note_text clip_text} : "${parts.spaced.replaceAll('"', ' ')}"`]
    : [];
  const exact = parts.unspaced.map(({ tokens }) => `{exact} : "${tokens.join(' ')}"${tokens.length === 1 ? ' *' : ''}`);
  const signed = parts.signed.map(({ token }) => `{exact} : "${token}"`);
  // The signs of a phrase such as `C++ Weekly` are verified with the text.
  const all = [...spaced, ...exact, ...(spaced.length > 0 ? [] : signed)];
  return all.length > 0 ? `(${all.join(' AND ')})` : '';
}
