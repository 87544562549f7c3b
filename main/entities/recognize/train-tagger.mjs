// Trains the boundary tagger and writes ../model/tagger-model.ts. Run by hand under Node 24, some minutes:
//   node main/entities/recognize/train-tagger.mjs <folder of labelled .jsonl files>
// A conditional random field over hashed features, one pass after another in an order that a fixed seed shuffles: the
// same folder gives the same file. Every fifth document of each file is left out, for recognize.bench.mjs --held-out.
import { readNamePack } from '#main/entities/name-pack/read-name-pack.ts';
import { allTags, begin, inside, marginalsOf, outside, stepOf, tagCount } from '#main/entities/recognize/chain.ts';
import { findByRules, rulesOf } from '#main/entities/recognize/find-by-rules.ts';
import { findFacts } from '#main/entities/recognize/find-facts.ts';
import { compileGazetteer } from '#main/entities/recognize/gazetteer.ts';
import { demonyms } from '#main/entities/recognize/lists.ts';
import { matchKnown } from '#main/entities/recognize/match-known.ts';
import { featuresPerToken, TaggerFeatures, taggerBuckets } from '#main/entities/recognize/tagger-features.ts';
import { isInformalText, viewText } from '#main/entities/recognize/text-view.ts';
import {
  seeded,
  shuffle,
  tokenFrom,
  trainingDocuments,
  withoutOthers,
  writeModel,
} from '#main/entities/recognize/training.mjs';
import { isCommonWord } from '#main/entities/recognize/words.ts';

const epochs = 5;
const rate = 0.1;
const decay = 1e-6;
const dropped = 0.4;
/** Short messages spell as they like and weigh less. */
const weightOf = { 'btc.jsonl': 0.3, 'wnut.jsonl': 0.4 };

const folder = process.argv[2];
if (!folder) throw new Error('Usage: train-tagger.mjs <folder of .jsonl files>');
const random = seeded(20);
const { weights, steps } = train(readSequences(folder));
const rounded = Array.from(steps, (step) => Math.round(step * 1000) / 1000);
writeModel('tagger', weights, `  steps: [${rounded.join(', ')}],\n`);

function readSequences(path) {
  // Half of the texts are read with the bundled names and half without: known names help, and are not all there is.
  const gazetteers = [compileGazetteer(readNamePack()), compileGazetteer([])];
  const all = [];
  for (const { file, at, document } of trainingDocuments(path))
    all.push(...sequencesOf(document, gazetteers[at % 2], file));
  return all;
}

function sequencesOf({ text, mentions }, gazetteer, file) {
  const view = viewText(text, findFacts(text, null));
  const known = matchKnown(view, gazetteer);
  const rules = findByRules(view, known);
  const features = new TaggerFeatures(view, rulesOf(view, rules), known, isInformalText(view));
  const allowed = allowedTags(view, mentions, withoutOthers.has(file) ? rules : []);
  const numbers = new Int32Array(view.tokens.length * featuresPerToken);
  for (let at = 0; at < view.tokens.length; at++) features.write(at, numbers, at * featuresPerToken);
  const weight = weightOf[file] ?? 1;
  const sequences = [];
  for (let from = 0; from < view.tokens.length; ) {
    let to = from + 1;
    while (to < view.tokens.length && !view.tokens[to].isLineStart && (to - from < 150 || allowed[to] !== 1)) to++;
    sequences.push({
      numbers: numbers.subarray(from * featuresPerToken, to * featuresPerToken),
      allowed: allowed.subarray(from, to),
      weight,
    });
    from = to;
  }
  return sequences;
}

