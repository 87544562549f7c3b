import { compileGazetteer, type Gazetteer } from '#main/entities/recognize/gazetteer.ts';
import { normalizeName } from '#main/entities/recognize/normalize-name.ts';
import type { GazetteerEntity } from '#main/entities/recognize/types.ts';
import { isCommonWord } from '#main/entities/recognize/words.ts';
import type { EntityRecord } from '#shared/entities/types.ts';

/**
 * The bundled names and the user's own as one gazetteer. Where both know a thing (same id, or same type and name), the
 * user's record decides what it is and is called, and the pack lends its aliases.
 */
export function compileVault(pack: readonly GazetteerEntity[], records: readonly EntityRecord[]): Gazetteer {
  const byId = new Map(pack.map((entity) => [entity.id, entity]));
  const byName = new Map(pack.map((entity) => [`${entity.type}\n${normalizeName(entity.name)}`, entity]));
  const replaced = new Set<GazetteerEntity>();
  // Topics are the user's own headings for things; only links name them.
  const named = records.filter(({ type }) => type !== 'topic');
  const own = named.map((record) => {
    const twins = [byId.get(record.id), byName.get(`${record.type}\n${normalizeName(record.name)}`)].filter(
      (twin) => twin !== undefined,
    );
    for (const twin of twins) replaced.add(twin);
    return ownEntity(record, twins);
  });
  return compileGazetteer([...own, ...pack.filter((entity) => !replaced.has(entity))]);
}

function ownEntity(
  { id, type, name, aliases, status }: EntityRecord,
  twins: readonly GazetteerEntity[],
): GazetteerEntity {
  const lent = twins.flatMap((twin) => [twin.name, ...twin.aliases]);
  const shortNames = twins.flatMap((twin) => twin.shortNames ?? []);
  return {
    id,
    type,
    name,
    aliases: [...new Set([...aliases, ...lent])],
    shortNames,
    isConfirmed: status === 'confirmed',
    isHidden: status === 'hidden',
    isAmbiguousWord: isCommonWord(name.toLowerCase()) || twins.some((twin) => twin.isAmbiguousWord),
  };
}
