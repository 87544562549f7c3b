import { hash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deriveEntityId } from '#main/entities/derive-entity-id.ts';
import { KeptReadings } from '#main/entities/kept-readings.ts';
import { readTexts } from '#main/entities/quality/read-texts.ts';
import { recognitionVersion } from '#main/entities/recognition-version.ts';
import { Recognizer } from '#main/entities/recognizer.ts';
import { blankRecord } from '#main/entities/record-change.ts';
import { temporaryFolder } from '#main/vault/temporary-folder.ts';
import type { EntityRecord, EntityType } from '#shared/entities/types.ts';
import type { DocumentId, EntityId } from '#shared/ids.ts';

let keeping: Recognizer;
let fresh: Recognizer;
let folder: string;
const document = '01k00000000000000000000001' as DocumentId;

beforeAll(async () => {
  folder = await temporaryFolder();
  keeping = Recognizer.start();
  fresh = Recognizer.start();
});
afterAll(() => Promise.all([keeping.close(), fresh.close()]));

function entity(type: EntityType, name: string, change: Partial<EntityRecord> = {}): EntityRecord {
  const blank = blankRecord(deriveEntityId(type, name), { type, name }, '2026-01-01T00:00:00.000Z');
  return { ...blank, status: 'confirmed', ...change };
}

/** Opens the file as the next start does, with these names. */
async function start(file: string, records: readonly EntityRecord[] = []): Promise<void> {
  await keeping.letGoOfReadings(file);
  await keeping.keepReadings(file);
  await keeping.setEntities(records);
}

/** Puts a mark into the kept reading, by which it is told from one that was made anew. */
function mark(file: string): void {
  const connection = new DatabaseSync(file);
  const events = [{ kind: 'marked' }];
  const said = deflateRawSync(JSON.stringify({ found: [], quotes: [], claims: [], events }));
  connection.prepare('UPDATE readings SET said = ?').run(said);
  connection.close();
}

async function isKept(text: string, title?: string): Promise<boolean> {
  const { events } = await keeping.recognize({ text, ...(title ? { title } : {}) }, document);
  return events.some(({ kind }) => String(kind) === 'marked');
}

test('what was read once is not read again at the next start, while the document reads the same', async () => {
  const file = join(folder, 'again.sqlite');
  await start(file);
  await keeping.recognize({ text: 'Ada Brandt left Nvidia.' }, document);
  mark(file);
  await start(file);
  expect(await isKept('Ada Brandt left Nvidia.')).toBe(true);
  expect(await isKept('Ada Brandt left Nvidia.', 'A title')).toBe(false);
});

test('a name that is new, changed or gone has the texts that may say it read anew, and no others', async () => {
  const file = join(folder, 'names.sqlite');
  const text = 'Then Brandt and Quarrel Labs spoke.';
  const other = entity('organization', 'Zebrafish');
  const changes: [EntityRecord[], boolean][] = [
    [[other], true],
    [[{ ...other, aliases: ['Labs of Quarrel'] }], true],
    [[{ ...other, aliases: ['Quarrel Labs'] }], false],
    [[other], false],
    [[other, entity('person', 'Ada Brandt')], false],
    [[other, entity('person', 'Ada Brandt', { description: 'of Zebrafish' })], false],
    [[other, entity('person', 'Ada Brandt', { status: 'suggested' })], false],
    [[], true],
  ];
  await start(file);
  for (const [records, stays] of changes) {
    await keeping.recognize({ text }, document);
    mark(file);
    await start(file, records);
    const names = records.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(await isKept(text), names.join(', ')).toBe(stays);
    // Made anew, so that the next change is judged by itself.
    await keeping.forget([document]);
  }
});