/** What the labels say of each token, a bit a tag; all of them where they do not say. */
function allowedTags(view, mentions, doubtful) {
  const { tokens, text } = view;
  const allowed = new Uint8Array(tokens.length).fill(1 << outside);
  for (const { from, to } of doubtful)
    if (tokens.slice(from, to).some(({ lower }) => !isCommonWord(lower))) allowed.fill(allTags, from, to);
  for (const mention of mentions) {
    const surface = text.slice(mention.start, mention.end);
    const isOpen = mention.type === 'ignore' || (mention.type === 'misc' && !/^["“]?\p{Lu}|\d/u.test(surface));
    if (mention.type === 'misc' && demonyms.has(surface.toLowerCase())) continue;
    let from = tokenFrom(tokens, mention.start);
    let to = from;
    while (to < tokens.length && tokens[to].start < mention.end) to++;
    if (!isOpen) {
      if (tokens[from]?.lower === 'the' && to - from > 1 && !/^The [^ ]+( [^ ]+)? ?(Times|Journal|Post)$/.test(surface))
        allowed[from++] = 1 << outside;
      while (to > from + 1 && /^(?:['’]s?|[.,;:"”])$/.test(tokens[to - 1].text)) allowed[--to] = 1 << outside;
    }
    for (let at = from; at < to; at++) allowed[at] = isOpen ? allTags : 1 << (at === from ? begin : inside);
  }
  return allowed;
}

function train(all) {
  const size = taggerBuckets * tagCount;
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(1e-1);
  const steps = new Float64Array(tagCount * tagCount);
  const stepSquares = new Float64Array(steps.length).fill(1);
  /** The mean over the passes depends less on their order than the last one does. */
  const mean = new Float32Array(size);
  const meanSteps = new Float64Array(steps.length);
  const change = (index, slope) => {
    squares[index] += slope * slope;
    weights[index] -= (rate * (slope + decay * weights[index])) / Math.sqrt(squares[index]);
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(all, random);
    let loss = 0;
    let count = 0;
    for (const { numbers, allowed, weight } of all) {
      const { length } = allowed;
      const isUsed = Uint8Array.from(numbers, () => (random() >= dropped ? 1 : 0));
      const local = new Float64Array(length * tagCount);
      for (let at = 0; at < length; at++)
        for (let index = at * featuresPerToken; index < (at + 1) * featuresPerToken; index++) {
          if (!isUsed[index]) continue;
          const place = numbers[index] * tagCount;
          for (let tag = 0; tag < tagCount; tag++) local[at * tagCount + tag] += weights[place + tag];
        }
      const chain = { length, local, steps };
      const free = marginalsOf(chain);
      const held = marginalsOf(chain, allowed);
      loss += weight * (free.total - held.total);
      count += weight * length;
      const stepSlopes = stepSlopesOf(chain, free, held, allowed);
      for (let at = 0; at < length; at++) {
        for (let tag = 0; tag < tagCount; tag++) {
          const slope = weight * (free.tags[at * tagCount + tag] - held.tags[at * tagCount + tag]);
          if (Math.abs(slope) < 1e-4) continue;
          for (let index = at * featuresPerToken; index < (at + 1) * featuresPerToken; index++)
            if (isUsed[index]) change(numbers[index] * tagCount + tag, slope);
        }
      }
      for (let at = 0; at < steps.length; at++) {
        const slope = weight * stepSlopes[at];
        stepSquares[at] += slope * slope;
        steps[at] -= (rate * slope) / Math.sqrt(stepSquares[at]);
      }
    }
    for (let at = 0; at < size; at++) mean[at] += weights[at] / epochs;
    for (let at = 0; at < steps.length; at++) meanSteps[at] += steps[at] / epochs;
    console.log(`pass ${epoch + 1}: loss ${(loss / count).toFixed(5)} over ${all.length} lines`);
  }
  return { weights: mean, steps: meanSteps };
}

/** How much more often each step is taken in all taggings than in those that the labels allow. */
function stepSlopesOf({ length, local, steps }, free, held, allowed) {
  const slopes = new Float64Array(steps.length);
  for (let at = 1; at < length; at++)
    for (let from = 0; from < tagCount; from++)
      for (let to = 0; to < tagCount; to++) {
        if (from === outside && to === inside) continue;
        const step = stepOf(steps, from, to) + local[at * tagCount + to];
        const chance = ({ forward, backward, total }) =>
          Math.exp(forward[(at - 1) * tagCount + from] + step + backward[at * tagCount + to] - total);
        const isOpen = (allowed[at - 1] >> from) & (allowed[at] >> to) & 1;
        slopes[from * tagCount + to] += chance(free) - (isOpen ? chance(held) : 0);
      }
  return slopes;
}
