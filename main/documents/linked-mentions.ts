import type { EntityRecord, Mention } from '#shared/entities/types.ts';
import type { EntityId } from '#shared/ids.ts';
import type { ResolvedLink } from '#shared/notes/types.ts';

/** The mentions with every link to an entity as one of layer `linked`, in place of what was detected there. */
export function withLinkedMentions(
  mentions: readonly Mention[],
  links: readonly ResolvedLink[],
  entityOf: (id: EntityId) => EntityRecord | undefined,
): Mention[] {
  const linked = links.flatMap(({ start, end, target, label }): Mention[] => {
    if (target.kind !== 'entity') return [];
    // One that the user has not decided on is known from what was detected of it here.
    const entity = entityOf(target.id) ?? mentions.find(({ entityId }) => entityId === target.id);
    if (!entity) return [];
    const { type, name } = entity;
    return [{ start, end, entityId: target.id, type, name: name || label, layer: 'linked', score: 1, rule: 'link' }];
  });
  const isFree = (mention: Mention) => !links.some((link) => link.start < mention.end && link.end > mention.start);
  return [...mentions.filter(isFree), ...linked].sort((a, b) => a.start - b.start);
}
