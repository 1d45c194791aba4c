/**
 * An averaged perceptron over sparse, hashed features, for training taggers and parsers.
 *
 * A feature is any 32-bit integer (a hash of template and values: see `mix` in `src/knowledge/sparse.ts`). Each feature
 * holds weights only for the classes it was ever updated with, so that millions of features and a hundred classes
 * fit in memory and are scored fast.
 *
 * Use: for each decision, write the active features into an Int32Array, `score` them, compare the best class with the
 * gold one, and on a mistake `update(features, n, gold, +1)` and `update(features, n, guess, -1)`; call `tick` after
 * every decision (mistake or not: averaging counts time). At the end `freeze` gives what a model file holds.
 * Deterministic: no clock, no randomness of its own; shuffle with {@link seededRandom}.
 */
import type { SparseWeights } from '../sparse.js';

/** A slot of the table: key, first entry, entries used | entries reserved << 8, updates taken part in. */
const SLOT = 4;
/** An entry: class and weight side by side in memory; a feature costs two looks into memory, not six. */
const ENTRY = 2;

export class Perceptron {
  private table = new Int32Array(SLOT << 20);
  private mask = (1 << 20) - 1;
  private features = 0;

  private entryClass = new Int32Array(ENTRY << 21);
  private entryWeight = new Float32Array(this.entryClass.buffer);
  private entryTotal = new Float64Array(1 << 21);
  private entryStamp = new Int32Array(1 << 21);
  /** Entry 0 is never used: a slot whose first entry is 0 is empty. */
  private entries = 1;
  private time = 0;

  /** @param classes number of classes, at most 255 */
  constructor(readonly classes: number) {
    if (classes > 255) throw new RangeError(`${classes} classes; at most 255 fit in a model file`);
  }

  /**
   * Add up the weights of the active features.
   *
   * @param features hashes; the first `n` count
   * @param out one sum a class, overwritten
   */
  score(features: Int32Array, n: number, out: Float64Array): void {
    out.fill(0);
    const { entryClass, entryWeight, table, mask } = this;
    for (let i = 0; i < n; i++) {
      const key = features[i]!;
      let at = (key & mask) * SLOT;
      while (table[at + 1] !== 0 && table[at] !== key) at = (at + SLOT) & (mask * SLOT + SLOT - 1);
      const from = table[at + 1]!;
      if (from === 0) continue;
      const to = ENTRY * (from + (table[at + 2]! & 0xff));
      for (let e = ENTRY * from; e < to; e += ENTRY) out[entryClass[e]!]! += entryWeight[e + 1]!;
    }
  }

  /** Add `delta` to the weights of these features for one class. */
  update(features: Int32Array, n: number, label: number, delta: number): void {
    for (let i = 0; i < n; i++) {
      const at = this.findOrAdd(features[i]!);
      this.table[at + 3]!++;
      const entry = this.entry(at, label);
      this.entryTotal[entry]! += this.entryWeight[ENTRY * entry + 1]! * (this.time - this.entryStamp[entry]!);
      this.entryStamp[entry] = this.time;
      this.entryWeight[ENTRY * entry + 1]! += delta;
    }
  }

  /** One decision has passed. */
  tick(): void {
    this.time++;
  }

  /** Put the averaged weights in place of the last ones and begin a new average: the start of a second phase. */
  settle(): void {
    for (let at = 0; at < this.table.length; at += SLOT) {
      const from = this.table[at + 1]!;
      for (let e = from; e < from + (this.table[at + 2]! & 0xff); e++)
        this.entryWeight[ENTRY * e + 1] = this.average(e);
    }
    this.entryTotal.fill(0);
    this.entryStamp.fill(0);
    this.time = 0;
  }

