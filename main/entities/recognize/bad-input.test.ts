import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { deriveEntityId } from '#main/entities/derive-entity-id.ts';
import { readNamePack } from '#main/entities/name-pack/read-name-pack.ts';
import { compileVault } from '#main/entities/recognize/compile-vault.ts';
import { entitiesOfRun } from '#main/entities/recognize/entities-of-run.ts';
import { compileGazetteer, type Gazetteer } from '#main/entities/recognize/gazetteer.ts';
import { recognize } from '#main/entities/recognize/recognize.ts';
import type { RecognizedMention } from '#main/entities/recognize/types.ts';
import { cpuMsOf } from '#main/testing/cpu-ms-of.ts';
import { type EntityRecord, entityRecordSchema } from '#shared/entities/types.ts';

const pack = readNamePack();
const gazetteer = compileGazetteer(pack);
const megabyte = 1_000_000;

const fill = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
const prose = 'the talks between OpenAI and Kilnworks went on, said Ana Roe of Palisade Optics; ';

/** What nobody may ever see: a span outside the text, inside another, or with half a character. */
function flawsOf(text: string, mentions: readonly RecognizedMention[]): string[] {
  const splits = (at: number) => /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '');
  let end = 0;
  return mentions.flatMap((mention) => {
    const words = text.slice(mention.start, mention.end);
    const flaws = [
      mention.start < end && 'overlaps',
      (mention.end <= mention.start || mention.end > text.length) && 'outside',
      words !== words.trim() && 'spaces',
      (splits(mention.start) || splits(mention.end)) && 'half a character',
      mention.name.trim() === '' && 'no name',
      !(mention.score >= 0 && mention.score <= 1) && 'score',
    ].filter((flaw) => flaw !== false);
    end = mention.end;
    return flaws.map((flaw) => `${flaw}: ${JSON.stringify(words.slice(0, 80))}`);
  });
}

