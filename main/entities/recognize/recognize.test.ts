import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readNamePack } from '#main/entities/name-pack/read-name-pack.ts';
import { compileGazetteer } from '#main/entities/recognize/gazetteer.ts';
import { recognize } from '#main/entities/recognize/recognize.ts';
import type { RecognizeContext } from '#main/entities/recognize/types.ts';
import { cpuMsOf } from '#main/testing/cpu-ms-of.ts';

const gazetteer = compileGazetteer(readNamePack());

/** Every name of a text as "words: type = canonical name". */
function namesIn(text: string, context: RecognizeContext = {}): string[] {
  return recognize(text, gazetteer, context)
    .filter(({ type }) => type !== 'money' && type !== 'date')
    .map(({ start, end, type, name }) => `${text.slice(start, end)}: ${type} = ${name}`);
}

const article = `Halden Motors Chief Executive Ingrid Solheim has spent the spring asking whether the carmaker should buy a chip designer of its own, a plan that bankers describe as an answer to Tesla. The talks were first reported by The Wall Street Journal.
Solheim met the founders of several start-ups in April, among them Bergen-based Fjordlight, a startup founded by former Nvidia engineers. People close to the talks told the Journal that Halden offered $1.2 billion.
Fjordlight is working on Kestrel, a low-power chip meant to rival Qualcomm’s Snapdragon. A deal would have given Solheim—and, through her, Halden—a design team. Solheim’s interest goes back to 2019, when Ingrid Solheim ran a laboratory on Earth observation.
Internally, the company-wide “plan B” is to keep buying from Nvidia. “Kestrel is not for sale,” said Fjordlight co-founder Lee Seung-woo. Lee later added that Halden Motors had been told.`;

test('an article yields its people, companies and products under their full names, and nothing invented', () => {
  expect(namesIn(article)).toEqual([
    'Halden Motors: organization = Halden Motors',
    'Ingrid Solheim: person = Ingrid Solheim',
    'Tesla: organization = Tesla',
    'The Wall Street Journal: organization = The Wall Street Journal',
    'Solheim: person = Ingrid Solheim',
    'Bergen: place = Bergen',
    'Fjordlight: organization = Fjordlight',
    'Nvidia: organization = Nvidia',
    'Journal: organization = The Wall Street Journal',
    'Halden: organization = Halden Motors',
    'Fjordlight: organization = Fjordlight',
    'Kestrel: product = Kestrel',
    'Qualcomm: organization = Qualcomm',
    'Snapdragon: product = Snapdragon',
    'Solheim: person = Ingrid Solheim',
    'Halden: organization = Halden Motors',
    'Solheim: person = Ingrid Solheim',
    'Ingrid Solheim: person = Ingrid Solheim',
    'Earth: place = Earth',
    'Nvidia: organization = Nvidia',
    'Kestrel: product = Kestrel',
    'Fjordlight: organization = Fjordlight',
    'Lee Seung-woo: person = Lee Seung-woo',
    'Lee: person = Lee Seung-woo',
    'Halden Motors: organization = Halden Motors',
  ]);
});

const sample = new URL('../../../../shared/samples/stoke-space.txt', import.meta.url);

test.skipIf(!existsSync(sample))(
  'the sample article has its twelve names of the right types (skipped where the sample is not at hand)',
  () => {
    const found = new Set(namesIn(readFileSync(sample, 'utf8')).map((line) => line.split(': ')[1]));
    expect([...found].sort()).toEqual(
      [
        'person = Sam Altman',
        'person = Elon Musk',
        'organization = OpenAI',
        'organization = Stoke Space',
        'organization = Blue Origin',
        'organization = The Wall Street Journal',
        'organization = SpaceX',
        'organization = Google',
        'organization = xAI',
        'product = Nova',
        'product = Starship',
        'product = ChatGPT',
        'product = Gemini',
        'place = Washington',
        'place = Earth',
      ].sort(),
    );
  },
);

test.skipIf(!existsSync(sample)).each([
  ['Altman', 'person = Sam Altman'],
  ['Musk', 'person = Elon Musk'],
  ['Journal', 'organization = The Wall Street Journal'],
])('every %s of the sample article is filed under %s (skipped where the sample is not at hand)', (word, entity) => {
  const text = readFileSync(sample, 'utf8');
  const filed = namesIn(text).filter((line) => line.split(': ')[0]?.endsWith(word));
  expect(filed.map((line) => line.split(': ')[1])).toEqual(
    text.match(new RegExp(`\\b${word}\\b`, 'g'))?.map(() => entity),
  );
});

