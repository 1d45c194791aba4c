/**
 * Weights of a linear model over hashed features: what a model file holds, and the table that scores with it.
 */

/** Taken once: under Jest each look at a global costs a microsecond. */
const imul = Math.imul;

/** As stored: features in the order of their unsigned keys. */
export interface SparseWeights {
  readonly keys: Int32Array;
  /** Number of entries of each feature. */
  readonly lengths: Uint8Array;
  /** Class in the high byte, weight as a signed byte in the low one; feature after feature. */
  readonly entries: Uint16Array;
}

/** Anything that can score active features: a frozen model here, the perceptron while it trains. */
export interface Scorer {
  score(features: Int32Array, n: number, out: Float64Array): void;
}

/** A frozen model: open addressing, key and place of the row side by side in memory. */
export class SparseModel implements Scorer {
  /** For slot s: key at 2s, row (first entry << 8 | number of entries) at 2s + 1; a row of 0 is an empty slot. */
  private readonly table: Int32Array;
  private readonly mask: number;
  private readonly entries: Uint16Array;
  /** Rows of the features being scored. */
  private readonly rows = new Int32Array(257);

  constructor(weights: SparseWeights) {
    let size = 1024;
    while (size < weights.keys.length * 1.6) size *= 2;
    const table = new Int32Array(size * 2);
    const mask = size - 1;
    let entry = 0;
    for (let i = 0; i < weights.keys.length; i++) {
      const key = weights.keys[i]!;
      const length = weights.lengths[i]!;
      let slot = key & mask;
      while (table[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
      table[2 * slot] = key;
      table[2 * slot + 1] = (entry << 8) | length;
      entry += length;
    }
    this.table = table;
    this.mask = mask;
    this.entries = weights.entries;
  }

  /**
   * Add up the weights of the active features.
   *
   * @param features hashes; the first `n` count, at most 256
   * @param out one sum a class, overwritten
   */
  score(features: Int32Array, n: number, out: Float64Array): void {
    out.fill(0);
    const { rows, entries } = this;
    const found = this.find(features, n);
    for (let i = 0; i < found; i++) {
      const row = rows[i]!;
      const to = (row >>> 8) + (row & 0xff);
      for (let e = row >>> 8; e < to; e++) {
        const entry = entries[e]!;
        out[entry >> 8]! += (entry << 24) >> 24;
      }
    }
  }

  /** The same in whole numbers, on top of what `out` holds: a function of its own, for each kind of array its own code. */
  add(features: Int32Array, n: number, out: Int32Array): void {
    const { rows, entries } = this;
    const found = this.find(features, n);
    for (let i = 0; i < found; i++) {
      const row = rows[i]!;
      const to = (row >>> 8) + (row & 0xff);
      for (let e = row >>> 8; e < to; e++) {
        const entry = entries[e]!;
        out[entry >> 8]! += (entry << 24) >> 24;
      }
    }
  }

  /** The rows of the features that have one, into `rows`: all looks into the table first, so that they overlap. */
  private find(features: Int32Array, n: number): number {
    const { table, mask, rows } = this;
    let found = 0;
    for (let i = 0; i < n; i++) {
      const key = features[i]!;
      let slot = key & mask;
      let row = table[2 * slot + 1]!;
      while (row !== 0 && table[2 * slot] !== key) {
        slot = (slot + 1) & mask;
        row = table[2 * slot + 1]!;
      }
      rows[found] = row;
      if (row !== 0) found++;
    }
    return found;
  }
}

/** One step of a hash: mixes a value into a state. Start with the template's number, then its values. */
export function mix(state: number, value: number): number {
  let h = imul(state ^ value, 0x9e3779b1);
  h ^= h >>> 15;
  h = imul(h, 0x85ebca6b);
  return h ^ (h >>> 13);
}
