import { deriveEntityId } from '#main/entities/derive-entity-id.ts';
import type { PlacePositions } from '#main/entities/recognize/cue-votes.ts';
import { type Domain, readDomain } from '#main/entities/recognize/domain.ts';
import { findCandidates } from '#main/entities/recognize/find-candidates.ts';
import { findFacts } from '#main/entities/recognize/find-facts.ts';
import type { Gazetteer } from '#main/entities/recognize/gazetteer.ts';
import { groupNames } from '#main/entities/recognize/group-names.ts';
import { heedDecisions } from '#main/entities/recognize/heed-decisions.ts';
import { dropLegalForm } from '#main/entities/recognize/normalize-name.ts';
import { type TextView, viewText } from '#main/entities/recognize/text-view.ts';
import { typeGroup } from '#main/entities/recognize/type-group.ts';
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
  const names = groupNames(view, candidates).flatMap((group) => fileGroup(view, group, places, typer, domain));
  return [...names, ...facts.map((fact) => mentionOfFact(text, fact))].sort((a, b) => a.start - b.start);
}

function fileGroup(
  view: TextView,
  group: NameGroup,
  places: PlacePositions,
  typer: TyperFeatures,
  domain: Domain,
): RecognizedMention[] {
  if (group.known.some(({ isHidden }) => isHidden)) return [];
  const typed = typeGroup(view, group, places, typer, domain);
  if (!typed) return [];
  const { type, score } = typed;
  const entity = group.known.find((known) => known.type === type);
  const name = entity?.name ?? nameOf(group);
  const entityId = entity?.id ?? deriveEntityId(type, name);
  return group.members.map(({ start, end, rule, known }) => ({
    start,
    end,
    type,
    entityId,
    name,
    layer: 'detected',
    score,
    rule: known.length > 0 ? 'known name' : rule,
  }));
}

/** The fullest form that the text has, without its legal form. */
function nameOf({ members }: NameGroup): string {
  const forms = members.map(({ surface }) => dropLegalForm(surface.replace(/\s+/g, ' ')));
  return forms.reduce((longest, form) => (form.length > longest.length ? form : longest), forms[0] ?? '');
}

function mentionOfFact(text: string, { start, end, type, value }: Fact): RecognizedMention {
  const mention = { start, end, type, name: text.slice(start, end), layer: 'detected', score: 1, rule: type } as const;
  return value === null ? mention : { ...mention, value };
}
