import { afterAll, expect, onTestFinished, test } from 'vitest';
import { indexCalls } from '#main/index/index-calls.ts';
import { aNote, temporaryIndex } from '#main/index/index-fixtures.ts';
import { matchesOf } from '#main/search/matches-of.ts';
import { searchDocuments } from '#main/search/search-documents.ts';
import { patienceMs } from '#main/search/search-fixtures.ts';

// An amount is found in whichever way the text and the one who looks for it write it.

const amounts: readonly (readonly [number: string, ...ways: (readonly string[])[]])[] = [
  ['1.2', ['B', 'b', 'bn', ' B', ' bn', ' billion', '-billion', 'billion', ' Mrd', '\u00a0billion']],
  ['900', ['M', 'm', 'mn', ' M', ' mn', ' million', '-million', ' Mio', 'mln', '\u202fmillion']],
  ['40', ['K', 'k', ' k', ' thousand', '-thousand']],
  ['3', ['T', 'tn', ' T', ' tn', ' trillion', '-trillion']],
];
const written = amounts.flatMap(([number, units = []]) =>
  units.map((unit) => ({ plain: `${number}${unit}`, number, unit })),
);
const waysOf = ({ plain, unit }: (typeof written)[number]) => [
  ...[plain, `$${plain}`, `US$${plain}`, `€${plain}`, `£${plain}`],
  ...(unit.startsWith('-') ? [`$${plain}-dollar`] : [`${plain} dollars`, `USD ${plain}`, `${plain} US dollars`]),
];

const { index } = temporaryIndex(afterAll);
const calls = indexCalls(index);
const texts = written.flatMap((amount, at) =>
  waysOf(amount).map((way, n) => ({ id: `t${at}x${n}`, number: amount.number, text: `They raised ${way} in cash.` })),
);
calls.putDocuments(texts.map(({ id, text }) => aNote(id, { title: 'Untold', text })));

test.each(written.flatMap((amount) => waysOf(amount).map((way) => [way, amount.number] as const)))(
  '“%s” finds each text that says as much, in whatever way, and lights the amount in it',
  (query, number) => {
    const sought = texts.filter((one) => one.number === number);
    const { hits, exactTotal } = searchDocuments(index, { query, isTyping: false, limit: 200, patienceMs });
    const found = new Set(hits.slice(0, exactTotal).map(({ document }) => document.id));
    expect(sought.filter(({ id }) => !found.has(aNote(id).id)).map(({ text }) => text)).toEqual([]);
    for (const { id, text } of sought) {
      const lit = matchesOf(index, query, aNote(id).id, false)?.text ?? [];
      const at = text.indexOf(number);
      const [, whole = ''] = /^([\d.]+[^a-z]?[a-z]+)/i.exec(text.slice(at)) ?? [];
      const isLit = lit.some(({ start, end }) => start <= at && end >= at + whole.length);
      expect([text, query, isLit]).toEqual([text, query, true]);
    }
  },
);

const thousands = ['1,000', '1000', '1.000', '1 000', '1\u202f000', "1'000"];
const millions = ['1,000,000', '1000000', '1.000.000', '1 000 000', '1\u00a0000\u00a0000'];

test.each([thousands, millions].flatMap((ways) => ways.map((query) => [query, ways] as const)))(
  'the number %s finds all the ways to part its thousands, typed and while it is typed, and is lit whole',
  (query, ways) => {
    const { index: small } = temporaryIndex(onTestFinished);
    indexCalls(small).putDocuments(
      ways.map((way, at) => aNote(`n${at}`, { title: 'Untold', text: `About ${way} people.` })),
    );
    for (const isTyping of [false, true])
      expect(searchDocuments(small, { query, isTyping, patienceMs }).exactTotal).toBe(ways.length);
    ways.forEach((way, at) => {
      const lit = matchesOf(small, query, aNote(`n${at}`).id)?.text;
      expect([way, lit]).toEqual([way, [{ start: 6, end: 6 + way.length }]]);
    });
  },
);

