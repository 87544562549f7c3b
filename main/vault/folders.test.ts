import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { isWindows } from '#main/vault/fault-fs.ts';
import { FolderRefs } from '#main/vault/folders.ts';
import { createVault } from '#main/vault/open-vault.ts';
import { temporaryFolder } from '#main/vault/temporary-folder.ts';
import { testDeps } from '#main/vault/temporary-vault.ts';
import { folderListingSchema } from '#shared/vault/types.ts';

let documents: string;

beforeEach(async () => {
  documents = await temporaryFolder();
});

test('the listing starts in the documents folder and shows folders by name, and which are vaults', async () => {
  for (const name of ['Work 10', 'work 9', '.hidden']) await mkdir(join(documents, name));
  await writeFile(join(documents, 'letter.txt'), '');
  await (await createVault(join(documents, 'Research'), 'Research', testDeps)).close();
  const listing = folderListingSchema.parse(await new FolderRefs(documents).list());
  expect(listing).toMatchObject({ path: documents, isVault: false, isWritable: true });
  expect(listing.children.map(({ name, isVault }) => [name, isVault])).toEqual([
    ['Research', true],
    ['work 9', false],
    ['Work 10', false],
  ]);
});

test('going down into a folder and up again comes back to the same one', async () => {
  await mkdir(join(documents, 'Work'));
  const folders = new FolderRefs(documents);
  const top = await folders.list();
  const work = await folders.list(top.children[0]?.ref);
  expect([work.path, folders.pathOf(work.ref), work.parent]).toEqual([
    join(documents, 'Work'),
    join(documents, 'Work'),
    top.ref,
  ]);
});

test('the top of the disk has nothing above it', async () => {
  const folders = new FolderRefs(documents);
  expect(await folders.list(folders.refOf('/'))).toMatchObject({ parent: null, isVault: false });
});

test('a word that was not given out leads nowhere', async () => {
  const folders = new FolderRefs(documents);
  const refused = { failure: { code: 'VAULT_UNUSABLE', data: { reason: 'missing' } } };
  await expect(folders.list('folder-0123456789abcdef')).rejects.toMatchObject(refused);
  await expect(folders.list(documents)).rejects.toMatchObject(refused);
});

test('a folder that has gone, or is a file by now, is told', async () => {
  const folders = new FolderRefs(documents);
  await writeFile(join(documents, 'file'), '');
  await expect(folders.list(folders.refOf(join(documents, 'gone')))).rejects.toMatchObject({
    failure: { data: { reason: 'missing' } },
  });
  await expect(folders.list(folders.refOf(join(documents, 'file')))).rejects.toMatchObject({
    failure: { data: { reason: 'not-a-folder' } },
  });
});

test('without a documents folder the listing starts in the nearest one above', async () => {
  const listing = await new FolderRefs(join(documents, 'not', 'there')).list();
  expect(listing.path).toBe(documents);
});

test.skipIf(isWindows)('links are not followed', async () => {
  await symlink('/', join(documents, 'link'));
  expect((await new FolderRefs(documents).list()).children).toEqual([]);
});

test('a folder of many shows the first thousand', async () => {
  await Promise.all(Array.from({ length: 1100 }, (_, n) => mkdir(join(documents, `folder ${n}`))));
  const { children } = await new FolderRefs(documents).list();
  expect([children.length, children[999]?.name]).toEqual([1000, 'folder 999']);
});
