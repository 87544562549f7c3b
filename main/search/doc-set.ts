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

  /** Of lists as SQLite writes them, `[1,2]`: made into numbers first, they would take ten times as long. */
  static ofLists(lists: readonly string[], highest: number): DocSet {
    const bits = new Uint8Array(highest + 1);
    for (const list of lists) {
      let doc = 0;
      for (let at = 0; at < list.length; at += 1) {
        const digit = list.charCodeAt(at) - 48;
        if (digit >= 0 && digit <= 9) doc = doc * 10 + digit;
        else {
          // Documents are counted from 1.
          if (doc > 0 && doc <= highest) bits[doc] = 1;
          doc = 0;
        }
      }
    }
    return new DocSet(bits);
  }

  get size(): number {
    if (this.#size === undefined) {
      const bits = this.#bits;
      let size = 0;
      for (let doc = 0; doc < bits.length; doc += 1) size += bits[doc] ?? 0;
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

  /** Highest numbers, which were put in last, first; those of `others` left out. */
  newestFirst(most = Number.POSITIVE_INFINITY, others?: { has(doc: number): boolean }): number[] {
    const docs: number[] = [];
    const bits = this.#bits;
    for (let doc = bits.length - 1; doc > 0 && docs.length < most; doc -= 1)
      if (bits[doc] === 1 && !others?.has(doc)) docs.push(doc);
    return docs;
  }

  #combine(other: DocSet, operation: (a: number, b: number) => number): DocSet {
    const bits = new Uint8Array(this.#bits.length);
    for (let doc = 0; doc < bits.length; doc += 1) bits[doc] = operation(this.#bits[doc] ?? 0, other.#bits[doc] ?? 0);
    return new DocSet(bits);
  }
}
