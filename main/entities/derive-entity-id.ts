import { hash } from 'node:crypto';
import { normalizeName } from '#main/entities/recognize/normalize-name.ts';
import type { EntityType } from '#shared/entities/types.ts';
import { type EntityId, entityIdSchema } from '#shared/ids.ts';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * The id of an entity that has no record: from its type and its name without legal form, accents and capitals, so that
 * every rebuild and every machine agrees. The form is that of all ids, a lower-case ULID; its first characters are no time.
 */
export function deriveEntityId(type: EntityType, name: string): EntityId {
  const key = `${type}\n${name}`;
  const there = derived.get(key);
  if (there !== undefined) return there;
  const digest = hash('sha256', `${type}\n${normalizeName(name)}`, 'buffer');
  let id = '';
  for (let position = 0; position < 26; position++) id += alphabet[(digest[position] ?? 0) % (position === 0 ? 8 : 32)];
  const made = entityIdSchema.parse(id);
  if (derived.size >= mostDerived) derived.clear();
  derived.set(key, made);
  return made;
}

/** The same names come again and again. */
const mostDerived = 5000;
const derived = new Map<string, EntityId>();