test('whatever becomes known and forgotten, a kept reading says what a new one says', async () => {
  const file = join(folder, 'property.sqlite');
  const records = [
    entity('person', 'Ada Brandt', { aliases: ['Bran'] }),
    entity('person', "Mia O'Neil"),
    entity('organization', 'Apple', { status: 'hidden' }),
    entity('organization', 'Orchard', { aliases: ['Apple', 'AAPL'] }),
    entity('product', 'Vision Pro 9'),
    entity('topic', 'Then'),
  ] as const;
  const texts = [
    'Then Bran spoke of Apple, and Brandt listened. “We will ship,” said Brandt.',
    "Mia O'Neil left Orchard on Monday. O'Neil joins Apple Computer.",
    'The Vision Pro 9 costs $900. AAPL fell. Orchard bought Groq in May 2026.',
    'aapl fell again and o’neil said nothing',
  ];
  const step = fc.record({
    which: fc.nat({ max: records.length - 1 }),
    change: fc.constantFrom<'put' | 'rename' | 'remove' | 'restart'>('put', 'rename', 'remove', 'restart'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const known = new Map<EntityId, EntityRecord>();
      await Promise.all([start(file), fresh.setEntities([])]);
      for (const { which, change } of steps) {
        const record = records[which] ?? records[0];
        const put = change === 'rename' ? { ...record, name: `${record.name} Group`, aliases: [] } : record;
        if (change === 'restart') await start(file, [...known.values()]);
        else if (change === 'remove') {
          known.delete(record.id);
          await Promise.all([keeping.removeEntity(record.id), fresh.removeEntity(record.id)]);
        } else {
          known.set(record.id, put);
          await Promise.all([keeping.putEntity(put), fresh.putEntity(put)]);
        }
        for (const [at, text] of texts.entries()) {
          const id = `01k0000000000000000000000${at}` as DocumentId;
          expect(await keeping.recognize({ text }, id)).toEqual(await fresh.recognize({ text }));
        }
      }
    }),
    { numRuns: 12 },
  );
});

test('a file that is damaged, cut short, of another version or a folder is begun afresh', async () => {
  const file = join(folder, 'damaged.sqlite');
  const text = 'Ada Brandt left Nvidia.';
  const spoil = [
    () => writeFile(file, 'not a database'),
    () => writeFile(file, ''),
    async () => writeFile(file, (await readFile(file)).subarray(0, 5_000)),
    () => KeptReadings.remove(file) ?? mkdir(file),
    () => KeptReadings.open(file, 'older').close(),
  ];
  for (const how of spoil) {
    await start(file);
    await keeping.recognize({ text }, document);
    await keeping.letGoOfReadings(file);
    await how();
    await start(file);
    expect((await keeping.recognize({ text }, document)).mentions.map(({ name }) => name)).toContain('Nvidia');
    mark(file);
    expect(await isKept(text)).toBe(true);
  }
});

test('where no file can be made, texts are read all the same', async () => {
  await start(join(folder, 'nowhere', 'readings.sqlite'));
  const { mentions } = await keeping.recognize({ text: 'Ada Brandt left Nvidia.' }, document);
  expect(mentions.map(({ name }) => name)).toContain('Nvidia');
});

test('a worker that is lost goes on with the same file', async () => {
  const file = join(folder, 'lost.sqlite');
  await start(file, [entity('person', 'Ada Brandt')]);
  await keeping.recognize({ text: 'Then Brandt left.' }, document);
  mark(file);
  await keeping.close();
  expect(await isKept('Then Brandt left.')).toBe(true);
});

/** Whoever changes what recognition says raises its version, and pins here what it says now. */
test('this version of recognition says this of the marked texts', async () => {
  await fresh.setEntities([]);
  const said: string[] = [];
  for (const part of ['dev', 'held-out'] as const)
    for (const { text } of readTexts(part))
      said.push(JSON.stringify(await fresh.recognize({ text, published: '2026-07-01' })));
  expect({ version: recognitionVersion.split(' ')[0], said: hash('sha256', said.join('\n')) }).toMatchInlineSnapshot(`
    {
      "said": "f792dd70b577b661dbd7bbbb5d551208184ac5a13b589dcf1504ff168685326b",
      "version": "2",
    }
  `);
});
