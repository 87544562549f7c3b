import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deriveEntityId } from '#main/entities/derive-entity-id.ts';
import { Moments } from '#main/vault/moments.ts';

let folder: string;
let file: string;
const [ada, bob] = [deriveEntityId('person', 'Ada'), deriveEntityId('person', 'Bob')];
const [first, second] = ['2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'] as const;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backstory-looks-'));
  file = join(folder, 'looks.json');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test('the last look at a page is known after a restart, and no look at all is told apart', async () => {
  const looks = await Moments.open(file);
  await looks.note([ada], first);
  await looks.note([ada], second);
  const reopened = await Moments.open(file);
  expect([reopened.at(ada), reopened.at(bob)]).toEqual([second, null]);
});

test('looks that come at once are all written', async () => {
  const looks = await Moments.open(file);
  await Promise.all([looks.note([ada], first), looks.note([bob], second)]);
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ [ada]: first, [bob]: second });
});

test('a damaged file is begun afresh', async () => {
  await writeFile(file, '{"half');
  const looks = await Moments.open(file);
  await looks.note([ada], first);
  expect((await Moments.open(file)).at(ada)).toBe(first);
});

test('what is forgotten is forgotten after a restart too', async () => {
  const moments = await Moments.open(file);
  await moments.note([ada, bob], first);
  await moments.forget([ada]);
  expect((await Moments.open(file)).all()).toEqual({ [bob]: first });
});
