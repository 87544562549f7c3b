import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deriveEntityId } from '#main/entities/derive-entity-id.ts';
import { readNamePack } from '#main/entities/name-pack/read-name-pack.ts';
import { mostNames, readNamesFolder } from '#main/entities/name-pack/read-names-folder.ts';
import { compileVault } from '#main/entities/recognize/compile-vault.ts';
import { recognize } from '#main/entities/recognize/recognize.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backstory-names-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const put = (file: string, content: string | Uint8Array) => writeFile(join(folder, file), content);

test('reads names under headings, with other names, short forms and the mark of a word', async () => {
  await put(
    'mine.txt',
    '# my beat\n\n[organization]\nKelpworks;Kelp Works|~the Works;w\n  Tidewater Robotics  \n[ Person ]\nOda Brekke\n',
  );
  const { entities, problems } = await readNamesFolder(folder);
  expect(problems).toEqual([]);
  expect(entities).toEqual([
    {
      id: deriveEntityId('organization', 'Kelpworks'),
      type: 'organization',
      name: 'Kelpworks',
      aliases: ['Kelp Works'],
      shortNames: ['the Works'],
      isConfirmed: true,
      isAmbiguousWord: true,
    },
    {
      id: deriveEntityId('organization', 'Tidewater Robotics'),
      type: 'organization',
      name: 'Tidewater Robotics',
      aliases: [],
      isConfirmed: true,
    },
    { id: deriveEntityId('person', 'Oda Brekke'), type: 'person', name: 'Oda Brekke', aliases: [], isConfirmed: true },
  ]);
});

test('tells every line that it does not understand, and takes the others', async () => {
  await put(
    'a.txt',
    [
      'Too Early',
      '[company]',
      'Nowhere Inc',
      '[product]',
      'Skiff Nine',
      ';Alias',
      'One;Two;w;Three',
      'Fjord;;x',
      'Reef|Atoll',
      'Cove;Bay||Inlet',
      '~Delta',
      '***',
      'x'.repeat(201),
    ].join('\n'),
  );
  const { entities, problems } = await readNamesFolder(folder);
  expect(entities.map(({ name }) => name)).toEqual(['Skiff Nine']);
  expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual(
    [1, 2, 3, 6, 7, 8, 9, 10, 11, 12, 13].map((line) => `a.txt:${line}`),
  );
  expect(problems[0]?.text).toBe(
    'It stands under no heading. Put one of [person], [organization], [product], [place], [event] above it.',
  );
  expect(problems[1]?.text).toMatch(/^There is no heading \[company\]\./);
  expect(problems[5]?.text).toBe('It ends with "x". Only w, for an ordinary word, may stand there.');
});

test('a heading holds for its own file only', async () => {
  await put('1.txt', '[place]\nSkagen');
  await put('2.txt', 'Thyborøn');
  const { entities, problems } = await readNamesFolder(folder);
  expect(entities.map(({ name }) => name)).toEqual(['Skagen']);
  expect(problems.map(({ file, line }) => ({ file, line }))).toEqual([{ file: '2.txt', line: 1 }]);
});

test('a thing in several lines and files is one thing with all its names', async () => {
  await put('1.txt', '[organization]\nKelpworks;KW');
  await put('2.txt', '[organization]\nKelpworks Inc.;KLP|~Works;w');
  const { entities } = await readNamesFolder(folder);
  expect(entities).toHaveLength(1);
  expect(entities[0]).toMatchObject({
    name: 'Kelpworks',
    aliases: ['KW', 'Kelpworks Inc.', 'KLP'],
    shortNames: ['Works'],
    isAmbiguousWord: true,
  });
});

test('a name that two lines claim is shown as ambiguous, not given to the first', async () => {
  await put('1.txt', '[organization]\nAstrid Foundry;Astrid\nAstrid Shipping;Astrid');
  const { entities, problems } = await readNamesFolder(folder);
  expect(problems).toEqual([]);
  const text = 'Shares fell on Monday after Astrid cut its forecast.';
  const found = recognize(text, compileVault([...readNamePack(), ...entities], []), {}).filter(
    ({ start }) => start === text.indexOf('Astrid'),
  );
  expect([found[0]?.entityId, ...(found[0]?.alternatives ?? [])].sort()).toEqual(entities.map(({ id }) => id).sort());
});

test('a listed name is found and typed where nothing else tells what it is', async () => {
  await put('1.txt', '[product]\nKelpo');
  const { entities } = await readNamesFolder(folder);
  const text = 'Nobody at the fair asked about Kelpo at all.';
  const find = (names: typeof entities) =>
    recognize(text, compileVault([...readNamePack(), ...names], []), {}).find(
      ({ start }) => start === text.indexOf('Kelpo'),
    );
  expect(find([])?.type).not.toBe('product');
  expect(find(entities)).toMatchObject({ type: 'product', entityId: entities[0]?.id });
});

test('understands Windows line ends and a byte order mark', async () => {
  await put('mine.TXT', '\ufeff[event]\r\nKelp Days\r\n');
  const { entities, problems } = await readNamesFolder(folder);
  expect(problems).toEqual([]);
  expect(entities.map(({ type, name }) => ({ type, name }))).toEqual([{ type: 'event', name: 'Kelp Days' }]);
});

test('without the folder there is nothing to tell', async () => {
  expect(await readNamesFolder(join(folder, 'names'))).toEqual({ entities: [], problems: [] });
});

test('leaves other files alone and tells of lists that are no plain text', async () => {
  await put('notes.md', 'not a list');
  await put('.hidden.txt', 'not a list either');
  await put('old.txt', Uint8Array.of(0x5b, 0xff, 0xfe, 0x5d));
  await mkdir(join(folder, 'folder.txt'));
  const { entities, problems } = await readNamesFolder(folder);
  expect(entities).toEqual([]);
  expect(problems).toEqual([
    { file: 'folder.txt', line: 0, text: 'It is not a plain file.' },
    { file: 'old.txt', line: 0, text: 'It is not plain text. Save it as UTF-8 and its names will be known.' },
  ]);
});

test.skipIf(process.platform === 'win32')('does not follow a link out of the vault', async () => {
  await symlink('/etc/hosts', join(folder, 'link.txt'));
  const { problems } = await readNamesFolder(folder);
  expect(problems).toMatchObject([{ file: 'link.txt', line: 0 }]);
});

test('tells of a list too large to be one', async () => {
  await put('huge.txt', `[place]\n${'Skagen\n'.repeat(700_000)}`);
  const { entities, problems } = await readNamesFolder(folder);
  expect(entities).toEqual([]);
  expect(problems).toEqual([{ file: 'huge.txt', line: 0, text: 'It is larger than 4 MB.' }]);
});

test('does not bury the user in problems, nor hide how many there are', async () => {
  await put('wrong.txt', 'no heading\n'.repeat(500));
  const { problems } = await readNamesFolder(folder);
  expect(problems).toHaveLength(51);
  expect(problems.at(-1)).toEqual({
    file: 'wrong.txt',
    line: 0,
    text: '450 more lines of this file were not understood.',
  });
});

test('takes as many names as recognition is built for and says where it stopped', async () => {
  const names = Array.from({ length: mostNames + 10 }, (_, at) => `Kelp Q${at}`);
  await put('many.txt', `[organization]\n${names.join('\n')}\n`);
  const { entities, problems } = await readNamesFolder(folder);
  expect(entities).toHaveLength(mostNames);
  expect(problems).toEqual([
    {
      file: 'many.txt',
      line: mostNames + 2,
      text: `More than ${mostNames} names. This line and what follows are left out.`,
    },
  ]);
});
