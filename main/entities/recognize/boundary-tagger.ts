import { taggerModel } from '#main/entities/model/tagger-model.ts';
import { begin, bestTags, type Chain, chancesOf, inside, outside, tagCount } from '#main/entities/recognize/chain.ts';
import type { Run } from '#main/entities/recognize/find-runs.ts';
import { neverNames } from '#main/entities/recognize/lists.ts';
import { featuresPerToken, type TaggerFeatures } from '#main/entities/recognize/tagger-features.ts';
import type { TextView } from '#main/entities/recognize/text-view.ts';
import type { Token } from '#main/entities/recognize/tokens.ts';

export interface TaggedRun extends Run {
  /** How likely it is that exactly these words are a name, 0 to 1. */
  readonly chance: number;
}

/** Rather a name too many than one too few: what is no name is found out later, what is missed is lost. */
const againstOutside = 0.2;
const ruleInText = 0.7;
const ruleInHeadline = 5;
const apart = /^(?:['’]s|[^\p{L}\p{N}&,!'’+]+)$/iu;
/** For the names that are known beforehand. */
const forKnown = 6;

/** Where names start and end, as the trained tagger has it. `sure`: 1 where a known name starts, 2 inside one. */
export function tagBoundaries(
  view: TextView,
  features: TaggerFeatures,
  rule: Uint8Array,
  sure: Uint8Array,
): TaggedRun[] {
  if (features.length === 0) return [];
  const chain = chainOf(view, features, rule, sure);
  const tags = bestTags(chain);
  const chances = chancesOf(chain);
  const runs: TaggedRun[] = [];
  let at = 0;
  while (at < tags.length) {
    if (tags[at] !== begin) {
      at++;
      continue;
    }
    let to = at + 1;
    let chance = chances[at * tagCount + begin] ?? 0;
    while (tags[to] === inside) {
      chance = Math.min(chance, chances[to * tagCount + inside] ?? 0);
      to++;
    }
    if (to < tags.length) chance = Math.min(chance, 1 - (chances[to * tagCount + inside] ?? 0));
    runs.push({ from: at, to, chance });
    at = to;
  }
  return runs;
}

function chainOf(view: TextView, features: TaggerFeatures, rule: Uint8Array, sure: Uint8Array): Chain {
  const { weights, steps, scale } = decode();
  const { length } = features;
  const local = new Float64Array(length * tagCount);
  const numbers = new Int32Array(featuresPerToken);
  for (let at = 0; at < length; at++) {
    features.write(at, numbers, 0);
    let [o, b, i] = [0, 0, 0];
    for (let index = 0; index < featuresPerToken; index++) {
      const three = weights[numbers[index] ?? 0] ?? 0;
      o += (three << 24) >> 24;
      b += (three << 16) >> 24;
      i += (three << 8) >> 24;
    }
    const here = at * tagCount;
    local[here] = o * scale - againstOutside;
    local[here + 1] = b * scale;
    local[here + 2] = i * scale;
    const said = rule[at] ?? 0;
    const opinion = said > 2 ? said - 2 : said;
    local[here + opinion] = (local[here + opinion] ?? 0) + (view.headline[at] ? ruleInHeadline : ruleInText);
    const token = view.tokens[at];
    if (token?.isLineStart) local[here + inside] = (local[here + inside] ?? 0) - 50;
    if (opinion === outside && sure[at] === 0 && token && (isApart(token) || neverNames.has(token.lower)))
      local[here + outside] = (local[here + outside] ?? 0) + 50;
    if (view.fact[at]) local[here + outside] = (local[here + outside] ?? 0) + 50;
    else if (sure[at] === begin) local[here + outside] = (local[here + outside] ?? 0) - forKnown;
    else if (sure[at] === inside) local[here + inside] = (local[here + inside] ?? 0) + forKnown;
  }
  return { length, local, steps };
}

/** Words and numbers never are: the pattern is spared them. */
function isApart({ shape, text }: Token): boolean {
  return shape === 'other' && apart.test(text);
}

interface Model {
  /** The three weights of a feature in one number, the first one lowest: one look instead of three. */
  readonly weights: Int32Array;
  readonly steps: Float64Array;
  readonly scale: number;
}

let decoded: Model | undefined;

function decode(): Model {
  if (!decoded) {
    const bytes = Buffer.from(taggerModel.weights, 'base64');
    const weights = new Int32Array(bytes.length / tagCount);
    for (let at = 0; at < weights.length; at++) weights[at] = bytes.readUIntLE(at * tagCount, tagCount);
    decoded = { weights, steps: Float64Array.from(taggerModel.steps), scale: taggerModel.scale };
  }
  return decoded;
}
