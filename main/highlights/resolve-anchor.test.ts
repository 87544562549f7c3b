import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchorOf } from '#main/highlights/anchor-of.ts';
import { AnchorText } from '#main/highlights/anchor-text.ts';
import { resolveAnchor } from '#main/highlights/resolve-anchor.ts';

const text = [
  'Northwind agreed to buy Orbital Foundry for $40 million, the companies said on Tuesday.',
  'The foundry melts metal in orbit and has three furnaces on two stations.',
  '“We did not look for a buyer,” said Ingrid Solheim, who founded it in 2019.',
  'Neither company would say how long the talks had gone on.',
  'The companies said on Tuesday that the sale would close in May.',
].join('\n');

const place = (passage: string, changed: string, from = text) => {
  const start = from.indexOf(passage);
  const found = resolveAnchor(anchorOf(from, 1, start, start + passage.length), new AnchorText(changed));
  return found && { words: changed.slice(found.start, found.end), score: found.score };
};
const sale = 'Northwind agreed to buy Orbital Foundry for $40 million';

test('a passage of an unchanged text is where it was', () => {
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.integer({ min: 1, max: 200 }), (start, length) => {
      const end = Math.min(text.length, start + length);
      expect(resolveAnchor(anchorOf(text, 1, start, end), new AnchorText(text))).toEqual({ start, end, score: 1 });
    }),
  );
});

test('what is added or taken away elsewhere moves a passage and changes nothing else', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.string({ maxLength: 300 }), (before, after) => {
      const found = place('three furnaces on two stations', `${before}\n${text}\n${after}`);
      expect(found).toEqual({ words: 'three furnaces on two stations', score: 1 });
    }),
  );
});

test('of two passages with the same words the one with the same surroundings is meant', () => {
  const second = text.lastIndexOf('companies said on Tuesday');
  const anchor = anchorOf(text, 1, second, second + 25);
  const changed = `An introduction that was not there.\n${text}`;
  expect(resolveAnchor(anchor, new AnchorText(changed))?.start).toBe(changed.lastIndexOf('companies said on Tuesday'));
});

test.each([
  ['another number', text.replace('$40', '$60'), 'Northwind agreed to buy Orbital Foundry for $60 million'],
  ['other marks', text.replaceAll('“', '"').replace('Foundry for', 'Foundry,\nfor'), undefined],
  ['words in between', text.replace('agreed to buy', 'has now agreed to buy'), undefined],
  ['a word less', text.replace('agreed to buy', 'agreed to'), undefined],
])('a passage with %s is found', (_name, changed, words) => {
  const found = place(sale, changed);
  expect(found?.words).toMatch(/^Northwind .* million$/s);
  if (words) expect(found?.words).toBe(words);
  expect(found?.score).toBeGreaterThan(0.75);
  expect(found?.score).toBeLessThan(1);
});

test.each([
  ['that is gone', text.split('\n').slice(1).join('\n')],
  [
    'of which a few common words are left',
    'They agreed to buy it for less, the lawyers said, and a million others did not.',
  ],
  ['in an empty text', ''],
])('a passage %s is in no place', (_name, changed) => {
  expect(place(sale, changed)).toBeNull();
});

test('a passage longer than a page is found by its ends', () => {
  const long = Array.from({ length: 900 }, (_, at) => `word${at}`).join(' ');
  const found = place(long, `Before. ${long.replace('word450 ', 'another ')} After.`, long);
  expect(found?.words.startsWith('word0 ')).toBe(true);
  expect(found?.words.endsWith(' word899')).toBe(true);
});

test('no text and no passage makes it throw', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
      fc.string({ unit: 'binary' }),
      (exact, other) => {
        const found = resolveAnchor({ exact, prefix: '', suffix: '', start: 3 }, new AnchorText(other));
        if (found) expect(found.start >= 0 && found.end <= other.length && found.start <= found.end).toBe(true);
      },
    ),
  );
});

test('the work grows with the text, not with how alike it is to itself', () => {
  const cost = (words: number) => {
    const same = new AnchorText('the same words again and again '.repeat(words / 6));
    const from = process.cpuUsage();
    for (let at = 0; at < 20; at++)
      resolveAnchor({ exact: `again the words ${at} are not the same`, prefix: '', suffix: '', start: at }, same);
    const { user, system } = process.cpuUsage(from);
    return user + system;
  };
  cost(6000);
  expect(cost(60_000)).toBeLessThan(60 * Math.max(cost(6000), 2000));
});
