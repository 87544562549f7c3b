const gap = 4;

/** Moves apart, by half of what they overlap, discs that do; looks only at those near by. */
export class OverlapParter {
  readonly #radii: Float32Array;
  readonly #side: number;
  readonly #first: Int32Array;
  readonly #next: Int32Array;

  constructor(radii: Float32Array) {
    this.#radii = radii;
    this.#side = 2 * (radii.reduce((most, radius) => Math.max(most, radius), 1) + gap);
    this.#first = new Int32Array(2 ** Math.ceil(Math.log2(2 * radii.length + 2)));
    this.#next = new Int32Array(radii.length);
  }

  apply(positions: Float32Array): void {
    this.#first.fill(-1);
    const cell = (value: number) => Math.floor(value / this.#side);
    for (let body = 0; body < this.#next.length; body++) {
      const column = cell(positions[2 * body] as number);
      const row = cell(positions[2 * body + 1] as number);
      // Those before this one are in their cells already, so every pair is met once.
      for (let x = column - 1; x <= column + 1; x++)
        for (let y = row - 1; y <= row + 1; y++)
          for (let other = this.#first[this.#slot(x, y)] as number; other >= 0; other = this.#next[other] as number)
            this.#part(body, other, positions);
      const slot = this.#slot(column, row);
      this.#next[body] = this.#first[slot] as number;
      this.#first[slot] = body;
    }
  }

  #slot(column: number, row: number): number {
    return (Math.imul(column, 73_856_093) ^ Math.imul(row, 19_349_663)) & (this.#first.length - 1);
  }

  #part(body: number, other: number, positions: Float32Array): void {
    const least = (this.#radii[body] as number) + (this.#radii[other] as number) + gap;
    let dx = (positions[2 * body] as number) - (positions[2 * other] as number);
    const dy = (positions[2 * body + 1] as number) - (positions[2 * other + 1] as number);
    if (Math.abs(dx) >= least || Math.abs(dy) >= least) return;
    if (dx === 0 && dy === 0) dx = 0.01;
    const distance = Math.hypot(dx, dy);
    if (distance >= least) return;
    const share = (least - distance) / distance / 2;
    positions[2 * body] = (positions[2 * body] as number) + dx * share;
    positions[2 * body + 1] = (positions[2 * body + 1] as number) + dy * share;
    positions[2 * other] = (positions[2 * other] as number) - dx * share;
    positions[2 * other + 1] = (positions[2 * other + 1] as number) - dy * share;
  }
}
