import { deriveEntityId } from '#main/entities/derive-entity-id.ts';
import { chooseEntity, type Surroundings } from '#main/entities/recognize/choose-entity.ts';
import { readDomain } from '#main/entities/recognize/domain.ts';
import { findCandidates } from '#main/entities/recognize/find-candidates.ts';
import { findFacts } from '#main/entities/recognize/find-facts.ts';
import type { Gazetteer } from '#main/entities/recognize/gazetteer.ts';
import { groupNames } from '#main/entities/recognize/group-names.ts';
import { heedDecisions } from '#main/entities/recognize/heed-decisions.ts';
import { dropLegalForm } from '#main/entities/recognize/normalize-name.ts';
import { scoreMention } from '#main/entities/recognize/score-mention.ts';
import { type TextView, viewText } from '#main/entities/recognize/text-view.ts';
import { type TypedGroup, typeGroup } from '#main/entities/recognize/type-group.ts';
import { TyperFeatures } from '#main/entities/recognize/typer-features.ts';
import type { Fact, NameGroup, RecognizeContext, RecognizedMention } from '#main/entities/recognize/types.ts';
import { isKnownPlace } from '#main/entities/recognize/words.ts';

/**
 * Finds the names in a text, decides for each thing once what it is, and files it under one entity. Money and dates come
 * along as typed facts. First to last, none inside another; time grows with the text's length, whatever is in it.
 */
export function recognize(text: string, gazetteer: Gazetteer, context: RecognizeContext): RecognizedMention[] {
  const facts = findFacts(text, context.published);
  const view = viewText(text, facts);
  const candidates = heedDecisions(findCandidates(view, gazetteer), context.decisions ?? []);
  const known = candidates.filter(
    ({ surface, known }) => isKnownPlace(surface) || known.some(({ type }) => type === 'place'),
  );
  const places = { starts: new Set(known.map(({ from }) => from)), ends: new Set(known.map(({ to }) => to - 1)) };
  const domain = readDomain(view);
  const typer = new TyperFeatures(view, domain);
  const groups = groupNames(view, candidates, gazetteer);
  const around = surroundingsOf(view, groups);
  const names = groups.flatMap((group) => {
    const typed = typeGroup(view, group, places, typer, domain);
    return typed ? fileGroup(group, typed, around) : [];
  });
  return [...names, ...facts.map((fact) => mentionOfFact(text, fact))].sort((a, b) => a.start - b.start);
}

function surroundingsOf({ tokens }: TextView, groups: readonly NameGroup[]): Surroundings {
  const named = groups.flatMap(({ known: [only, second], isSurname }) =>
    only && !second && !isSurname ? [only.id] : [],
  );
  return { named: new Set(named), words: new Set(tokens.map(({ lower }) => lower)) };
}

function fileGroup(group: NameGroup, typed: TypedGroup, around: Surroundings): RecognizedMention[] {
  const { entity, alternatives } = chooseEntity(group, typed, around);
  if (entity?.isHidden || (!entity && group.known.some(({ isHidden }) => isHidden))) return [];
  const type = entity && entity.type !== 'topic' ? entity.type : typed.type;
  const name = entity?.name ?? nameOf(group);
  const entityId = entity?.id ?? deriveEntityId(type, name);
  const isAmbiguous = alternatives.length > 0;
  return group.members.map(({ start, end, rule, known, chance }) => {
    const isKnown = known.length > 0;
    const score = scoreMention({
      chance,
      lead: typed.lead,
      isKnown,
      isConfirmed: isKnown && entity?.isConfirmed === true,
    });
    const mention = { start, end, type, entityId, name, layer: 'detected' } as const;
    if (isAmbiguous) return { ...mention, score: Math.min(score, mostWhenAmbiguous), rule: 'ambiguous', alternatives };
    return { ...mention, score, rule: isKnown ? 'known name' : group.isSurname ? 'surname' : rule };
  });
}

/** Of two things that a name may mean alike, neither is likely. */
const mostWhenAmbiguous = 0.6;

/** The fullest form that the text has, without its legal form. */
function nameOf({ members }: NameGroup): string {
  const forms = members.map(({ surface }) => dropLegalForm(surface.replace(/\s+/g, ' ')));
  return forms.reduce((longest, form) => (form.length > longest.length ? form : longest), forms[0] ?? '');
}

function mentionOfFact(text: string, { start, end, type, value }: Fact): RecognizedMention {
  const mention = { start, end, type, name: text.slice(start, end), layer: 'detected', score: 1, rule: type } as const;
  return value === null ? mention : { ...mention, value };
}
