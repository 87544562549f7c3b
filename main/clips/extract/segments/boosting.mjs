import { seeded } from '#main/entities/recognize/training.mjs';

const mostCuts = 48;

/**
 * Trains trees that ask one question a level (see boosted-trees.ts) by gradient boosting on weighted yes-no examples.
 * Each tree sees a part of the examples and of the features, which a fixed seed picks.
 */
export function trainTrees(examples, { trees, depth, rate, shrink = 2, rows = 0.35, columns = 0.2 }) {
  const random = seeded(7);
  const cuts = cutsOf(examples, random);
  const bins = cuts.map((own, feature) => binsOf(examples, own, feature));
  const weights = examples.reduce((sum, { weight }) => sum + weight, 0);
  const yes = examples.reduce((sum, { weight, isYes }) => sum + (isYes ? weight : 0), 0);
  const base = Math.log(yes / (weights - yes));
  const state = {
    scores: new Float64Array(examples.length).fill(base),
    slopes: new Float64Array(examples.length),
    curves: new Float64Array(examples.length),
    leaves: new Uint8Array(examples.length),
  };
  const numbers = [];
  for (let tree = 0; tree < trees; tree++) {
    setSlopes(examples, state, examples.length / weights);
    const picked = Int32Array.from(examples.keys()).filter(() => random() < rows);
    const features = [...cuts.keys()].filter((feature) => cuts[feature].length > 0 && random() < columns);
    numbers.push(...growTree({ state, picked, features, bins, cuts, depth, rate, shrink }));
  }
  return { depth, base, numbers: numbers.map((number) => Number(number.toPrecision(4))) };
}

function cutsOf(examples, random) {
  const sample = Array.from({ length: 20_000 }, () => examples[Math.floor(random() * examples.length)].features);
  return Array.from(sample[0], (_, feature) => {
    const values = Float64Array.from(sample, (features) => features[feature]).sort();
    const distinct = [...new Set(values)];
    const middles = distinct.slice(1).map((value, i) => (value + distinct[i]) / 2);
    const spread = Array.from(
      { length: mostCuts - 1 },
      (_, i) => values[Math.floor((values.length * (i + 1)) / mostCuts)],
    );
    // What is written is what is trained with.
    const cuts = distinct.length <= mostCuts ? middles : spread;
    return [...new Set(cuts.map((cut) => Number(cut.toPrecision(4))))].sort((a, b) => a - b);
  });
}

function binsOf(examples, cuts, feature) {
  return Uint8Array.from(examples, ({ features }) => {
    let low = 0;
    for (let high = cuts.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (features[feature] > cuts[middle]) low = middle + 1;
      else high = middle;
    }
    return low;
  });
}

function setSlopes(examples, { scores, slopes, curves }, scale) {
  for (const [i, { weight, isYes }] of examples.entries()) {
    const chance = 1 / (1 + Math.exp(-scores[i]));
    slopes[i] = weight * scale * ((isYes ? 1 : 0) - chance);
    curves[i] = weight * scale * Math.max(1e-6, chance * (1 - chance));
  }
}

function growTree({ state, picked, features, bins, cuts, depth, rate, shrink }) {
  const { scores, leaves } = state;
  leaves.fill(0);
  const asked = [];
  for (let level = 0; level < depth; level++) {
    const best = bestQuestion({ state, picked, features, bins, cuts, level, shrink });
    asked.push(best);
    const own = bins[best.feature];
    for (let i = 0; i < leaves.length; i++) if (own[i] > best.cut) leaves[i] |= 1 << level;
  }
  const count = 1 << depth;
  const [slope, curve] = sumsOf(state, picked, leaves, count);
  const values = Array.from(slope, (sum, leaf) => (rate * sum) / (curve[leaf] + shrink));
  for (let i = 0; i < leaves.length; i++) scores[i] += values[leaves[i]];
  return [...asked.map(({ feature }) => feature), ...asked.map(({ feature, cut }) => cuts[feature][cut]), ...values];
}

function sumsOf({ slopes, curves }, picked, keys, count) {
  const slope = new Float64Array(count);
  const curve = new Float64Array(count);
  for (const i of picked) {
    slope[keys[i]] += slopes[i];
    curve[keys[i]] += curves[i];
  }
  return [slope, curve];
}

function bestQuestion({ state, picked, features, bins, cuts, level, shrink }) {
  const count = 1 << level;
  const width = mostCuts + 1;
  const { leaves } = state;
  const slopes = Float64Array.from(picked, (i) => state.slopes[i]);
  const curves = Float64Array.from(picked, (i) => state.curves[i]);
  const starts = Int32Array.from(picked, (i) => 2 * width * leaves[i]);
  const [allSlope, allCurve] = sumsOf(state, picked, leaves, count);
  // The slope and the curve of each bin of each leaf, one beside the other.
  const sums = new Float64Array(2 * count * width);
  const lowSlope = new Float64Array(count);
  const lowCurve = new Float64Array(count);
  let best = { gain: -1, feature: 0, cut: 0 };
  for (const feature of features) {
    sums.fill(0);
    const own = bins[feature];
    for (let k = 0; k < picked.length; k++) {
      const at = starts[k] + 2 * own[picked[k]];
      sums[at] += slopes[k];
      sums[at + 1] += curves[k];
    }
    lowSlope.fill(0);
    lowCurve.fill(0);
    for (let cut = 0; cut < cuts[feature].length; cut++) {
      let gain = 0;
      for (let leaf = 0; leaf < count; leaf++) {
        const at = 2 * (leaf * width + cut);
        const slope = lowSlope[leaf] + sums[at];
        const curve = lowCurve[leaf] + sums[at + 1];
        lowSlope[leaf] = slope;
        lowCurve[leaf] = curve;
        const highSlope = allSlope[leaf] - slope;
        gain += (slope * slope) / (curve + shrink);
        gain += (highSlope * highSlope) / (allCurve[leaf] - curve + shrink);
      }
      if (gain > best.gain) best = { gain, feature, cut };
    }
  }
  return best;
}
