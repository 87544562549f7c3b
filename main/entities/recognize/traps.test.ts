import { describe, expect, test } from 'vitest';
import { readNamePack } from '#main/entities/name-pack/read-name-pack.ts';
import { compileGazetteer } from '#main/entities/recognize/gazetteer.ts';
import { recognize } from '#main/entities/recognize/recognize.ts';

const gazetteer = compileGazetteer(readNamePack());

/** Every name of a text as "words: type = canonical name". */
function namesIn(text: string): string[] {
  return recognize(text, gazetteer, {})
    .filter(({ type }) => type !== 'money' && type !== 'date')
    .map(({ start, end, type, name }) => `${text.slice(start, end)}: ${type} = ${name}`);
}
/** The words alone, where the type may be either. */
const wordsIn = (text: string) => namesIn(text).map((line) => line.slice(0, line.indexOf(': ')));

test('two spellings of one known name are one thing, and nothing is ambiguous about it', () => {
  const [mention] = recognize('Nvidia’s plan was late.', gazetteer, {});
  expect(mention).toMatchObject({ name: 'Nvidia', rule: 'known name' });
  expect(mention?.alternatives).toBeUndefined();
});

test('amounts in lakh, crore, mln and bln are worth what they say', () => {
  const text = 'It raised ₹1,650 crore, then ₹12 lakh, $850 mln and $3 bln.';
  expect(recognize(text, gazetteer, {}).map(({ value }) => value)).toEqual([
    'INR 16500000000',
    'INR 1200000',
    'USD 850000000',
    'USD 3000000000',
  ]);
});

test('a month without a year is the nearest one', () => {
  const context = { published: '2026-01-14T00:00:00.000Z' };
  expect(recognize('In November it paid; it opens in March.', gazetteer, context).map(({ value }) => value)).toEqual([
    '2025-11',
    '2026-03',
  ]);
});

describe('names are not taken', () => {
  test.each<[string, string, string[]]>([
    [
      'across the cells of a table',
      'Company\tChief\nOrvane\tMara Voss\nKilnworks\tAna Roe\tOslo',
      ['Orvane', 'Mara Voss', 'Kilnworks', 'Ana Roe', 'Oslo'],
    ],
    ['across lines', 'They asked the people of Palisade\nOptics was the topic.', ['Palisade']],
    [
      'from code',
      'const Client = new OpenAI();\nfunction Foo(Bar) { return Nova.Starship; }\nimport { Kestrel } from "orvane";\nThe code asks OpenAI.',
      ['OpenAI'],
    ],
    [
      'from a sentence in brackets and quotes, as if it were code',
      'He said (“Nvidia; then OpenAI”) so.',
      ['Nvidia', 'OpenAI'],
    ],
    ['for currencies', 'It paid in USD and EUR. The CHF was up; GBP fell against the JPY.', []],
    ['for weekdays and titles', 'The Chief Executive left. The Vice President spoke. Friday was bad.', []],
    ['for what a text calls its subject', 'The Company agreed. The company said the Company would pay.', []],
    ['for peoples', 'American, Chinese and Taiwanese regulators met. Germans voted.', []],
    ['for days', 'Last week it paid. On Monday it left. Tomorrow is late. Next month it goes.', []],
    [
      'for words that start sentences',
      'Block by block, crews moved. Target dates slipped. Apple pie was served. Meta-analysis is hard. Meta questions came up.',
      [],
    ],
    ['for ordinals', 'It came 3rd in Q3, and 2nd in the second round.', []],
  ])('%s', (_, text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });
});

