import { afterEach, beforeEach, expect, test } from 'vitest';
import { resolveTargets } from '#main/documents/resolve-targets.ts';
import type { Vault } from '#main/vault/open-vault.ts';
import { storyNamed, temporaryVault } from '#main/vault/temporary-vault.ts';
import type { LinkTarget } from '#shared/targets.ts';

let vault: Vault;
beforeEach(async () => {
  vault = await temporaryVault();
});
afterEach(() => vault.close());

/** An index that has not come to anything yet. */
const index = {
  resolve: async (targets: readonly LinkTarget[]) =>
    targets.map((target) => ({ target, title: '', entityType: null, isMissing: true })),
};

test('what was made a moment ago is not missing, though the index does not know it yet', async () => {
  const story = storyNamed('Rockets');
  await vault.stories.put(story);
  const target = { kind: 'story', id: story.id } as const;
  expect(await resolveTargets({ index, vault }, [target])).toEqual([
    { target, title: 'Rockets', entityType: null, isMissing: false, isInTrash: false },
  ]);
});

test('what is not in the vault either is missing', async () => {
  const target = { kind: 'story', id: storyNamed('Gone').id } as const;
  expect(await resolveTargets({ index, vault }, [target])).toMatchObject([{ isMissing: true, isInTrash: false }]);
});

test('what the index knows is not looked up', async () => {
  const target = { kind: 'story', id: storyNamed('Gone').id } as const;
  const known = { target, title: 'Rockets', entityType: null, isMissing: false };
  expect(await resolveTargets({ index: { resolve: async () => [known] }, vault }, [target])).toEqual([known]);
});
