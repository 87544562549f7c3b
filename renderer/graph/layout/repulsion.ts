/** How far away a cell may be taken for one body. */
const theta2 = 0.9 ** 2;
const deepest = 24;

/**
 * Bodies push each other away (Barnes and Hut): what is far away counts as one, so that it costs n log n. All arrays are
 * kept from one step to the next.
 */
export class Repulsion {
  /** Four to a cell: 0 is nothing, a positive number a cell, a negative one the body before it. Cell 1 is the root. */
  readonly #children: Int32Array;
  readonly #mass: Float64Array;
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #size: Float64Array;
  /** Bodies too close to be parted further: always taken as one. */
  readonly #isClosed: Uint8Array;
  readonly #stack: Int32Array;
  readonly #capacity: number;
  #cells = 1;

  constructor(count: number) {
    this.#capacity = 3 * count + 64;
    this.#children = new Int32Array(4 * (this.#capacity + 1));
    this.#mass = new Float64Array(this.#capacity + 1);
    this.#x = new Float64Array(this.#capacity + 1);
    this.#y = new Float64Array(this.#capacity + 1);
    this.#size = new Float64Array(this.#capacity + 1);
    this.#isClosed = new Uint8Array(this.#capacity + 1);
    this.#stack = new Int32Array(4 * (deepest + 4));
  }

  apply(positions: Float32Array, velocities: Float32Array, masses: Float32Array, strength: number): void {
    this.#build(positions, masses);
    for (let body = 0; body < masses.length; body++) this.#push(body, positions, velocities, masses, strength);
  }

  #build(positions: Float32Array, masses: Float32Array): void {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let at = 0; at < positions.length; at += 2) {
      const x = positions[at] as number;
      const y = positions[at + 1] as number;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
    const size = Math.max(right - left, bottom - top, 1) * 1.001;
    this.#cells = 0;
    this.#newCell(size);
    for (let body = 0; body < masses.length; body++) this.#insert(body, positions, masses, left, top, size);
    for (let cell = 1; cell <= this.#cells; cell++) {
      const mass = this.#mass[cell] as number;
      this.#x[cell] = (this.#x[cell] as number) / mass;
      this.#y[cell] = (this.#y[cell] as number) / mass;
    }
  }

  #newCell(size: number): number {
    const cell = ++this.#cells;
    this.#children.fill(0, 4 * cell, 4 * cell + 4);
    this.#mass[cell] = 0;
    this.#x[cell] = 0;
    this.#y[cell] = 0;
    this.#size[cell] = size;
    this.#isClosed[cell] = 0;
    return cell;
  }

  #add(cell: number, x: number, y: number, mass: number): void {
    this.#mass[cell] = (this.#mass[cell] as number) + mass;
    this.#x[cell] = (this.#x[cell] as number) + x * mass;
    this.#y[cell] = (this.#y[cell] as number) + y * mass;
  }

  #insert(
    body: number,
    positions: Float32Array,
    masses: Float32Array,
    rootLeft: number,
    rootTop: number,
    rootSize: number,
  ): void {
    let [left, top, half, cell] = [rootLeft, rootTop, rootSize / 2, 1];
    const x = positions[2 * body] as number;
    const y = positions[2 * body + 1] as number;
    for (let depth = 0; ; depth++) {
      this.#add(cell, x, y, masses[body] as number);
      if (this.#isClosed[cell]) return;
      const isRight = x >= left + half ? 1 : 0;
      const isLow = y >= top + half ? 1 : 0;
      const slot = 4 * cell + isRight + 2 * isLow;
      const child = this.#children[slot] as number;
      if (child === 0) {
        this.#children[slot] = -(body + 1);
        return;
      }
      left += isRight * half;
      top += isLow * half;
      half /= 2;
      if (child > 0) {
        cell = child;
        continue;
      }
      if (depth >= deepest || this.#cells >= this.#capacity) {
        this.#isClosed[cell] = 1;
        return;
      }
      const other = -child - 1;
      const otherX = positions[2 * other] as number;
      const otherY = positions[2 * other + 1] as number;
      const inner = this.#newCell(2 * half);
      this.#add(inner, otherX, otherY, masses[other] as number);
      this.#children[4 * inner + (otherX >= left + half ? 1 : 0) + (otherY >= top + half ? 2 : 0)] = child;
      this.#children[slot] = inner;
      cell = inner;
    }
  }

  #push(body: number, positions: Float32Array, velocities: Float32Array, masses: Float32Array, strength: number): void {
    const x = positions[2 * body] as number;
    const y = positions[2 * body + 1] as number;
    let [forceX, forceY] = [0, 0];
    let height = 0;
    this.#stack[height++] = 1;
    while (height > 0) {
      const item = this.#stack[--height] as number;
      if (item === -(body + 1)) continue;
      const isBody = item < 0;
      let dx = (isBody ? (positions[2 * (-item - 1)] as number) : (this.#x[item] as number)) - x;
      let dy = (isBody ? (positions[2 * (-item - 1) + 1] as number) : (this.#y[item] as number)) - y;
      let distance2 = dx * dx + dy * dy;
      if (!isBody && !this.#isClosed[item] && (this.#size[item] as number) ** 2 > theta2 * distance2) {
        for (let slot = 4 * item; slot < 4 * item + 4; slot++) {
          const child = this.#children[slot] as number;
          if (child !== 0) this.#stack[height++] = child;
        }
        continue;
      }
      if (distance2 < 1) {
        // On one spot: parted by their numbers, which is the same every time.
        dx += ((body % 7) - 3) * 0.1 + 0.05;
        dy += ((body % 5) - 2) * 0.1;
        distance2 = 1;
      }
      const force = (strength * (isBody ? (masses[-item - 1] as number) : (this.#mass[item] as number))) / distance2;
      forceX -= dx * force;
      forceY -= dy * force;
    }
    velocities[2 * body] = (velocities[2 * body] as number) + forceX;
    velocities[2 * body + 1] = (velocities[2 * body + 1] as number) + forceY;
  }
}
