import { shippedWeights, type Weights } from '#main/search/score-document.ts';

/** What BM25 is commonly given, and nothing for what we add to it: where the choice begins. */
const plainWeights: Weights = {
  ...shippedWeights,
  saturation: 1.2,
  length: 0.75,
  verbatim: 0,
  near: 0,
  title: 1,
  allWords: 1,
};

const tried: readonly (readonly [keyof Weights, readonly number[]])[] = [
  ['verbatim', [0, 0.3, 0.45, 0.6]],
  ['length', [0.6, 0.75, 0.9]],
  ['saturation', [1.2, 1.6, 2]],
  ['near', [0, 0.4, 0.8]],
  ['title', [1, 1.8, 3]],
  ['allWords', [1, 1.3]],
];

/** The score of each set. */
export type Measured = readonly number[];

/** The weights that are best in the mean of the sets that are not left out, chosen one after the other. */
export function chooseWeights(measure: (weights: Weights) => Measured, leftOut: number): Weights {
  const meanOf = (weights: Weights) => {
    const others = measure(weights).filter((_, set) => set !== leftOut);
    return others.reduce((sum, score) => sum + score, 0) / others.length;
  };
  let chosen = plainWeights;
  for (const [name, values] of tried) {
    const candidates = values.map((value) => ({ ...chosen, [name]: value }));
    const [best] = candidates.map((weights) => ({ weights, mean: meanOf(weights) })).sort((a, b) => b.mean - a.mean);
    chosen = best?.weights ?? chosen;
  }
  return chosen;
}
