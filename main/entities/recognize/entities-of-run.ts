import { deriveEntityId } from '#main/entities/derive-entity-id.ts';
import {
  type GazetteerEntity,
  type NameType,
  nameTypes,
  type RecognizedMention,
} from '#main/entities/recognize/types.ts';
import { isCommonWord } from '#main/entities/recognize/words.ts';

/** A name has to be this sure in one document to be known in the others. */
const floor = 0.8;

/**
 * The names that some document has in full, as known names for all of them: one type each (the surest), a person also by
 * a surname or first name that nobody else in the run has.
 */
export function entitiesOfRun(documents: readonly (readonly RecognizedMention[])[]): GazetteerEntity[] {
  const votes = new Map<string, Map<NameType, number>>();
  for (const { name, type, score, rule } of documents.flat()) {
    if (type === 'money' || type === 'date' || rule === 'known name' || score < floor) continue;
    const types = votes.get(name) ?? new Map<NameType, number>();
    types.set(type, (types.get(type) ?? 0) + score);
    votes.set(name, types);
  }
  const named = [...votes].map(([name, types]) => ({ name, type: strongest(types) }));
  const bearers = new Map<string, number>();
  for (const { name, type } of named)
    if (type === 'person') for (const part of partsOf(name)) bearers.set(part, (bearers.get(part) ?? 0) + 1);
  return named.map(({ name, type }) => ({
    id: deriveEntityId(type, name),
    type,
    name,
    aliases: type === 'person' ? partsOf(name).filter((part) => bearers.get(part) === 1) : [],
    isConfirmed: false,
    ...(isCommonWord(name.toLowerCase()) && { isAmbiguousWord: true }),
  }));
}

function strongest(types: ReadonlyMap<NameType, number>): NameType {
  return nameTypes.reduce(
    (best, type) => ((types.get(type) ?? 0) > (types.get(best) ?? 0) ? type : best),
    'organization',
  );
}

function partsOf(name: string): string[] {
  const words = name.split(' ');
  return words.length < 2
    ? []
    : [words[0] ?? '', words.at(-1) ?? ''].filter((word) => word.length > 2 && !isCommonWord(word.toLowerCase()));
}