function found(query: string, ...texts: string[]): string[] {
  const { index: small } = temporaryIndex(onTestFinished);
  indexCalls(small).putDocuments(texts.map((text, at) => aNote(`n${at}`, { title: 'Untold', text })));
  const { hits, exactTotal } = searchDocuments(small, { query, isTyping: false, patienceMs });
  return hits.slice(0, exactTotal).map(({ snippet }) => snippet);
}

test.each([
  ['$1.2 billion', 'They raised US$1.2B.', '$1.2B'],
  ['$1.2B', 'They raised $1.2 billion.', '$1.2 billion'],
  ['1.2B', 'They raised $1.2 billion.', '1.2 billion'],
  ['US$1.2B', 'They raised US$1.2B.', 'US$1.2B'],
  ['900 million dollars', 'They raised $900M.', '$900M'],
  ['€3 Mio', 'Es kostet €3m.', '€3m'],
  ['$5', 'It is $5 or 5.', '$5'],
])('where %s was typed “%s” has %s lit', (query, text, lit) => {
  const { index: small } = temporaryIndex(onTestFinished);
  indexCalls(small).putDocuments([aNote('a', { title: 'Untold', text })]);
  const [first] = matchesOf(small, query, aNote('a').id, false)?.text ?? [];
  expect(text.slice(first?.start, first?.end)).toBe(lit);
  const [hit] = searchDocuments(small, { query, isTyping: false, patienceMs }).hits;
  expect(hit?.snippet.slice(hit.marks[0]?.start, hit.marks[0]?.end)).toBe(lit);
  expect(hit?.span).toEqual(first);
});

test.each([
  ['10 000', 'Room 10 has the number 000 now.'],
  ['5 100', 'Of 100 only 5 came.'],
  ['1.2 billion', 'A billion more, from 1.2 before.'],
  ['3 trillion dollars', 'Trillion is a word; dollars, 3 of them.'],
  ['US$5', 'They paid US$5 for it.'],
])('%s still finds a text in which its words stand apart', (query, text) => {
  expect(found(query, text, 'Nothing of it.')).toEqual([text]);
});

test.each([
  ['$1.2 billion', '$1.2 billion', '$1.2B'],
  ['1.2bn', '1.2bn', '1.2 billion'],
  ['$1.2B', '$1.2B', '$1.2 billion'],
  ['900 million', '900 million', '900M'],
  ['$40k', '$40k', '$40 thousand'],
  ['1.2 billion dollars', '1.2 billion dollars', '$1.2B'],
  ['US$1.2B', 'US$1.2B', '$1.2B'],
  ['1 000', '1 000', '1,000'],
  ['1,000', '1,000', '1 000'],
])('for %s what says %s comes first, also where another says %s again and again', (query, exact, other) => {
  const often = Array.from({ length: 4 }, () => `They got ${other} then.`).join(' ');
  const once = `They got ${exact} then. It was in the news, and nobody knew what it was for or who had it.`;
  // With ten or more that have it all, nothing is looked for besides.
  for (const others of [1, 12])
    for (const texts of [[once], []])
      expect(found(query, ...texts, ...Array<string>(others).fill(often), once)[0]).toContain(once.slice(0, 20));
});

test('the same amount in another form comes before its words apart', () => {
  const apart = 'They got 1.2 of it, and it is not known whether a billion came later.';
  const other = 'They got $1.2B of it, and it is not known whether any more came later.';
  for (const texts of [
    [apart, other],
    [other, apart],
  ])
    expect(found('$1.2 billion', ...texts)).toEqual([other, apart]);
});

test('what is ruled out, and words with something between them, are no amount', () => {
  const texts = ['A billion.', 'It is 1.2B.'];
  expect(found('-1.2 billion', ...texts)).toEqual(['A billion.']);
  expect(found('"1.2 billion"', ...texts)).toEqual([]);
  expect(found('1.2 OR billion', ...texts)).toEqual(['A billion.']);
});
