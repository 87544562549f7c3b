// Trains the span typer and writes ../model/typer-model.ts. Run by hand under Node 24, about a minute:
//   node main/entities/recognize/train-typer.mjs <folder of labelled .jsonl files>
// Logistic regression over hashed features, one pass after another in an order that a fixed seed shuffles: the same
// folder gives the same file. Every fifth document of each file is left out, for recognize.bench.mjs --held-out.
import { readNamePack } from '#main/entities/name-pack/read-name-pack.ts';
import { readDomain } from '#main/entities/recognize/domain.ts';
import { findByRules } from '#main/entities/recognize/find-by-rules.ts';
import { findFacts } from '#main/entities/recognize/find-facts.ts';
import { compileGazetteer } from '#main/entities/recognize/gazetteer.ts';
import { demonyms } from '#main/entities/recognize/lists.ts';
import { matchKnown } from '#main/entities/recognize/match-known.ts';
import { viewText } from '#main/entities/recognize/text-view.ts';
import { tokenize } from '#main/entities/recognize/tokens.ts';
import {
  seeded,
  shuffle,
  tokenFrom,
  trainingDocuments,
  withoutOthers,
  writeModel,
} from '#main/entities/recognize/training.mjs';
import { buckets, nameFeatures, TyperFeatures } from '#main/entities/recognize/typer-features.ts';
import { isCommonWord } from '#main/entities/recognize/words.ts';

const classes = ['person', 'organization', 'place', 'product', 'misc', 'none'];
const epochs = 8;
const rate = 0.12;
const decay = 2e-6;
const dropped = 0.5;
/** Short messages spell as they like and weigh less. */
const weightOf = { 'btc.jsonl': 0.5, 'wnut.jsonl': 0.5 };

const folder = process.argv[2];
if (!folder) throw new Error('Usage: train-typer.mjs <folder of .jsonl files>');
const random = seeded(20);
const examples = [...readExamples(folder), ...namePackExamples()];
writeModel('typer', train(examples));

function readExamples(path) {
  const gazetteer = compileGazetteer([]);
  return [...trainingDocuments(path)].flatMap(({ file, document }) => examplesOf(document, gazetteer, file));
}

/** Each labelled span, and each that recognition takes for a name where no label is; half-right spans teach nothing. */
function examplesOf({ text, mentions }, gazetteer, file) {
  const weight = weightOf[file] ?? 1;
  const view = viewText(text, findFacts(text, null));
  const features = new TyperFeatures(view, readDomain(view));
  const labelled = mentions.flatMap((mention) => labelledSpan(view, mention));
  const found = findByRules(view, matchKnown(view, gazetteer)).filter(
    ({ from, to }) =>
      !mentions.some((mention) => mention.start < view.tokens[to - 1].end && view.tokens[from].start < mention.end) &&
      (!withoutOthers.has(file) || view.tokens.slice(from, to).every(({ lower }) => isCommonWord(lower))),
  );
  return [...labelled, ...found.map(({ from, to }) => ({ from, to, type: 'none' }))].map(({ from, to, type }) => ({
    features: features.of(from, to),
    target: classes.indexOf(type),
    weight,
  }));
}

function labelledSpan({ tokens }, { start, end, type }) {
  const low = tokenFrom(tokens, start);
  let to = low;
  while (to < tokens.length && tokens[to].start < end) to++;
  const from = tokens[low]?.lower === 'the' && to - low > 1 ? low + 1 : low;
  while (to > from + 1 && /^(?:['’]s?|[.,;:"”])$/.test(tokens[to - 1].text)) to--;
  const isName = to > from && to - from <= 12 && classes.includes(type);
  if (!isName || (type === 'misc' && !/\p{Lu}|\d/u.test(tokens[from].text))) return [];
  return [{ from, to, type: type === 'misc' && demonyms.has(tokens[from].lower) ? 'none' : type }];
}

/** Names alone, without a text around them. */
function namePackExamples() {
  return readNamePack()
    .filter(({ type }) => type !== 'event')
    .map(({ name, type }) => ({ features: nameFeatures(tokenize(name)), target: classes.indexOf(type), weight: 0.4 }));
}

function train(all) {
  const weights = new Float32Array(buckets * classes.length);
  const squares = new Float32Array(buckets * classes.length).fill(1e-2);
  /** The mean over the passes depends less on their order than the last one does. */
  const mean = new Float32Array(weights.length);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(all, random);
    let loss = 0;
    for (const { features, target, weight } of all) {
      const used = features.filter(() => random() >= dropped);
      const chances = softmax(weights, used);
      loss -= Math.log(chances[target] + 1e-12);
      for (const feature of used) {
        for (let at = 0; at < classes.length; at++) {
          const index = feature * classes.length + at;
          const slope = (chances[at] - (at === target ? 1 : 0)) * weight + decay * weights[index];
          squares[index] += slope * slope;
          weights[index] -= (rate * slope) / Math.sqrt(squares[index]);
        }
      }
    }
    for (let at = 0; at < mean.length; at++) mean[at] += weights[at] / epochs;
    console.log(`pass ${epoch + 1}: loss ${(loss / all.length).toFixed(4)} over ${all.length} spans`);
  }
  return mean;
}

function softmax(weights, features) {
  const scores = new Float64Array(classes.length);
  for (const feature of features)
    for (let at = 0; at < classes.length; at++) scores[at] += weights[feature * classes.length + at];
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}