function median(runs: number, work: () => void): number {
  const times = Array.from({ length: runs }, () => cpuMsOf(work));
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

/** Eight times as much may take eight times as long, thrice over for a busy machine; its square would be 64 times. */
function expectProportion(work: (share: number) => void, runs = 3): void {
  work(1 / 64);
  const eighth = median(3, () => work(1 / 8));
  expect(median(runs, () => work(1))).toBeLessThan(24 * (eighth + 10));
}

const wordsOf = (text: string, mentions: readonly RecognizedMention[]) =>
  mentions.map(({ start, end }) => text.slice(start, end));
const namesIn = (text: string, known: Gazetteer = gazetteer) => wordsOf(text, recognize(text, known, {}));

describe('a text of one line of five million characters', () => {
  test('has its names found to the end, in time in proportion to its length', () => {
    const text = fill(prose, 5 * megabyte);
    const mentions: RecognizedMention[] = [];
    expectProportion((share) => {
      mentions.splice(
        0,
        Number.POSITIVE_INFINITY,
        ...recognize(text.slice(0, text.length * share), gazetteer, {}).slice(-50),
      );
    }, 1);
    expect(mentions.at(-1)?.end).toBeGreaterThan(text.length - prose.length);
    expect(flawsOf(text, mentions)).toEqual([]);
  });

  test.each<[string, string]>([
    ['letters and digits', 'Aa0x'],
    ['one letter', 'A'],
    ['small letters', 'abcdefgh'],
    ['Chinese', '北京字节跳动科技有限公司发表'],
    ['ampersands and stops', 'Aé&Bb.Cc'],
    ['figures', '1,1.1:'],
  ])('has no spaces, only %s, and is read in proportion', (_, unit) => {
    const text = fill(unit, 5 * megabyte);
    expectProportion((share) => recognize(text.slice(0, text.length * share), gazetteer, {}), 1);
  });

  test('is read within a heap of 640 MB', async () => {
    const code = `
      import { readNamePack } from '#main/entities/name-pack/read-name-pack.ts';
      import { compileGazetteer } from '#main/entities/recognize/gazetteer.ts';
      import { recognize } from '#main/entities/recognize/recognize.ts';
      const text = ${JSON.stringify(prose)}.repeat(${Math.ceil((5 * megabyte) / prose.length)});
      console.log(recognize(text, compileGazetteer(readNamePack()), {}).length > 100_000);`;
    const node = ['--max-old-space-size=640', '--input-type=module', '--eval', code];
    const cwd = new URL('../../../', import.meta.url);
    expect((await promisify(execFile)(process.execPath, node, { cwd })).stdout.trim()).toBe('true');
  });
});

describe('scripts, marks and halves of characters', () => {
  test.each<[string, string]>([
    ['mixed scripts', 'Павел Дуров met 李彦宏 and محمد العلي at OpenAI קבוצת Ünï Straße '],
    ['bidi controls', '\u202eOpenAI\u202c \u2066Sam Altman\u2069 \u200fMeta said \u200e'],
    ['zero-width characters', '\u200bOpenAI\u200c \ufeffSam\u200d Altman\u2060 Ne\u200bxt said '],
    ['emoji', '😀OpenAI😀 Sam😀Altman 👩‍👩‍👧‍👦Nova🚀 𝐀lpha 🇺🇸Meta said '],
    ['halves of characters', '\ud83dOpenAI\ude00 Sam\ud83d \ude00Altman \ude00\ud83d Kil\ud83dworks '],
    ['combining marks', 'O\u0301penAI Sa\u0308m Alt\u0327man said Z\u0351\u036b\u0343\u0360algo '],
    ['control characters', 'OpenAI\u0000 Sam\u0007 Altman\u001b[31m said\u0085\u2028Meta\u2029 '],
  ])('%s are read in proportion and leave every span whole', (_, unit) => {
    const text = fill(unit, 160_000);
    expectProportion((share) => recognize(text.slice(0, text.length * share), gazetteer, {}));
    expect(flawsOf(text, recognize(text, gazetteer, {}))).toEqual([]);
  });

  test('a known name is found between emoji, marks of direction and other scripts, without them', () => {
    for (const [before, after] of [
      ['😀', '😀'],
      ['\u202e', '\u202c'],
      ['\u200b', '\u200b'],
      ['\ufeff', '\u2060'],
      ['🇺🇸 ', ' 👩‍👩‍👧‍👦'],
      ['по словам ', ' ответил'],
    ])
      expect(namesIn(`we asked ${before}OpenAI${after} again`)).toEqual(['OpenAI']);
  });

  test('any heap of such pieces gives whole spans, the same ones each time', () => {
    const pieces = [
      ...[
        'OpenAI',
        'Sam Altman',
        'Nova',
        'Kilnworks Inc.',
        '$5 million',
        'Tuesday',
        'said',
        'the',
        'of',
        'X',
        '’s',
        "'s",
      ],
      ...[
        '😀',
        '\ud83d',
        '\ude00',
        '\u202e',
        '\u200b',
        '\u0301',
        '—',
        '-',
        '(',
        ')',
        '“',
        '”',
        '"',
        '.',
        ',',
        ':',
        '\n',
        '\n\n',
      ],
      ...[' ', ' ', ' ', '李彦宏', 'محمد', 'é', '1', '&', '/', '@', '#', '\u0000', '\t', 'McX', 'iY'],
    ];
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    for (let round = 0; round < 500; round++) {
      const text = Array.from({ length: 1 + next(40) }, () => pieces[next(pieces.length)]).join('');
      const mentions = recognize(text, gazetteer, { published: '2025-09-09' });
      expect(flawsOf(text, mentions), JSON.stringify(text)).toEqual([]);
      expect(recognize(text, gazetteer, { published: '2025-09-09' })).toEqual(mentions);
    }
  });
});

describe('nesting', () => {
  test.each<[string, string, string]>([
    ['brackets', '(', ')'],
    ['square brackets', '[', ']'],
    ['curly quotes', '“', '”'],
    ['quotes in quotes', '“‘', '’”'],
    ['brackets with names', '(Kilnworks [', '])'],
  ])('20,000 deep in %s, a name is found, in proportion', (_, open, close) => {
    const nest = (depth: number) => `${open.repeat(depth)}Sam Altman${close.repeat(depth)}`;
    expectProportion((share) => recognize(nest(20_000 * share), gazetteer, {}));
    expect(namesIn(nest(20_000))).toContain('Sam Altman');
  });
});

/** Capitalized words that no list has, all different. */
function inventNames(count: number): string[] {
  const letters = 'bcdfghklmnprstvz';
  return Array.from({ length: count }, (_, at) => {
    const syllables = Array.from(
      { length: 5 },
      (_, place) => `${letters[(at >> (4 * place)) & 15]}${'aeiou'[(at + place) % 5]}`,
    );
    const word = syllables.join('');
    return `${word[0]?.toUpperCase()}${word.slice(1)}x`;
  });
}

describe('100,000 names', () => {
  const names = inventNames(100_000);

  test('that a text brings up are found, and known in the next one, in proportion', () => {
    const text = names.map((name) => `the founder of ${name} Robotics said so.`).join(' ');
    let found: RecognizedMention[] = [];
    expectProportion((share) => {
      found = recognize(text.slice(0, text.length * share), gazetteer, {});
    }, 1);
    expect(new Set(wordsOf(text, found)).size).toBeGreaterThan(95_000);
    expectProportion(
      (share) => compileVault([...pack, ...entitiesOfRun([found.slice(0, found.length * share)])], []),
      1,
    );
  });

  test('that share one surname, or one alias, are compiled in proportion', () => {
    const people = names.slice(0, 16_000).map((name) => recordOf('person', `${name} Haddad`, ['The Oracle of Q']));
    expectProportion((share) => compileVault(pack, people.slice(0, people.length * share)), 1);
  });

  test('known beforehand slow a text by a small factor only', () => {
    const text = fill(prose, 200_000);
    const large = compileVault(
      [...pack, ...names.map((name) => ({ ...recordOf('organization', name), isConfirmed: true }))],
      [],
    );
    const timeWith = (known: Gazetteer) => median(3, () => recognize(text, known, {}));
    timeWith(large);
    expect(timeWith(large)).toBeLessThan(3 * (timeWith(gazetteer) + 10));
  });
});

function recordOf(type: EntityRecord['type'], name: string, aliases: string[] = []): EntityRecord {
  return {
    ...entityRecordSchema.parse({
      id: deriveEntityId(type, name),
      type,
      name: name.slice(0, 300) || 'x',
      aliases: [],
      status: 'confirmed',
      createdAt: '2026-01-01T00:00:00.000Z',
      updatedAt: '2026-01-01T00:00:00.000Z',
    }),
    // A file that somebody wrote by hand may hold what the schema would refuse.
    name,
    aliases,
  };
}

describe('an alias that two confirmed entities have', () => {
  const kiln = recordOf('organization', 'Kilnworks Foundry', ['Kestrel Nine']);
  const orbit = recordOf('product', 'Orbit Nine', ['Kestrel Nine']);
  const twin = recordOf('organization', 'Kestrel Aerospace', ['Kestrel Nine']);

  test.each<[string, EntityRecord[]]>([
    ['of different types', [kiln, orbit]],
    ['of one type', [kiln, twin]],
    ['the other way round', [twin, kiln]],
    ['three of them', [orbit, twin, kiln]],
  ])('is shown with all it may mean, never settled silently: %s', (_, records) => {
    const mentions = recognize('Then we asked Kestrel Nine about it.', compileVault(pack, records), {});
    expect(mentions).toHaveLength(1);
    const meant = mentions.flatMap(({ entityId, alternatives = [] }) => [entityId, ...alternatives]);
    expect(meant.toSorted()).toEqual(records.map(({ id }) => id).toSorted());
  });

  test('is not called in doubt where the text names one of them in full', () => {
    const text = 'Kilnworks Foundry hired ten people. Then we asked Kilnworks Foundry about it.';
    const mentions = recognize(text, compileVault(pack, [kiln, twin]), {});
    expect(mentions.map(({ entityId, alternatives = [] }) => [entityId, ...alternatives])).toEqual([
      [kiln.id],
      [kiln.id],
    ]);
  });
});

describe('hostile names', () => {
  const hostile = [
    ...['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'Constructor', '__defineGetter__'],
    ...['C++ (Corp) [x]*?', '(', ')', '[', '\\', '.*', '^$', '$&', '(?:', '\\p{L}+', 'a|b', '{1,}', '-', '’s', '&'],
    ...['', ' ', '\n', '\u0000', '\u202e', '\ud83d', '😀', '李彦宏', '.', '...', 'the', 'The', 'a', 'I'],
    ...['Very '.repeat(20_000), 'Q'.repeat(100_000), ' '.repeat(50_000), `A${', '.repeat(20_000)}Inc`],
  ];

  test('in records harm neither what is known nor what is read', () => {
    const records = hostile.flatMap((name, at) => [
      recordOf('organization', name),
      recordOf('person', `Ana Q${at}`, [name, name]),
    ]);
    const known = compileVault(pack, records);
    const text = `Then OpenAI met Sam Altman again\n\n${hostile.map((name) => name.slice(0, 500)).join(' ')}`;
    const mentions = recognize(text, known, {});
    expect(wordsOf(text, mentions).slice(0, 2)).toEqual(['OpenAI', 'Sam Altman']);
    expect(flawsOf(text, mentions)).toEqual([]);
  });

  test('that every object has by birth are no known names', () => {
    const text = 'it has a constructor and __proto__ and toString, hasOwnProperty, valueOf and isPrototypeOf in it';
    expect(recognize(text, gazetteer, {}).filter(({ rule }) => rule === 'known name')).toEqual([]);
  });

  test('are found as they are written, once the user says so', () => {
    const names = ['Constructor', 'C++ (Corp) [x]*?', 'toString'];
    const known = compileVault(
      pack,
      names.map((name) => recordOf('product', name)),
    );
    for (const name of names) {
      const found = recognize(`we moved it to ${name} in spring`, known, {});
      expect(found.map(({ start, end }) => [start, end])).toEqual([[15, 15 + name.length]]);
    }
  });

  test('in a text take time in proportion', () => {
    const long = `A${', '.repeat(20_000)}Inc of ${'Very '.repeat(4_000)} Q${' '.repeat(20_000)}Ltd`;
    expectProportion((share) => recognize(long.repeat(8).slice(0, long.length * 8 * share), gazetteer, {}));
  });
});
