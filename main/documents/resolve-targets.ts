import { shownMetadata } from '#main/clips/shown-metadata.ts';
import { lostParts } from '#main/documents/lost-parts.ts';
import type { Vault } from '#main/vault/open-vault.ts';
import type { ResolvedTarget } from '#shared/documents/types.ts';
import type { EntityType } from '#shared/entities/types.ts';
import { FailureError } from '#shared/failures.ts';
import type { LinkTarget } from '#shared/targets.ts';

export interface TargetPlaces {
  readonly index: { resolve(targets: readonly LinkTarget[]): Promise<readonly ResolvedTarget[]> };
  readonly vault: Pick<Vault, 'notes' | 'clips' | 'entities' | 'stories'>;
}

/**
 * The present titles of link targets, in the order asked. What the index does not know is looked up in the vault before
 * it is called missing: it may have been made a moment ago, or the index is being made.
 */
export async function resolveTargets(
  { index, vault }: TargetPlaces,
  targets: readonly LinkTarget[],
): Promise<ResolvedTarget[]> {
  const known = await index.resolve(targets);
  const lost = await lostParts(vault.notes, targets);
  const resolved = await Promise.all(known.map((each) => (each.isMissing ? resolveInVault(vault, each.target) : each)));
  return resolved.map((each, at) => (lost.has(at) ? { ...each, isPartMissing: true } : each));
}

async function resolveInVault(vault: TargetPlaces['vault'], target: LinkTarget): Promise<ResolvedTarget> {
  const named = await namedIn(vault, target);
  if (named) return { target, ...named, isMissing: false, isInTrash: false };
  return { target, title: '', entityType: null, isMissing: true, isInTrash: await isInTrash(vault, target) };
}

async function namedIn(
  vault: TargetPlaces['vault'],
  target: LinkTarget,
): Promise<{ readonly title: string; readonly entityType: EntityType | null } | undefined> {
  try {
    switch (target.kind) {
      case 'note': {
        const found = await vault.notes.get(target.id);
        return found && { title: found.record.title, entityType: null };
      }
      case 'clip': {
        const found = await vault.clips.get(target.id);
        return found && { title: shownMetadata(found.record).title, entityType: null };
      }
      case 'entity': {
        const found = await vault.entities.get(target.id);
        return found && { title: found.record.name, entityType: found.record.type };
      }
      case 'story': {
        const found = await vault.stories.get(target.id);
        return found && { title: found.record.name, entityType: null };
      }
      default:
        return target satisfies never;
    }
  } catch (error) {
    // A record that cannot be read is told of by itself; a link to it leads nowhere until it is mended.
    if (error instanceof FailureError) return undefined;
    throw error;
  }
}

async function isInTrash(vault: TargetPlaces['vault'], { kind, id }: LinkTarget): Promise<boolean> {
  if (kind === 'note') return vault.notes.isInTrash(id);
  return kind === 'clip' && vault.clips.isInTrash(id);
}
