import { type PlacePositions, type Votes, voteByCues } from '#main/entities/recognize/cue-votes.ts';
import { type Domain, shareOf } from '#main/entities/recognize/domain.ts';
import { eventWords, ofHeads, organizationWords, placeWords } from '#main/entities/recognize/lists.ts';
import { dropLegalForm } from '#main/entities/recognize/normalize-name.ts';
import { rankedTypes, rankSpans } from '#main/entities/recognize/span-typer.ts';
import type { TextView } from '#main/entities/recognize/text-view.ts';
import type { TyperFeatures } from '#main/entities/recognize/typer-features.ts';
import {
  type Candidate,
  type GazetteerEntity,
  type NameGroup,
  type NameType,
  nameTypes,
} from '#main/entities/recognize/types.ts';
import { isCommonWord, isFirstName, isKnownPlace } from '#main/entities/recognize/words.ts';

export interface TypedGroup {
  readonly type: NameType;
  /** How far the winning type is ahead. */
  readonly lead: number;
  readonly votes: Readonly<Votes>;
}

/** More mentions than this add nothing. */
const mostMembers = 40;
const fromCues = 1.5;
/** However often a cue comes, one type gains no more than this from cues. */
const mostFromCues = 3;
const fromTyper = 0.5;
/** The trained opinion may be this sure against a type, not surer. */
const mostAgainst = 5;

/**
 * Decides once for all mentions of a thing what it is: what is known of the name, how it is made, what is around it, and
 * what the trained typer makes of all that. Nothing, when the typer takes an unknown name for no name.
 */
export function typeGroup(
  view: TextView,
  group: NameGroup,
  places: PlacePositions,
  typer: TyperFeatures,
  domain: Domain,
): TypedGroup | undefined {
  const votes = voteByName(group, shareOf(domain));
  if (group.isSurname || !group.known.some((entity) => entity.isConfirmed || !entity.isAmbiguousWord)) {
    const ranks = rankSpans(typer, group, domain);
    if (group.known.length === 0 && ranks.none > leastForNone(typer, group)) return undefined;
    for (const type of rankedTypes) votes[type] += fromTyper * Math.max(-mostAgainst, ranks[type]);
  }
  const cues = noVotes();
  for (const member of group.members.slice(0, mostMembers)) voteByCues(view, member, cues, places);
  for (const type of nameTypes) votes[type] += Math.min(fromCues * cues[type], mostFromCues);
  for (const entity of oneOfEachType(group.known)) {
    if (entity.type !== 'topic') votes[entity.type] += group.isSurname ? forSurname : weightOf(entity);
  }
  const ranked = [...nameTypes].sort((a, b) => votes[b] - votes[a]);
  const [best = 'organization', second = 'person'] = ranked;
  return { type: best, lead: votes[best] - votes[second], votes };
}

/** A person of the vault has this surname. */
const forSurname = 2;

function weightOf({ isConfirmed, isAmbiguousWord }: GazetteerEntity): number {
  return isConfirmed ? 8 : isAmbiguousWord ? 2.4 : 4;
}

/** Two companies of one name do not make it twice as likely that it is a company. */
function oneOfEachType(known: readonly GazetteerEntity[]): GazetteerEntity[] {
  return known.filter((entity, at) => known.findIndex(({ type }) => type === entity.type) === at);
}

/** How far "no name at all" has to be ahead of every kind of name: much, where an unknown word has a capital of its own. */
function leastForNone(typer: TyperFeatures, { members }: NameGroup): number {
  if (typer.isInformal) return 1;
  const isUnknown = members.some(({ surface }) =>
    surface.split(/[\s-]+/).some((word) => !isCommonWord(word.toLowerCase())),
  );
  return isUnknown ? 2.5 : 1.2;
}

function noVotes(): Votes {
  return { person: 0, organization: 0, product: 0, place: 0, event: 0 };
}

function voteByName({ members }: NameGroup, share: number): Votes {
  const votes: Votes = {
    ...noVotes(),
    organization: 0.6 * share,
  };
  const longest = members.reduce<Candidate | undefined>(
    (a, b) => (a && a.surface.length >= b.surface.length ? a : b),
    undefined,
  );
  const surface = longest?.surface ?? '';
  const name = dropLegalForm(surface);
  const words = name.split(/\s+/);
  const last = (words.at(-1) ?? '').toLowerCase().replace(/\.$/, '');
  if (name !== surface) votes.organization += 4.5;
  if (longest?.head === 'product' && !eventWords.has(last)) votes.product += 1.8;
  if (longest?.head === 'organization' && !organizationWords.has(last))
    votes.product += /\p{Ll}\p{Lu}|\d/u.test(words.at(-1) ?? '') ? 2.2 : 1.2;
  if (words.length > 1 && organizationWords.has(last)) votes.organization += 2;
  if (words.length > 1 && placeWords.has(last)) votes.place += 2;
  if (words.length > 1 && eventWords.has(last)) votes.event += 2;
  if (
    words.length > 2 &&
    ofHeads.has((words[words.findIndex((word) => /^(?:of|for)$/.test(word)) - 1] ?? '').toLowerCase())
  )
    votes.organization += 1.5;
  if (
    /^(?:State|City|Gulf|Bay|Lake|Isle|Port|Mount|Fort|Cape|San|Santa|Los|Las|New|North|South|East|West|Saint|St\.?)$/.test(
      words[0] ?? '',
    ) &&
    words.length > 1
  )
    votes.place += 0.9;
  if (isKnownPlace(name)) votes.place += 2.2;
  if (words.length > 1 && /\d/.test(last)) votes.product += 2;
  else if (/\d/.test(name)) votes.product += 1;
  if (/^[a-z]/.test(name)) votes.product += 0.4;
  if (/^\p{Lu}{2,5}$/u.test(name)) votes.organization += 0.6;
  votePerson(words, votes);
  return votes;
}

function votePerson(words: readonly string[], votes: Votes): void {
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  const areNameLike = words.every((word) =>
    /^(?:\p{Lu}[\p{L}’'-]*|\p{Lu}\.|de|van|von|der|den|da|del|bin|al|la|le|di|el)$/u.test(word),
  );
  if (!areNameLike || words.length > 5) return;
  if (words.length === 1) {
    if (isFirstName(first)) votes.person += 1.4;
    return;
  }
  if (organizationWords.has(last.toLowerCase()) || placeWords.has(last.toLowerCase()) || /^\p{Lu}{2,}$/u.test(last))
    return;
  if (isFirstName(first) || isFirstName(first.split('-')[0] ?? ''))
    votes.person += isCommonWord(last.toLowerCase()) ? 1.8 : 2.6;
  else if (words.some((word) => /^\p{Lu}\.$/u.test(word))) votes.person += 1.8;
  else if (!isCommonWord(first.toLowerCase()) && !isCommonWord(last.toLowerCase()) && words.length <= 3)
    votes.person += 1;
}
