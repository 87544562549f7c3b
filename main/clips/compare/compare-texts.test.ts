import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareTexts } from '#main/clips/compare/compare-texts.ts';

const lines = [
  'Northwind agreed to buy Orbital Foundry for $40 million. The companies said so on Tuesday.',
  'The foundry melts metal in orbit. It has three furnaces on two stations.',
  'Ingrid Solheim stays as its head.',
];
const before = { title: 'Northwind buys a foundry', text: lines.join('\n') };
const after = (change: (text: string) => string) => compareTexts(before, { ...before, text: change(before.text) });

test('the same text has no changes', () => {
  const { sentences, sameShare, counts } = after((text) => text);
  expect(sentences.map(({ kind, startsParagraph }) => [kind, startsParagraph])).toEqual([
    ['same', true],
    ['same', false],
    ['same', true],
    ['same', false],
    ['same', true],
  ]);
  expect([sameShare, ...Object.values(counts)]).toEqual([1, 0, 0, 0, 0, 0, 0]);
});

test('a number that changed is said to be one, word by word', () => {
  const { sentences, counts } = after((text) => text.replace('$40', '$60'));
  const [changed] = sentences;
  expect(changed).toMatchObject({ kind: 'changed', about: ['number'] });
  expect(changed?.pieces.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => [kind, text.trim()])).toEqual([
    ['removed', '40'],
    ['added', '60'],
  ]);
  expect(counts).toMatchObject({ changed: 1, numbers: 1, added: 0, removed: 0 });
});

test('a paragraph that is gone, and a correction that came, are counted as such', () => {
  const { counts, sentences } = after((text) =>
    text.replace(`${lines[1]}\n`, '').concat('\nCorrection: an earlier version misspelled a name.'),
  );
  expect(counts).toMatchObject({ paragraphsGone: 1, corrections: 1, removed: 2, added: 1 });
  expect(sentences.at(-1)).toMatchObject({ kind: 'added', before: null, about: ['correction'], startsParagraph: true });
});

test('each sentence says where it stands in its own text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 200 }), (one, other) => {
      const texts = { before: { title: '', text: one }, after: { title: '', text: `${other}\n${one}` } };
      for (const change of compareTexts(texts.before, texts.after).sentences) {
        for (const side of ['before', 'after'] as const) {
          const place = change[side];
          if (place) expect(texts[side].text.slice(place.start, place.start + place.text.length)).toBe(place.text);
        }
      }
    }),
  );
});

test('what both texts say is never said to be removed, and nothing is left out', () => {
  const sentence = fc.constantFrom('One came.', 'Two went.', 'Three stayed at home.', 'Four said nothing at all.');
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 12 }), fc.array(sentence, { maxLength: 12 }), (one, other) => {
      const { sentences } = compareTexts({ title: '', text: one.join(' ') }, { title: '', text: other.join(' ') });
      const read = (side: 'before' | 'after') => sentences.flatMap((change) => change[side]?.text ?? []);
      expect([read('before'), read('after')]).toEqual([one, other]);
    }),
  );
});

test('two texts that have nothing in common are compared in proportion to their length', () => {
  const text = (word: string, sentences: number) =>
    Array.from({ length: sentences }, (_, at) => `The ${word} number ${at} is not like another ${word}${at}.`).join(
      '\n',
    );
  const cost = (sentences: number) => {
    const from = process.cpuUsage();
    compareTexts({ title: '', text: text('apple', sentences) }, { title: '', text: text('pear', sentences) });
    const { user, system } = process.cpuUsage(from);
    return user + system;
  };
  cost(200);
  expect(cost(4000)).toBeLessThan(20 * 20 * Math.max(cost(200), 2000));
});
