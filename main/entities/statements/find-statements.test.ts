import { describe, expect, test } from 'vitest';
import { readNamePack } from '#main/entities/name-pack/read-name-pack.ts';
import { compileGazetteer } from '#main/entities/recognize/gazetteer.ts';
import { recognize } from '#main/entities/recognize/recognize.ts';
import { findStatements } from '#main/entities/statements/find-statements.ts';
import { heldOutTexts } from '#main/entities/statements/labelled/held-out-texts.ts';
import { readLabelled } from '#main/entities/statements/labelled/read-labelled.ts';
import { scoreStatements } from '#main/entities/statements/labelled/score-statements.ts';
import { tunedTexts } from '#main/entities/statements/labelled/tuned-texts.ts';
import { originOf } from '#main/entities/statements/origin-of.ts';
import { sampleClips } from '#main/sample/sample-story.ts';
import { cpuMsOf } from '#main/testing/cpu-ms-of.ts';

const gazetteer = compileGazetteer(readNamePack());
const read = (text: string) => recognize(text, gazetteer, { published: '2025-12-04T12:00:00Z' });

function statementsOf(text: string, source: string | null = null) {
  const { quotes, claims } = findStatements(text, read(text), { source });
  const chain = (via: readonly { name: string }[]) => via.map(({ name }) => name).join(' > ') || '-';
  return {
    quotes: quotes.map(
      ({ speaker, kind, via, start, end }) =>
        `${speaker?.name ?? '-'} | ${kind} | ${chain(via)} | ${text.slice(start, end)}`,
    ),
    claims: claims.map(
      ({ subject, predicate, object, status, via }) =>
        `${subject.name} | ${predicate} | ${object?.name ?? '-'} | ${status} | ${chain(via)}`,
    ),
  };
}

const article = `OpenAI CEO Sam Altman has explored buying or building a rocket company, according to The Wall Street Journal.
Altman has reportedly held discussions with Seattle-based Stoke Space, a startup founded by former Blue Origin engineers. Sources familiar with the conversations told the Journal that the talks ran through the summer.
Stoke Space is developing Nova. However, individuals close to the negotiations said discussions have since cooled.`;

describe('an article that retells another outlet’s report', () => {
  test('has its claims with how far they came and whose word they are', () => {
    expect(statementsOf(article).claims).toEqual([
      'Sam Altman | leads | OpenAI | stated | -',
      'Sam Altman | acquires | a rocket company | explored | The Wall Street Journal',
      'Sam Altman | develops | a rocket company | explored | The Wall Street Journal',
      'Sam Altman | talks-with | Stoke Space | in-talks | The Wall Street Journal',
      'Stoke Space | based-in | Seattle | stated | -',
      'Stoke Space | founded-by | former Blue Origin engineers | stated | -',
      'Stoke Space | develops | Nova | stated | -',
      'Sam Altman | talks-with | Stoke Space | ended | The Wall Street Journal > individuals close to the negotiations',
    ]);
  });

  test('has what unnamed people said, through the outlet they told it', () => {
    expect(statementsOf(article).quotes.filter((line) => line.includes('unnamed'))).toEqual([
      'sources familiar with the conversations | unnamed | The Wall Street Journal | the talks ran through the summer',
      'individuals close to the negotiations | unnamed | The Wall Street Journal | discussions have since cooled',
    ]);
  });

  test('has one origin with all who retell it, and with the outlet itself', () => {
    const clips = [article, article, article, article, article].map((text) => ({ text, outlet: 'Orbit Daily' }));
    const original = { text: article.replaceAll('told the Journal', 'said'), outlet: 'wsj.com' };
    const origins = [...clips, original].flatMap(({ text, outlet }) =>
      findStatements(text, read(text), { source: outlet })
        .claims.filter(({ predicate }) => predicate === 'talks-with')
        .map(({ via }) => originOf(via, outlet)),
    );
    expect(new Set(origins)).toEqual(new Set(['The Wall Street Journal']));
  });
});

