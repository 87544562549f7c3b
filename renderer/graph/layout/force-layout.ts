import { OverlapParter } from '#renderer/graph/layout/part-overlaps.ts';
import { Repulsion } from '#renderer/graph/layout/repulsion.ts';

export interface LayoutInput {
  readonly radii: Float32Array;
  /** Of edge `e` the nodes at `2e` and `2e + 1`. */
  readonly ends: Uint32Array;
  /** How strongly each edge holds, 0 to 1. */
  readonly pulls: Float32Array;
  /** Where nodes were before; NaN for a new one. */
  readonly start?: Float32Array | undefined;
}

const settledAt = 0.003;
const charge = 260;
const gravity = 0.035;
/** What of its speed a node keeps. */
const kept = 0.6;
/** A golden spiral: no two nodes begin on one spot, and nothing is left to chance. */
const turn = Math.PI * (3 - Math.sqrt(5));

/** Where nodes stand: neighbors near, others apart. The same graph always gives the same picture. */
export class ForceLayout {
  readonly positions: Float32Array;
  readonly #input: LayoutInput;
  readonly #velocities: Float32Array;
  readonly #masses: Float32Array;
  readonly #degrees: Uint32Array;
  readonly #repulsion: Repulsion;
  readonly #parter: OverlapParter;
  readonly #decay: number;
  #heat = 1;

  constructor(input: LayoutInput) {
    const count = input.radii.length;
    this.#input = input;
    this.positions = startOf(input);
    this.#velocities = new Float32Array(2 * count);
    this.#masses = input.radii.map((radius) => 0.5 + radius / 10);
    this.#degrees = new Uint32Array(count);
    for (const node of input.ends) this.#degrees[node] = (this.#degrees[node] as number) + 1;
    this.#repulsion = new Repulsion(count);
    this.#parter = new OverlapParter(input.radii);
    this.#decay = 1 - settledAt ** (1 / (count > 2_000 ? 120 : 220));
    // What stands already only makes room for what is new.
    if (input.start) this.#heat = 0.4;
  }

  /** From 0 to 1. */
  get progress(): number {
    return Math.min(1, Math.log(this.#heat) / Math.log(settledAt));
  }

  get isSettled(): boolean {
    return this.#heat < settledAt || this.#masses.length < 2;
  }

  tick(): void {
    this.#heat *= 1 - this.#decay;
    this.#pull();
    this.#repulsion.apply(this.positions, this.#velocities, this.#masses, charge * this.#heat);
    const { positions } = this;
    const velocities = this.#velocities;
    for (let at = 0; at < positions.length; at++) {
      const place = positions[at] as number;
      const speed = ((velocities[at] as number) - place * gravity * this.#heat) * kept;
      velocities[at] = speed;
      positions[at] = place + Math.max(-60, Math.min(60, speed));
    }
    this.#parter.apply(positions);
  }

  #pull(): void {
    const { ends, pulls, radii } = this.#input;
    const { positions } = this;
    const velocities = this.#velocities;
    for (let edge = 0; edge < pulls.length; edge++) {
      const from = ends[2 * edge] as number;
      const to = ends[2 * edge + 1] as number;
      const dx =
        (positions[2 * to] as number) +
        (velocities[2 * to] as number) -
        (positions[2 * from] as number) -
        (velocities[2 * from] as number);
      const dy =
        (positions[2 * to + 1] as number) +
        (velocities[2 * to + 1] as number) -
        (positions[2 * from + 1] as number) -
        (velocities[2 * from + 1] as number);
      const distance = Math.hypot(dx, dy) || 0.01;
      const wanted = 90 - 30 * (pulls[edge] as number) + (radii[from] as number) + (radii[to] as number);
      const fromDegree = this.#degrees[from] as number;
      const toDegree = this.#degrees[to] as number;
      const force =
        (((distance - wanted) / distance) * this.#heat * (0.4 + 0.6 * (pulls[edge] as number))) /
        Math.min(fromDegree, toDegree);
      // A hub moves less than what hangs on it.
      const toShare = fromDegree / (fromDegree + toDegree);
      velocities[2 * to] = (velocities[2 * to] as number) - dx * force * toShare;
      velocities[2 * to + 1] = (velocities[2 * to + 1] as number) - dy * force * toShare;
      velocities[2 * from] = (velocities[2 * from] as number) + dx * force * (1 - toShare);
      velocities[2 * from + 1] = (velocities[2 * from + 1] as number) + dy * force * (1 - toShare);
    }
  }
}

function startOf({ radii, start }: LayoutInput): Float32Array {
  const positions = new Float32Array(2 * radii.length);
  for (let node = 0; node < radii.length; node++) {
    const reach = 14 * Math.sqrt(node);
    const x = start?.[2 * node] ?? Number.NaN;
    const y = start?.[2 * node + 1] ?? Number.NaN;
    positions[2 * node] = Number.isNaN(x) ? reach * Math.cos(node * turn) : x;
    positions[2 * node + 1] = Number.isNaN(y) ? reach * Math.sin(node * turn) : y;
  }
  return positions;
}
