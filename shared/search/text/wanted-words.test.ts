import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eachToken } from '#shared/search/text/each-token.ts';
import { stem } from '#shared/search/text/stem.ts';
import { WantedWords } from '#shared/search/text/wanted-words.ts';

const endings = [
  's',
  'ies',
  'ied',
  'ed',
  'ing',
  'y',
  'ly',
  'ational',
  'izer',
  'iveness',
  'iviti',
  'bli',
  'ogi',
  'eed',
  'e',
];
const words = fc
  .tuple(fc.stringMatching(/^[a-z]{1,5}$/), fc.array(fc.constantFrom(...endings), { maxLength: 3 }))
  .map((parts) => parts.flat().join(''));
const others = fc.constantFrom(
  'C++',
  'wi-fi',
  'dying',
  "Sky's",
  'naïve',
  'Émile',
  '.NET',
  '12,000',
  '3.5',
  'AT&T',
  '火星',
  'a',
  'X.',
  '1 000',
  '1.2 billion',
  '1.2-billion',
  '900 M',
  '3million',
  '1\u202f000 000',
  '978-3-16-148410-0',
  'v2.0.1',
  'node.js',
  'Müller',
  'الكتاب',
  '1️⃣',
);
const pieces = fc.tuple(fc.oneof(words, others), fc.constantFrom(' ', ', ', '. ', '\n', '-', '.', '’s ', '  ', '+ '));

test('a stem of four letters has the first three of its words', () => {
  fc.assert(
    fc.property(words, (word) => {
      const term = stem(word);
      return term.length < 4 || word.startsWith(term.slice(0, 3));
    }),
    { numRuns: 5_000 },
  );
});

test('reading a text for some words finds what reading all of it finds, at the same places', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), fc.nat(), (parts, chosen) => {
      const text = parts.flat().join('');
      const all: { place: number; term: string; start: number; end: number; form: string | undefined }[] = [];
      eachToken(text, (term, _word, start, end, form) => all.push({ place: all.length, term, start, end, form }));
      const terms = all.flatMap(({ term, form }) => [term, ...(form === undefined ? [] : [form])]);
      const term = terms[chosen % Math.max(1, terms.length)] ?? '';
      const wanted = new WantedWords();
      wanted.add(term);
      const found: typeof all = [];
      let place = 0;
      const skip = () => {
        place += 1;
      };
      eachToken(
        text,
        (other, _word, start, end, form) => found.push({ place: place++, term: other, start, end, form }),
        {
          wanted,
          skip,
        },
      );
      const isAsked = (token: (typeof all)[number]) => token.term === term || token.form === term;
      expect(found.filter(isAsked)).toEqual(all.filter(isAsked));
      expect(place).toBe(all.length);
    }),
    { numRuns: 2_000 },
  );
});
