const leastSlots = 1 << 12;

/**
 * What is known of words, found by their letters where they stand in a text. A `Map` would need each word cut out of its
 * text first, and goes all over memory to find it, which is most of the time of reading a text.
 */
export class WordTable<Known> {
  /** The number of a word and one more; 0 where there is none. At least half of them are free. */
  #slots = new Int32Array(leastSlots);
  #hashes = new Int32Array(leastSlots / 2);
  /** Where each word's letters begin among `#units`; those of the next end them. */
  #starts = new Int32Array(leastSlots / 2 + 1);
  #units = new Uint16Array(leastSlots * 4);
  #known: Known[] = [];

  get size(): number {
    return this.#known.length;
  }

  get(text: string, start: number, end: number): Known | undefined {
    const hash = hashOf(text, start, end);
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = (this.#slots[slot] ?? 0) - 1;
      if (number < 0) return undefined;
      if (this.#hashes[number] === hash && this.#isAt(number, text, start, end)) return this.#known[number];
    }
  }

  /** A word that is not there yet. */
  add(text: string, start: number, end: number, known: Known): void {
    const number = this.#known.length;
    if (number === this.#hashes.length) this.#grow();
    const from = this.#starts[number] ?? 0;
    while (from + end - start > this.#units.length) this.#units = enlarged(this.#units, Uint16Array);
    for (let at = start; at < end; at += 1) this.#units[from + at - start] = text.charCodeAt(at);
    this.#starts[number + 1] = from + end - start;
    this.#hashes[number] = hashOf(text, start, end);
    this.#known.push(known);
    this.#place(number);
  }

  clear(): void {
    this.#slots.fill(0);
    this.#known = [];
  }

  #isAt(number: number, text: string, start: number, end: number): boolean {
    const from = this.#starts[number] ?? 0;
    if ((this.#starts[number + 1] ?? 0) - from !== end - start) return false;
    for (let at = start; at < end; at += 1) if (this.#units[from + at - start] !== text.charCodeAt(at)) return false;
    return true;
  }

  #place(number: number): void {
    const mask = this.#slots.length - 1;
    let slot = (this.#hashes[number] ?? 0) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = number + 1;
  }

  #grow(): void {
    this.#hashes = enlarged(this.#hashes, Int32Array);
    const starts = new Int32Array(this.#hashes.length + 1);
    starts.set(this.#starts);
    this.#starts = starts;
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let number = 0; number < this.#known.length; number += 1) this.#place(number);
  }
}

function enlarged<Units extends Int32Array | Uint16Array>(units: Units, Kind: new (length: number) => Units): Units {
  const larger = new Kind(units.length * 2);
  larger.set(units);
  return larger;
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  // The last letters would move its low bits only.
  return (hash ^ (hash >>> 15)) | 0;
}
