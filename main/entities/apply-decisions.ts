import type { EntityRecord, EntityType, Mention, MentionDecision } from '#shared/entities/types.ts';
import type { EntityId } from '#shared/ids.ts';

/** How far a decided passage may have moved and still be taken for the same one. */
const reach = 2_000;

type KnownEntity = Pick<EntityRecord, 'id' | 'name' | 'type'>;

/**
 * Lays the user's decisions over what was detected: a confirmed or linked span is the entity that the user said, detected
 * or not; a rejected one is kept as rejected, so that no later recognition brings it back. A decision whose passage is
 * gone from the text says nothing, unless it rules the entity out everywhere. `isSame` tells whether two ids are one
 * entity in this document.
 */
export function applyDecisions(
  mentions: readonly Mention[],
  decisions: readonly MentionDecision[],
  text: string,
  entities: readonly KnownEntity[] = [],
  isSame: (a: EntityId, b: EntityId) => boolean = (a, b) => a === b,
): Mention[] {
  const known = new Map<string, KnownEntity>(entities.map((entity) => [entity.id, entity]));
  for (const { entityId, name, type } of mentions)
    if (!known.has(entityId)) known.set(entityId, { id: entityId, name, type });
  const inOrder = [...decisions].sort((a, b) => a.decidedAt.localeCompare(b.decidedAt));
  const decided = inOrder.reduce<Mention[]>((all, decision) => {
    const start = whereIs(decision, text);
    if (start === undefined) return all;
    const mention = decide(decision, start, mentions, known);
    return [...all.filter((other) => !overlap(other, mention)), mention];
  }, []);
  const ruledOut = decisions.filter(({ layer, everywhere }) => layer === 'rejected' && everywhere);
  const undecided = mentions
    .filter((mention) => !decided.some((other) => overlap(other, mention)))
    .map((mention): Mention => {
      const isRuledOut = ruledOut.some(({ entityId }) => isSame(entityId, mention.entityId));
      return isRuledOut ? { ...mention, layer: 'rejected', score: 1, rule: 'rejected by you' } : mention;
    });
  return [...undecided, ...decided].sort((a, b) => a.start - b.start);
}

function decide(
  { text, entityId, layer }: MentionDecision,
  start: number,
  mentions: readonly Mention[],
  known: ReadonlyMap<string, KnownEntity>,
): Mention {
  const end = start + text.length;
  const detected = mentions.find((mention) => mention.start === start && mention.end === end);
  const entity = known.get(entityId);
  const type: EntityType = entity?.type ?? detected?.type ?? 'topic';
  return { start, end, entityId, type, name: entity?.name ?? text, layer, score: 1, rule: `${layer} by you` };
}

function overlap(a: Mention, b: Mention): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Where the decided words are now: at their place, or at the only place near it. */
export function whereIs({ start, text: words }: MentionDecision, text: string): number | undefined {
  if (words === '') return undefined;
  if (text.startsWith(words, start)) return start;
  const from = Math.max(0, start - reach);
  const near = text.slice(from, start + words.length + reach);
  const at = near.indexOf(words);
  return at >= 0 && near.indexOf(words, at + 1) < 0 ? from + at : undefined;
}
