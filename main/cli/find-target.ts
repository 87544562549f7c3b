import type { VaultSession } from '#main/vault-session.ts';
import { FailureError } from '#shared/failures.ts';
import { clipIdSchema, entityIdSchema, noteIdSchema, storyIdSchema } from '#shared/ids.ts';
import type { LinkTarget, TargetKind } from '#shared/targets.ts';

/** What a word on the command line names: an id, else a title, name or alias (of these kinds), the best match first. */
export async function findTarget(
  nameOrId: string,
  { index }: Pick<VaultSession, 'index'>,
  kinds?: TargetKind[],
): Promise<LinkTarget> {
  const asId = await byId(nameOrId, index);
  if (asId) return asId;
  const suggestions = await index.suggest({ query: nameOrId, limit: 8, ...(kinds ? { kinds } : {}) });
  const same = (name: string | null) => name?.toLowerCase() === nameOrId.toLowerCase();
  const best = suggestions.find(({ title, alias }) => same(title) || same(alias)) ?? suggestions[0];
  if (!best) throw new FailureError('NOT_FOUND', { kind: 'entity', id: nameOrId });
  return best.target;
}

async function byId(id: string, index: VaultSession['index']): Promise<LinkTarget | undefined> {
  if (!entityIdSchema.safeParse(id).success) return undefined;
  const candidates: LinkTarget[] = [
    { kind: 'entity', id: entityIdSchema.parse(id) },
    { kind: 'note', id: noteIdSchema.parse(id) },
    { kind: 'clip', id: clipIdSchema.parse(id) },
    { kind: 'story', id: storyIdSchema.parse(id) },
  ];
  return (await index.resolve(candidates)).find(({ isMissing }) => !isMissing)?.target;
}
