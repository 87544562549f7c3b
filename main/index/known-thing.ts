import { readNamePack } from '#main/entities/name-pack/read-name-pack.ts';
import { entityNamed } from '#main/index/entity-queries.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import type { Entity } from '#shared/entities/types.ts';
import type { EntityId } from '#shared/ids.ts';

/** An entity of the vault, or one that only the names that come with the app know: words may mean it all the same. */
export function knownThing(index: IndexDatabase, id: EntityId): Entity | undefined {
  const entity = entityNamed(index, id);
  if (entity) return entity;
  const bundled = bundledById().get(id);
  if (!bundled) return undefined;
  const { type, name, aliases } = bundled;
  return { id, type, name, aliases: [...aliases], status: 'suggested', description: '' };
}

let bundled: ReadonlyMap<string, ReturnType<typeof readNamePack>[number]> | undefined;

function bundledById() {
  bundled ??= new Map(readNamePack().map((entity) => [entity.id, entity]));
  return bundled;
}