describe('names are whole', () => {
  test.each<[string, string, string[]]>([
    ['without a possessive', 'Nvidia’s plan and Microsoft’s.', ['Nvidia', 'Microsoft']],
    ['at an em dash', 'Sam Altman—and, through him, OpenAI—met Nvidia.', ['Sam Altman', 'OpenAI', 'Nvidia']],
    ['in a dateline', 'SAN FRANCISCO, Sept. 9 — OpenAI paid.', ['SAN FRANCISCO', 'OpenAI']],
    [
      'before what a speaker says',
      'LENA CARVALHO: We did not agree.\nALTMAN: Yes.\nNOTE: Nvidia paid.',
      ['LENA CARVALHO', 'ALTMAN', 'Nvidia'],
    ],
    [
      'with hyphens, in East Asian names',
      'Lip-Bu Tan met Lee Seung-woo, Kim Dong-won and Jung Eui-sun. Then Tan left.',
      ['Lip-Bu Tan', 'Lee Seung-woo', 'Kim Dong-won', 'Jung Eui-sun', 'Tan'],
    ],
    ['inside quotes in quotes', '“He told us, ‘OpenAI is not for sale,’ ” said Mara Voss.', ['OpenAI', 'Mara Voss']],
    [
      'with their versions',
      'GPT-4.5 and iPhone 16 Pro beat Pixel 9 on iOS 18.',
      ['GPT-4.5', 'iPhone 16 Pro', 'Pixel 9', 'iOS 18'],
    ],
    [
      'in a headline, where the text below has them',
      'Why Waymo Leaves Miami After Three Years\n\nWaymo said on Monday that it leaves Miami.',
      ['Waymo', 'Miami', 'Waymo', 'Miami'],
    ],
  ])('%s', (_, text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });
});

describe('one word, several things', () => {
  test('a product and a person of one name are told apart by what is around them', () => {
    expect(namesIn('Anthropic sells Claude, a chatbot. It asked Claude Martin, a lawyer.')).toEqual([
      'Anthropic: organization = Anthropic',
      'Claude: product = Claude',
      'Claude Martin: person = Claude Martin',
    ]);
  });

  test('a company that is called like its product is found, as either', () => {
    expect(wordsIn('Instagram said it would pay. He posted on Instagram and X.')).toEqual([
      'Instagram',
      'Instagram',
      'X',
    ]);
  });

  test('an outlet is an organization as a source and as a subject', () => {
    expect(namesIn('The talks were first reported by Reuters. Reuters cut 50 jobs.')).toEqual([
      'Reuters: organization = Reuters',
      'Reuters: organization = Reuters',
    ]);
  });

  test('"the other" bearer of a surname is not the one named last', () => {
    const text = 'Jensen Huang runs Nvidia. Kevin Huang runs a rival. Huang spoke first. The other Huang left early.';
    expect(namesIn(text).filter((line) => line.startsWith('Huang'))).toEqual([
      'Huang: person = Kevin Huang',
      'Huang: person = Jensen Huang',
    ]);
  });

  test.each([
    ['formerly', 'Fjordlight, formerly Brindal Labs, hired ten people. Then Brindal Labs moved.'],
    ['now called', 'Brindal Labs, now called Fjordlight, sold the unit. Later Fjordlight paid.'],
    ['renamed itself', 'Brindal Labs renamed itself Fjordlight in 2021. Later Fjordlight paid.'],
  ])('a name from before and one of today are one thing: %s', (_, text) => {
    const filed = new Set(recognize(text, gazetteer, {}).flatMap(({ entityId }) => entityId ?? []));
    expect(filed.size).toBe(1);
    expect(wordsIn(text).length).toBe(3);
  });

  test('two known companies stay two, whatever the text says was renamed', () => {
    const filed = recognize('OpenAI, formerly Nvidia, paid.', gazetteer, {}).map(({ name }) => name);
    expect(filed).toEqual(['OpenAI', 'Nvidia']);
  });
});

describe('notes without capitals', () => {
  test('a ticker of the list is its company', () => {
    expect(namesIn('long nvda and msft into earnings, no view on meta or net')).toEqual([
      'nvda: organization = Nvidia',
      'msft: organization = Microsoft',
    ]);
  });

  test('where others are written with capitals a lower-case ticker is none', () => {
    expect(wordsIn('He typed nvda in the box. Then He left for Boston with Mara Voss.')).not.toContain('nvda');
  });
});

test('who calls or writes to somebody in a note is a person', () => {
  const note = 'call w/ Haddad 11 Sept\n\n- Palisade deal closes in November\n- Lundgren called him directly';
  expect(namesIn(note)).toContain('Lundgren: person = Lundgren');
});
