import { typerModel } from '#main/entities/model/typer-model.ts';
import { type Domain, shareOf } from '#main/entities/recognize/domain.ts';
import type { TyperFeatures } from '#main/entities/recognize/typer-features.ts';
import type { Candidate, NameGroup } from '#main/entities/recognize/types.ts';
import { isFirstName } from '#main/entities/recognize/words.ts';

/** What a span may be, in the order of the model's weights. `misc` is a name of another kind; `none` is no name at all. */
const spanClasses = ['person', 'organization', 'place', 'product', 'misc', 'none'] as const;
type SpanClass = (typeof spanClasses)[number];

/** More mentions than this tell nothing new. */
const mostMembers = 4;

let weights: Int8Array | undefined;

export const rankedTypes = ['person', 'organization', 'place', 'product'] as const;

/**
 * The corpora are of all the world: in texts of business and technology companies and products are more, places fewer,
 * and a name of another kind is a product as often as not. Logarithms, chosen on held-out and own texts.
 */
const organizationPrior = 1.2;
const productPrior = 2;
const productBase = -0.5;
const placePrior = -0.3;
const productShareOfMisc = 0.3;
/** Against a lone word as a person that is no known first name, unless the text is of short messages. */
const lonePerson = -1.5;

/** The trained opinion on a group of mentions: how far each type is behind the best, and "no name" ahead of it. */
export function rankSpans(
  typer: TyperFeatures,
  { members }: NameGroup,
  domain: Domain,
): Record<(typeof rankedTypes)[number] | 'none', number> {
  const means = meanChances(typer, members.slice(0, mostMembers));
  const isLone =
    !typer.isInformal && members.every(({ from, to, surface }) => to - from === 1 && !isFirstName(surface));
  const ranks = {
    person: means.person + (isLone ? lonePerson * shareOf(domain) : 0),
    organization: means.organization + organizationPrior * shareOf(domain),
    place: means.place + placePrior * shareOf(domain),
    product:
      Math.log(Math.exp(means.product) + productShareOfMisc * Math.exp(means.misc)) +
      productBase +
      productPrior * shareOf(domain),
  };
  const best = Math.max(...rankedTypes.map((type) => ranks[type]));
  const none = means.none - Math.max(best, means.misc);
  for (const type of rankedTypes) ranks[type] -= best;
  return { ...ranks, none };
}

function meanChances(typer: TyperFeatures, members: readonly Candidate[]): Record<SpanClass, number> {
  const sums = { person: 0, organization: 0, place: 0, product: 0, misc: 0, none: 0 };
  for (const { from, to } of members) {
    const chances = logChances(typer.of(from, to));
    for (const [at, name] of spanClasses.entries()) sums[name] += (chances[at] ?? 0) / members.length;
  }
  return sums;
}

function logChances(features: readonly number[]): Float64Array {
  weights ??= decode(typerModel.weights);
  let [person, organization, place, product, misc, none] = [0, 0, 0, 0, 0, 0];
  for (const feature of features) {
    const at = feature * spanClasses.length;
    person += weights[at] ?? 0;
    organization += weights[at + 1] ?? 0;
    place += weights[at + 2] ?? 0;
    product += weights[at + 3] ?? 0;
    misc += weights[at + 4] ?? 0;
    none += weights[at + 5] ?? 0;
  }
  const scores = Float64Array.of(person, organization, place, product, misc, none);
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < scores.length; at++) {
    scores[at] = (scores[at] ?? 0) * typerModel.scale;
    most = Math.max(most, scores[at] ?? 0);
  }
  let sum = 0;
  for (const score of scores) sum += Math.exp(score - most);
  return scores.map((score) => score - most - Math.log(sum));
}

function decode(base64: string): Int8Array {
  const bytes = Buffer.from(base64, 'base64');
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
