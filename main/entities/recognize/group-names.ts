import { organizationWords, placeWords } from '#main/entities/recognize/lists.ts';
import { normalizeName } from '#main/entities/recognize/normalize-name.ts';
import type { TextView } from '#main/entities/recognize/text-view.ts';
import type { Candidate, GazetteerEntity, NameGroup } from '#main/entities/recognize/types.ts';

/** Brings the names of one text together that name one thing: full names first, then what is short for them. */
export function groupNames(view: TextView, found: readonly Candidate[]): NameGroup[] {
  const candidates = withoutStrayShortForms(found);
  const groups = new Map<string, NameGroup>();
  const open = (key: string, candidate: Candidate) => {
    const group = groups.get(key) ?? { members: [], known: candidate.known };
    group.members.push(candidate);
    groups.set(key, group);
  };
  const later: Candidate[] = [];
  for (const candidate of candidates) {
    if (isFull(candidate)) open(keyOf(candidate), candidate);
    else later.push(candidate);
  }
  const bearers = new Bearers(groups.values());
  for (const candidate of later) {
    const bearer = abbreviated(view, candidate, groups) ?? bearers.of(candidate);
    if (bearer) bearer.members.push(candidate);
    else open(keyOf(candidate), candidate);
  }
  for (const group of groups.values()) group.members.sort((a, b) => a.start - b.start);
  return [...groups.values()];
}

/** "The Journal" is short for a newspaper only where the newspaper is named. */
function withoutStrayShortForms(candidates: readonly Candidate[]): Candidate[] {
  const named = new Set(
    candidates.flatMap(({ known, shortFor }) =>
      known.filter((entity) => !shortFor.includes(entity)).map(({ id }) => id),
    ),
  );
  return candidates.flatMap((candidate) => {
    if (candidate.shortFor.length === 0) return [candidate];
    const known = candidate.known.filter((entity) => !candidate.shortFor.includes(entity) || named.has(entity.id));
    return [{ ...candidate, known }];
  });
}

/** Names that stand for themselves: of several words, or known as more than a person's surname or an ordinary word. */
function isFull({ surface, known }: Candidate): boolean {
  if (/[\s-]/.test(surface)) return true;
  return known.some((entity) => !entity.isAmbiguousWord && (entity.type !== 'person' || entity.isConfirmed));
}

function keyOf({ surface, known }: Candidate): string {
  const [first, second] = known;
  return first && !second ? first.id : normalizeName(surface);
}

/** Who in the text may be meant by a part of a name. */
class Bearers {
  readonly #byPart = new Map<string, NameGroup[]>();

  constructor(groups: Iterable<NameGroup>) {
    for (const group of groups) {
      for (const part of new Set(group.members.flatMap((member) => partsOf(member, group.known)))) {
        const there = this.#byPart.get(part);
        if (there) there.push(group);
        else this.#byPart.set(part, [group]);
      }
    }
  }

  /** The bearer named last before the candidate, or the text's first one when it comes before them all. */
  of({ surface, start, known }: Candidate): NameGroup | undefined {
    const bearers = this.#byPart.get(surface.toLowerCase()) ?? [];
    let nearest = bearers[0];
    let distance = Number.POSITIVE_INFINITY;
    for (const group of bearers) {
      const last = lastBefore(group.members, start);
      if (last !== undefined && start - last < distance) [nearest, distance] = [group, start - last];
    }
    const isOwnThing = known.some(({ type }) => type !== 'person');
    return isOwnThing && nearest?.known[0] && !known.includes(nearest.known[0]) ? undefined : nearest;
  }
}

function lastBefore(members: readonly Candidate[], start: number): number | undefined {
  let [low, high] = [0, members.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((members[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return members[low - 1]?.start;
}

/** The short forms of a full name, lower-case: surname, first word, initials. */
function partsOf({ surface }: Candidate, known: readonly GazetteerEntity[]): string[] {
  const words = surface.split(/\s+/);
  const [first, last] = [words[0]?.toLowerCase(), words.at(-1)?.toLowerCase()];
  if (words.length < 2 || first === undefined || last === undefined) return [];
  if (known.some(({ type }) => type === 'product' || type === 'place' || type === 'event')) return [];
  const isThing = organizationWords.has(last) || placeWords.has(last);
  const initials = words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('')
    .toLowerCase();
  const parts = [initials.length >= 2 ? initials : '', /^\d/.test(last) ? '' : first];
  return isThing || known.some(({ type }) => type === 'organization') ? parts : [...parts, last];
}

/** "Taiwan Semiconductor Manufacturing Company (TSMC)". */
function abbreviated(
  { tokens }: TextView,
  candidate: Candidate,
  groups: ReadonlyMap<string, NameGroup>,
): NameGroup | undefined {
  if (candidate.known.length > 0 || tokens[candidate.from - 1]?.text !== '(' || tokens[candidate.to]?.text !== ')')
    return undefined;
  const end = tokens[candidate.from - 2]?.end;
  for (const group of groups.values()) {
    const full = group.members.find((member) => member.end === end);
    if (full && full.surface[0]?.toLowerCase() === candidate.surface[0]?.toLowerCase()) return group;
  }
  return undefined;
}
