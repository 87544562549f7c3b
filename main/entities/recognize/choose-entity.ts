import type { TypedGroup } from '#main/entities/recognize/type-group.ts';
import type { GazetteerEntity, NameGroup, NameType } from '#main/entities/recognize/types.ts';
import { isCommonWord } from '#main/entities/recognize/words.ts';
import type { EntityId } from '#shared/ids.ts';

export interface ChosenEntity {
  /** Absent when none of the known things of this name is of the type that the text makes of it. */
  readonly entity?: GazetteerEntity;
  /** The others, best first; none when the text settles it. */
  readonly alternatives: readonly EntityId[];
}

/** What a text has besides one name, to tell apart the things that bear it. */
export interface Surroundings {
  /** Things that the text names by words of their own. */
  readonly named: ReadonlySet<EntityId>;
  readonly words: ReadonlySet<string>;
}

/** So far ahead of the next one a thing has to be to be the one meant. */
const settled = 1;
const forNamed = 3;
const forWord = 0.8;
const mostForWords = 2.4;
const forConfirmed = 2;
const mostAlternatives = 8;

/** Which of several known things a name means here: its type, the names and words around it, and what the user said. */
export function chooseEntity(group: NameGroup, { type, votes }: TypedGroup, around: Surroundings): ChosenEntity {
  const [only, second] = group.known;
  if (!second || !only) return only?.type === type ? { entity: only, alternatives: [] } : { alternatives: [] };
  const ranked = group.known
    .map((entity) => ({ entity, weight: evidenceFor(entity, around) + votesFor(entity, votes) }))
    .sort((a, b) => b.weight - a.weight);
  const [best, next] = ranked;
  if (!best || !next) return { alternatives: [] };
  // A type that no known thing of this name has is a new thing, once the text says so by far.
  if (best.entity.type !== type && !group.known.some((entity) => entity.type === type)) return { alternatives: [] };
  if (best.weight - next.weight >= settled) return { entity: best.entity, alternatives: [] };
  const others = ranked.slice(1, 1 + mostAlternatives).filter(({ weight }) => best.weight - weight < settled);
  return { entity: best.entity, alternatives: others.map(({ entity }) => entity.id) };
}

function votesFor({ type }: GazetteerEntity, votes: TypedGroup['votes']): number {
  return type === 'topic' ? 0 : votes[type satisfies NameType];
}

function evidenceFor(
  { id, name, description = '', isConfirmed }: GazetteerEntity,
  { named, words }: Surroundings,
): number {
  const own = new Set(wordsOf(name));
  const shared = new Set(wordsOf(description).filter((word) => !own.has(word) && words.has(word)));
  return (
    (isConfirmed ? forConfirmed : 0) + (named.has(id) ? forNamed : 0) + Math.min(mostForWords, shared.size * forWord)
  );
}

/** The words that say something: names and such, not the small change of the language. */
function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).filter(
    (word) => word.length > 4 || !isCommonWord(word),
  );
}
