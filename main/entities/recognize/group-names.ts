import { joinFormerNames } from '#main/entities/recognize/former-names.ts';
import type { Gazetteer } from '#main/entities/recognize/gazetteer.ts';
import { organizationWords, placeWords } from '#main/entities/recognize/lists.ts';
import { normalizeName } from '#main/entities/recognize/normalize-name.ts';
import type { TextView } from '#main/entities/recognize/text-view.ts';
import type { Candidate, GazetteerEntity, NameGroup } from '#main/entities/recognize/types.ts';

/** Brings the names of one text together that name one thing: full names first, then what is short for them. */
export function groupNames(view: TextView, found: readonly Candidate[], gazetteer: Gazetteer): NameGroup[] {
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
    const bearer = bearers.abbreviatedBy(view, candidate) ?? bearers.of(view, candidate);
    if (bearer) bearer.members.push(candidate);
    else open(keyOf(candidate), candidate);
  }
  const joined = joinFormerNames(view, [...groups.values()]);
  for (const group of joined) group.members.sort((a, b) => a.start - b.start);
  return joined.map((group) => withBearers(group, gazetteer));
}

/** A lone surname that nobody in the text bears is one of the vault's people who do. */
function withBearers(group: NameGroup, gazetteer: Gazetteer): NameGroup {
  const [first] = group.members;
  if (group.known.length > 0 || !first || group.members.some(({ surface }) => surface !== first.surface)) return group;
  const known = gazetteer.bearersOf(first.surface);
  return known.length > 0 && /^\p{Lu}/u.test(first.surface) ? { ...group, known, isSurname: true } : group;
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
  /** Part → where full names with it start, in order, and whose they are. */
  readonly #byPart = new Map<string, { readonly start: number; readonly group: NameGroup }[]>();
  readonly #byEnd = new Map<number, NameGroup>();

  constructor(groups: Iterable<NameGroup>) {
    const places = [...groups].flatMap((group) => group.members.map((member) => ({ member, group })));
    for (const { member, group } of places.sort((a, b) => a.member.start - b.member.start)) {
      this.#byEnd.set(member.end, group);
      for (const part of new Set(partsOf(member, group.known))) {
        const there = this.#byPart.get(part);
        if (there) there.push({ start: member.start, group });
        else this.#byPart.set(part, [{ start: member.start, group }]);
      }
    }
  }

  /** The bearer named last before the candidate, or the text's first one when it comes before them all. */
  of({ tokens }: TextView, { surface, start, known, from }: Candidate): NameGroup | undefined {
    const bearers = this.#byPart.get(fold(surface)) ?? [];
    let [low, high] = [0, bearers.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((bearers[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    const last = bearers[Math.max(0, low - 1)]?.group;
    const isOther = tokens[from - 1]?.lower === 'other' && /^(?:the|that)$/.test(tokens[from - 2]?.lower ?? '');
    const nearest = isOther
      ? bearers.slice(Math.max(0, low - farthest), low).findLast(({ group }) => group !== last)?.group
      : last;
    const isOwnThing = known.some(({ type }) => type !== 'person');
    const isFamiliar = isOwnThing && !nearest?.known.some((entity) => known.includes(entity));
    const isSurname = nearest?.members.some((member) => member.surface.endsWith(` ${surface}`));
    return isFamiliar && (!isSurname || nearest?.known[0]) ? undefined : nearest;
  }

  /** "Taiwan Semiconductor Manufacturing Company (TSMC)". */
  abbreviatedBy({ tokens }: TextView, { from, to, surface, known }: Candidate): NameGroup | undefined {
    if (known.length > 0 || tokens[from - 1]?.text !== '(' || tokens[to]?.text !== ')') return undefined;
    const group = this.#byEnd.get(tokens[from - 2]?.end ?? -1);
    const initial = surface[0]?.toLowerCase();
    return group?.members.some((member) => member.surface[0]?.toLowerCase() === initial) ? group : undefined;
  }
}

/** "The other Huang" is looked for among so many names before. */
const farthest = 50;

/** Without capitals and accents. */
function fold(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The short forms of a full name, lower-case: surname, first word, initials. */
function partsOf({ surface }: Candidate, known: readonly GazetteerEntity[]): string[] {
  const words = surface.replace(/,? (?:Jr\.?|Sr\.?|II|III|IV)$/, '').split(/\s+/);
  const [first, last] = [fold(words[0] ?? ''), fold(words.at(-1) ?? '')];
  if (words.length < 2) return [];
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
