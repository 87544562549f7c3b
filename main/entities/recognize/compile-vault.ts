import { Gazetteer } from '#main/entities/recognize/gazetteer.ts';
import { normalizeName } from '#main/entities/recognize/normalize-name.ts';
import type { GazetteerEntity } from '#main/entities/recognize/types.ts';
import { isCommonWord } from '#main/entities/recognize/words.ts';
import type { EntityRecord } from '#shared/entities/types.ts';
import type { EntityId } from '#shared/ids.ts';

/**
 * The bundled names and the user's own as one gazetteer, kept up record by record. Where both know a thing (same id, or
 * same type and name), the user's record decides what it is and is called, and the pack lends its aliases.
 */
export class VaultGazetteer {
  readonly gazetteer = new Gazetteer();
  readonly #packById = new Map<EntityId, GazetteerEntity>();
  readonly #packByName = new Map<string, GazetteerEntity>();
  /** Entity of the pack → the records that stand in its place. */
  readonly #standIns = new Map<EntityId, Set<EntityId>>();
  /** Record → the pack's entities that it stands for. */
  readonly #twins = new Map<EntityId, readonly GazetteerEntity[]>();

  constructor(pack: readonly GazetteerEntity[]) {
    for (const given of pack) {
      const entity = together(this.#packById.get(given.id), given);
      this.#packById.set(entity.id, entity);
      this.#packByName.set(keyOf(entity), entity);
      this.gazetteer.put(entity);
    }
  }

  put(record: EntityRecord): void {
    this.remove(record.id);
    // Topics are the user's own headings for things, only links name them; a suggestion is not a name that is known.
    if (record.type === 'topic' || record.status === 'suggested') return;
    const twins = [
      ...new Set(
        [this.#packById.get(record.id), this.#packByName.get(keyOf(record))].filter((twin) => twin !== undefined),
      ),
    ];
    for (const { id } of twins) {
      const standIns = this.#standIns.get(id) ?? new Set();
      this.#standIns.set(id, standIns.add(record.id));
      this.gazetteer.remove(id);
    }
    if (twins.length > 0) this.#twins.set(record.id, twins);
    this.gazetteer.put(ownEntity(record, twins));
  }

  /** Forgets a record; what the pack has in its place is known again. */
  remove(id: EntityId): void {
    const own = this.gazetteer.get(id);
    if (own && own !== this.#packById.get(id)) this.gazetteer.remove(id);
    for (const twin of this.#twins.get(id) ?? []) {
      const standIns = this.#standIns.get(twin.id);
      standIns?.delete(id);
      if (standIns?.size === 0 && !this.gazetteer.get(twin.id)) this.gazetteer.put(twin);
    }
    this.#twins.delete(id);
  }
}

/** The bundled names and all records at once. */
export function compileVault(pack: readonly GazetteerEntity[], records: readonly EntityRecord[]): Gazetteer {
  const vault = new VaultGazetteer(pack);
  for (const record of records) vault.put(record);
  return vault.gazetteer;
}

/** A list that names a thing once more lends its other names. */
function together(there: GazetteerEntity | undefined, given: GazetteerEntity): GazetteerEntity {
  if (!there) return given;
  const aliases = new Set([...there.aliases, given.name, ...given.aliases]);
  aliases.delete(there.name);
  return { ...there, aliases: [...aliases] };
}

function keyOf({ type, name }: Pick<GazetteerEntity, 'type' | 'name'>): string {
  return `${type}\n${normalizeName(name)}`;
}

function ownEntity(
  { id, type, name, aliases, status, description, notSameAs }: EntityRecord,
  twins: readonly GazetteerEntity[],
): GazetteerEntity {
  const lent = twins
    .flatMap((twin) => [twin.name, ...twin.aliases])
    .filter((alias) => alias !== name && !aliases.includes(alias));
  const shortNames = twins.flatMap((twin) => twin.shortNames ?? []);
  // Most have none of these: nothing is kept for what is not there.
  return {
    id,
    type,
    name,
    aliases: [...new Set([...aliases, ...lent])].filter((alias) => alias !== name),
    isConfirmed: status === 'confirmed',
    ...(shortNames.length > 0 && { shortNames }),
    ...(lent.length > 0 && { lent }),
    ...(notSameAs.length > 0 && { notSameAs }),
    ...(status === 'hidden' && { isHidden: true }),
    ...(description !== '' && { description }),
    ...((isCommonWord(name.toLowerCase()) || twins.some((twin) => twin.isAmbiguousWord)) && { isAmbiguousWord: true }),
  };
}