describe('traps', () => {
  test.each<[string, string, string[]]>([
    [
      'a curly possessive is no part of a name',
      'The memo shows Microsoft’s plan.',
      ['Microsoft: organization = Microsoft'],
    ],
    [
      'an em dash parts names',
      'It named Sam Altman—and OpenAI—as buyers.',
      ['Sam Altman: person = Sam Altman', 'OpenAI: organization = OpenAI'],
    ],
    [
      'a dateline in capitals is a place',
      'BOSTON, Sept. 9 — The robots came back to work.',
      ['BOSTON: place = Boston'],
    ],
    [
      'a word at a sentence start is no company',
      'Block by block, the crews moved on. Target dates slipped. Apple pie was served.',
      [],
    ],
    ['a prefix is no company', 'Meta-analysis of the trials is under way.', []],
    [
      'titles and honorifics stay out',
      'They met Mr. Samir Haddad and Chief Executive Teresa Lundgren.',
      ['Samir Haddad: person = Samir Haddad', 'Teresa Lundgren: person = Teresa Lundgren'],
    ],
    ['a hyphenated name is one', 'The board named Lip-Bu Tan to the job.', ['Lip-Bu Tan: person = Lip-Bu Tan']],
    [
      'a version belongs to the product',
      'Tests compared GPT-5 with Gemini 3 on Monday.',
      ['GPT-5: product = GPT-5', 'Gemini 3: product = Gemini 3'],
    ],
    [
      'a letter at the end of a sentence is the name, without the stop',
      'He posted it on X. Users laughed. Facebook, Instagram and X. Linda Yaccarino left.',
      [
        'X: product = X',
        'Facebook: product = Facebook',
        'Instagram: product = Instagram',
        'X: product = X',
        'Linda Yaccarino: person = Linda Yaccarino',
      ],
    ],
    [
      'an initial stays with its name',
      'They met Samuel L. Haddad and J. P. Marlowe. Vitamin C. Doctors agreed.',
      ['Samuel L. Haddad: person = Samuel L. Haddad', 'J. P. Marlowe: person = J. P. Marlowe'],
    ],
    [
      'a first name that is a word too opens a sentence',
      'Rose Wang previously worked elsewhere.',
      ['Rose Wang: person = Rose Wang'],
    ],
    [
      'a town before its state is a place',
      'It hired a Wexcombe, Washington, designer and rents in Tilsby, Oregon.',
      [
        'Wexcombe: place = Wexcombe',
        'Washington: place = Washington',
        'Tilsby: place = Tilsby',
        'Oregon: place = Oregon',
      ],
    ],
    [
      'a surname that is a word too is found where it speaks, after the full name',
      'Dan Cook bought the plant. "It deserves this," Cook said. Cook books were on sale.',
      ['Dan Cook: person = Dan Cook', 'Cook: person = Dan Cook'],
    ],
    [
      'a name that goes on after a known one is a thing of its own',
      'The Steam Controller and Amazon ElastiCache were fixed.',
      ['Steam Controller: product = Steam Controller', 'Amazon ElastiCache: product = Amazon ElastiCache'],
    ],
    [
      'what a thing is said to be decides',
      'It trains a model called Brindal, and joined the board of xQuell, which builds lasers.',
      ['Brindal: product = Brindal', 'xQuell: organization = xQuell'],
    ],
    ['"-based" is not the place', 'It hired Seattle-based staff.', ['Seattle: place = Seattle']],
    [
      'an abbreviation in brackets is the same thing',
      'The Halvorsen Grid Authority (HGA) agreed. Later the HGA paid.',
      [
        'Halvorsen Grid Authority: organization = Halvorsen Grid Authority',
        'HGA: organization = Halvorsen Grid Authority',
        'HGA: organization = Halvorsen Grid Authority',
      ],
    ],
    ['peoples are no entities', 'A French court heard Chinese and American experts.', []],
    [
      'a ticker in a note is its company',
      '- ask about AMZN and NVDA',
      ['AMZN: organization = Amazon', 'NVDA: organization = Nvidia'],
    ],
    [
      'a headline lends its capitals to no one',
      'Rival Chip Startup Takes Aim at Nvidia\n\nIt was a slow day for Nvidia.',
      ['Nvidia: organization = Nvidia', 'Nvidia: organization = Nvidia'],
    ],
    [
      'a legal form is part of the span, not of the name',
      'It bought Palisade Optics Inc. last year.',
      ['Palisade Optics Inc.: organization = Palisade Optics'],
    ],
  ])('%s', (_, text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});

test('names that no list has are typed by how they are made and by what is around them', () => {
  const text =
    'He was born in Grzelbork to a baker. The band moved to Wutherbeck in 1999, where Wojtylak married the singer Ilse Brankovich.';
  expect(namesIn(text)).toEqual([
    'Grzelbork: place = Grzelbork',
    'Wutherbeck: place = Wutherbeck',
    'Wojtylak: person = Wojtylak',
    'Ilse Brankovich: person = Ilse Brankovich',
  ]);
});

test('capitals that shout are no names', () => {
  const text = 'RT @sample: Omg so tired lol. Good Luck tonight! #late\nRT @other: Happy Sunday everyone, Come over :)';
  expect(namesIn(text)).toEqual([]);
});

test('a short form of an outlet counts only where the outlet is named', () => {
  expect(namesIn('He reads the Journal every day.').filter((line) => line.includes('Wall Street'))).toEqual([]);
});

test('an outlet whose name is an article and a word is found where it speaks or stands in mid-sentence', () => {
  expect(namesIn('The Information reported it, and so did The Sun.')).toEqual([
    'The Information: organization = The Information',
    'The Sun: organization = The Sun',
  ]);
});

test('the surname of two people goes to the one named last', () => {
  const text = 'We asked Lena Haddad first. Then Haddad left. We asked Samir Haddad next. Then Haddad left too.';
  expect(namesIn(text).filter((line) => line.startsWith('Haddad'))).toEqual([
    'Haddad: person = Lena Haddad',
    'Haddad: person = Samir Haddad',
  ]);
});

test('an entity that was rejected for some words is not found for them again in that document', () => {
  const text = 'We flew on Nova. Later Nova came back.';
  const first = recognize(text, gazetteer, {})[0];
  if (!first?.entityId) throw new Error('Nova was not found');
  const decision = {
    start: first.start,
    end: first.end,
    text: 'Nova',
    layer: 'rejected',
    entityId: first.entityId,
    decidedAt: '2026-01-01T00:00:00.000Z',
  } as const;
  expect(recognize(text, gazetteer, { decisions: [decision] }).map(({ rule }) => rule)).toEqual([
    'capitals',
    'capitals',
  ]);
});

test('amounts and dates are facts with a value, relative ones counted from publication', () => {
  const text =
    'On Tuesday it paid $6.6 billion, or €120m a year, by March 2, 2026. Last week it was 2012 in spirit; 5 million yen went in 2012.';
  const facts = recognize(text, gazetteer, { published: '2025-11-06T08:00:00.000Z' }).filter(
    ({ type }) => type === 'money' || type === 'date',
  );
  expect(facts.map(({ start, end, value }) => [text.slice(start, end), value])).toEqual([
    ['Tuesday', '2025-11-04'],
    ['$6.6 billion', 'USD 6600000000'],
    ['€120m', 'EUR 120000000'],
    ['March 2, 2026', '2026-03-02'],
    ['Last week', '2025-10-27/2025-11-02'],
    ['5 million yen', 'JPY 5000000'],
    ['2012', '2012'],
  ]);
});

describe('hostile input takes time in proportion to its length', () => {
  test.each<[string, string]>([
    ['a long line', 'the talks with OpenAI went on and on, '.repeat(20_000)],
    ['no spaces', 'Aa0'.repeat(200_000)],
    ['capitals without end', 'Alpha '.repeat(60_000)],
    ['many names', Array.from({ length: 20_000 }, (_, i) => `Ana Q${i}x met Bo${i}y Corp.`).join(' ')],
    ['one surname, many bearers', Array.from({ length: 20_000 }, (_, i) => `the P${i}q Haddad met Haddad`).join(' ')],
    ['bidi controls and marks', '\u202eOpenAI\u202c \u200f'.repeat(20_000)],
    ['digits and stops', '1,1.1,$1.'.repeat(50_000)],
    ['hyphens and brackets', 'A-(B-'.repeat(60_000)],
  ])('%s', (_, text) => {
    const timeOf = (part: string) => cpuMsOf(() => recognize(part, gazetteer, {}));
    // Eight times the text: in proportion that is 8 times the work, with the square of its length 64.
    const eighth = timeOf(text.slice(0, text.length / 8));
    expect(timeOf(text)).toBeLessThan(24 * (eighth + 10));
    const mentions = recognize(text, gazetteer, {});
    expect(mentions.every(({ start, end }, at) => start < end && end <= (mentions[at + 1]?.start ?? text.length))).toBe(
      true,
    );
  });
});