test('the sample’s clips say what they say, and their own sources are not another outlet’s', () => {
  const lines = sampleClips.flatMap(({ paragraphs, outlet }) => statementsOf(paragraphs.join('\n'), outlet).quotes);
  expect(lines).toContain(
    'people who know the talks | unnamed | The Wall Street Journal | they ran through the summer and have since gone quiet',
  );
  expect(lines.find((line) => line.startsWith('two investors'))).toMatch(/^two investors \| unnamed \| - \|/);
});

describe('labelled texts', () => {
  test('that the patterns were written with are read without a mistake', () => {
    const { quotes, claims } = scoreStatements(readLabelled(tunedTexts), read);
    expect([...quotes.errors, ...claims.errors]).toEqual([]);
  });

  test('that no pattern was written for are read with a precision of at least 0.95', () => {
    const { quotes, claims } = scoreStatements(readLabelled(heldOutTexts), read);
    expect({
      quotes: quotes.precision >= 0.95 && quotes.recall >= 0.85,
      claims: claims.precision >= 0.95 && claims.recall >= 0.85,
    }).toEqual({ quotes: true, claims: true });
  });
});

test('every span lies in its text, and what was said has no quotation marks around it', () => {
  const texts = [...readLabelled(tunedTexts), ...readLabelled(heldOutTexts)].map(({ text }) => text);
  const wrong = texts.flatMap((text) => {
    const { quotes, claims } = findStatements(text, read(text), {});
    return [
      ...quotes.filter(({ start, end, sentence }) => start >= end || start < sentence.start || end > sentence.end),
      ...quotes.filter(({ isDirect, start, end }) => isDirect && /^[“"]|[”"]$/.test(text.slice(start, end))),
      ...claims.filter(({ start, end }) => start >= end || end > text.length),
    ];
  });
  expect(wrong).toEqual([]);
});

test.each([
  ['straight marks', '"We fly in March," said Elon Musk.', 'Elon Musk | said | - | We fly in March,'],
  ['guillemets', '«We fly in March», said Elon Musk.', 'Elon Musk | said | - | We fly in March'],
  [
    'marks in marks',
    '“They call it ‘the big one’ here,” said Elon Musk.',
    'Elon Musk | said | - | They call it ‘the big one’ here,',
  ],
  ['single marks', '‘We fly in March,’ said Elon Musk.', 'Elon Musk | said | - | We fly in March,'],
])('a quotation in %s has its speaker', (_, text, quote) => {
  expect(statementsOf(text).quotes).toEqual([quote]);
});

test('a quotation that goes on in the next paragraph stays the same speaker’s', () => {
  const text = 'Elon Musk was calm. “We fly in March,” he said. “We have the engines.\n“And we have the crew.”';
  expect(statementsOf(text).quotes.map((line) => line.split(' | ')[0])).toEqual([
    'Elon Musk',
    'Elon Musk',
    'Elon Musk',
  ]);
});

describe('bad input', () => {
  const megabyte = 1_000_000;
  test.each([
    ['one line of 5 MB', 'OpenAI said it will buy Stripe, according to people familiar with it, and '.repeat(70_000)],
    ['no spaces', 'x'.repeat(5 * megabyte)],
    ['marks that never close', '“'.repeat(megabyte)],
    ['straight marks', '" "a '.repeat(megabyte / 4)],
    ['single marks', " 'a".repeat(megabyte / 3)],
    ['nothing but full stops in a quotation', `“${'a. '.repeat(megabyte / 3)}”`],
    ['nothing but commas', ', '.repeat(megabyte / 2)],
    ['many lines without a mark', 'A line.\n'.repeat(megabyte / 8)],
    ['talks of talks', 'talks with '.repeat(megabyte / 11)],
  ])('of %s is read in a time that grows with its length', (_, text) => {
    const time = (part: string) => cpuMsOf(() => findStatements(part, [], {}));
    time(text.slice(0, text.length / 8));
    const [short, long] = [time(text.slice(0, text.length / 8)), time(text)];
    expect(long).toBeLessThan(Math.max(short * 40, 2_000));
  });
});
