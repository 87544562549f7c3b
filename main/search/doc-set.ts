/** A set of documents by their numbers in the index. */
export class DocSet {
  readonly #bits: Uint8Array;
  #size: number | undefined;

  private constructor(bits: Uint8Array) {
    this.#bits = bits;
  }

  static of(docs: Iterable<number>, highest: number): DocSet {
    const bits = new Uint8Array(highest + 1);
    for (const doc of docs) if (doc <= highest) bits[doc] = 1;
    return new DocSet(bits);
  }

  get size(): number {
    if (this.#size === undefined) {
      let size = 0;
      for (const bit of this.#bits) size += bit;
      this.#size = size;
    }
    return this.#size;
  }

  has(doc: number): boolean {
    return this.#bits[doc] === 1;
  }

  and(other: DocSet): DocSet {
    return this.#combine(other, (a, b) => a & b);
  }

  or(other: DocSet): DocSet {
    return this.#combine(other, (a, b) => a | b);
  }

  without(other: DocSet): DocSet {
    return this.#combine(other, (a, b) => a & (b ^ 1));
  }

  /** Highest numbers, which were put in last, first. */
  newestFirst(most = Number.POSITIVE_INFINITY): number[] {
    const docs: number[] = [];
    for (let doc = this.#bits.length - 1; doc > 0 && docs.length < most; doc -= 1)
      if (this.#bits[doc] === 1) docs.push(doc);
    return docs;
  }

  #combine(other: DocSet, operation: (a: number, b: number) => number): DocSet {
    const bits = new Uint8Array(this.#bits.length);
    for (let doc = 0; doc < bits.length; doc += 1) bits[doc] = operation(this.#bits[doc] ?? 0, other.#bits[doc] ?? 0);
    return new DocSet(bits);
  }
}