  /**
   * The averaged weights, small ones pruned, as eight-bit integers.
   *
   * @param options.minimumUpdates drop features that took part in fewer updates
   * @param options.threshold drop weights below this share of the largest one kept by the scale
   * @param options.largest the averaged weight that becomes 127; larger ones are clipped. Default: the 99.99th percentile
   */
  freeze(options: { minimumUpdates: number; threshold: number; largest?: number }): SparseWeights {
    const { table } = this;
    const slots: number[] = [];
    const sizes = new Float64Array(this.entries);
    for (let at = 0; at < table.length; at += SLOT) {
      const from = table[at + 1]!;
      if (from === 0) continue;
      for (let e = from; e < from + (table[at + 2]! & 0xff); e++) sizes[e] = Math.abs(this.average(e));
      if (table[at + 3]! >= options.minimumUpdates) slots.push(at);
    }
    const sorted = sizes.filter((size) => size > 0).sort();
    const largest = options.largest ?? sorted[Math.floor(sorted.length * 0.9999)] ?? 1;
    const scale = 127 / largest;
    const least = Math.max(0.5, options.threshold * 127);
    // In the order of the keys, so that the file does not depend on the table's history.
    slots.sort((a, b) => (table[a]! >>> 0) - (table[b]! >>> 0));
    const keys: number[] = [];
    const lengths: number[] = [];
    const entries: number[] = [];
    for (const at of slots) {
      const from = table[at + 1]!;
      const kept: [label: number, weight: number][] = [];
      for (let e = from; e < from + (table[at + 2]! & 0xff); e++) {
        const value = this.average(e) * scale;
        if (Math.abs(value) < least) continue;
        kept.push([this.entryClass[ENTRY * e]!, Math.max(-127, Math.min(127, Math.round(value)))]);
      }
      if (kept.length === 0) continue;
      kept.sort((a, b) => a[0] - b[0]);
      for (const [label, weight] of kept) entries.push((label << 8) | (weight & 0xff));
      keys.push(table[at]!);
      lengths.push(kept.length);
    }
    return { keys: Int32Array.from(keys), lengths: Uint8Array.from(lengths), entries: Uint16Array.from(entries) };
  }

  private average(entry: number): number {
    if (this.time === 0) return 0;
    const since = this.time - this.entryStamp[entry]!;
    return (this.entryTotal[entry]! + this.entryWeight[ENTRY * entry + 1]! * since) / this.time;
  }

  /** The slot of a feature, or the empty one where it belongs. */
  private slot(key: number): number {
    const { table, mask } = this;
    let at = (key & mask) * SLOT;
    while (table[at + 1] !== 0 && table[at] !== key) at = (at + SLOT) & (mask * SLOT + SLOT - 1);
    return at;
  }

  private findOrAdd(key: number): number {
    let at = this.slot(key);
    if (this.table[at + 1] !== 0) return at;
    if ((this.features + 1) * 2 > this.mask) {
      this.growTable();
      at = this.slot(key);
    }
    this.features++;
    this.table[at] = key;
    this.table[at + 1] = this.reserve(2);
    this.table[at + 2] = 2 << 8;
    return at;
  }

  private growTable(): void {
    const old = this.table;
    this.table = new Int32Array(old.length * 2);
    this.mask = this.mask * 2 + 1;
    for (let from = 0; from < old.length; from += SLOT) {
      if (old[from + 1] === 0) continue;
      const at = this.slot(old[from]!);
      for (let k = 0; k < SLOT; k++) this.table[at + k] = old[from + k]!;
    }
  }

  /** The entry of a feature's weight for a class; made where absent, moving the row to the end when it is full. */
  private entry(at: number, label: number): number {
    const { table } = this;
    let from = table[at + 1]!;
    const used = table[at + 2]! & 0xff;
    const room = table[at + 2]! >> 8;
    for (let e = from; e < from + used; e++) if (this.entryClass[ENTRY * e] === label) return e;
    let space = room;
    if (used === room) {
      space = Math.min(255, used * 2);
      const to = this.reserve(space);
      this.entryClass.copyWithin(ENTRY * to, ENTRY * from, ENTRY * (from + used));
      this.entryTotal.copyWithin(to, from, from + used);
      this.entryStamp.copyWithin(to, from, from + used);
      table[at + 1] = from = to;
    }
    const entry = from + used;
    this.entryClass[ENTRY * entry] = label;
    this.entryWeight[ENTRY * entry + 1] = 0;
    this.entryTotal[entry] = 0;
    this.entryStamp[entry] = this.time;
    table[at + 2] = (space << 8) | (used + 1);
    return entry;
  }

  /** Room for this many entries; the first of them. */
  private reserve(room: number): number {
    const from = this.entries;
    this.entries += room;
    if (this.entries > this.entryTotal.length) {
      const size = this.entryTotal.length * 2;
      this.entryClass = grown(this.entryClass, new Int32Array(ENTRY * size));
      this.entryWeight = new Float32Array(this.entryClass.buffer);
      this.entryTotal = grown(this.entryTotal, new Float64Array(size));
      this.entryStamp = grown(this.entryStamp, new Int32Array(size));
    }
    return from;
  }
}

function grown<A extends Int32Array | Float64Array>(from: A, to: A): A {
  to.set(from);
  return to;
}

/** A small seeded generator of numbers in [0, 1) (mulberry32), so that training gives the same model every time. */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Shuffle in place (Fisher–Yates). */
export function shuffle(values: unknown[], random: () => number): void {
  for (let i = values.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [values[i], values[j]] = [values[j], values[i]];
  }
}
