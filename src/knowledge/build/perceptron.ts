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

export class Perceptron {
  private slots = new Int32Array(1 << 20);
  private keys = new Int32Array(1 << 19);
  private rowStart = new Int32Array(1 << 19);
  private rowLength = new Uint8Array(1 << 19);
  private rowRoom = new Uint8Array(1 << 19);
  /** How often the feature took part in an update. */
  private touched = new Int32Array(1 << 19);
  private features = 0;

  private entryClass = new Uint8Array(1 << 21);
  private entryWeight = new Float32Array(1 << 21);
  private entryTotal = new Float64Array(1 << 21);
  private entryStamp = new Int32Array(1 << 21);
  private entries = 0;
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
    const { entryClass, entryWeight, rowStart, rowLength } = this;
    for (let i = 0; i < n; i++) {
      const row = this.find(features[i]!);
      if (row < 0) continue;
      const from = rowStart[row]!;
      const to = from + rowLength[row]!;
      for (let e = from; e < to; e++) out[entryClass[e]!]! += entryWeight[e]!;
    }
  }

  /** Add `delta` to the weights of these features for one class. */
  update(features: Int32Array, n: number, label: number, delta: number): void {
    for (let i = 0; i < n; i++) {
      const row = this.findOrAdd(features[i]!);
      this.touched[row]!++;
      const entry = this.entry(row, label);
      this.entryTotal[entry]! += this.entryWeight[entry]! * (this.time - this.entryStamp[entry]!);
      this.entryStamp[entry] = this.time;
      this.entryWeight[entry]! += delta;
    }
  }

  /** One decision has passed. */
  tick(): void {
    this.time++;
  }

  /** Put the averaged weights in place of the last ones and begin a new average: the start of a second phase. */
  settle(): void {
    for (let row = 0; row < this.features; row++) {
      const from = this.rowStart[row]!;
      for (let e = from; e < from + this.rowLength[row]!; e++) {
        const total = this.entryTotal[e]! + this.entryWeight[e]! * (this.time - this.entryStamp[e]!);
        this.entryWeight[e] = this.time === 0 ? 0 : total / this.time;
      }
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
    const averages = new Float64Array(this.entries);
    const sizes: number[] = [];
    for (let row = 0; row < this.features; row++) {
      const from = this.rowStart[row]!;
      for (let e = from; e < from + this.rowLength[row]!; e++) {
        const total = this.entryTotal[e]! + this.entryWeight[e]! * (this.time - this.entryStamp[e]!);
        averages[e] = this.time === 0 ? 0 : total / this.time;
        if (averages[e] !== 0) sizes.push(Math.abs(averages[e]!));
      }
    }
    sizes.sort((a, b) => a - b);
    const largest = options.largest ?? sizes[Math.floor(sizes.length * 0.9999)] ?? 1;
    const scale = 127 / largest;
    const least = Math.max(0.5, options.threshold * 127);
    const rows: number[] = [];
    for (let row = 0; row < this.features; row++) {
      if (this.touched[row]! < options.minimumUpdates) continue;
      const from = this.rowStart[row]!;
      for (let e = from; e < from + this.rowLength[row]!; e++) {
        if (Math.abs(averages[e]! * scale) >= least) {
          rows.push(row);
          break;
        }
      }
    }
    // In the order of the keys, so that the file does not depend on the table's history.
    rows.sort((a, b) => (this.keys[a]! >>> 0) - (this.keys[b]! >>> 0));
    const keys = new Int32Array(rows.length);
    const lengths = new Uint8Array(rows.length);
    const entries: number[] = [];
    rows.forEach((row, index) => {
      keys[index] = this.keys[row]!;
      const from = this.rowStart[row]!;
      const kept: [number, number][] = [];
      for (let e = from; e < from + this.rowLength[row]!; e++) {
        const value = averages[e]! * scale;
        if (Math.abs(value) < least) continue;
        kept.push([this.entryClass[e]!, Math.max(-127, Math.min(127, Math.round(value)))]);
      }
      kept.sort((a, b) => a[0] - b[0]);
      for (const [label, weight] of kept) entries.push((label << 8) | (weight & 0xff));
      lengths[index] = kept.length;
    });
    return { keys, lengths, entries: Uint16Array.from(entries) };
  }

  private find(key: number): number {
    const mask = this.slots.length - 1;
    let slot = key & mask;
    for (;;) {
      const row = this.slots[slot]! - 1;
      if (row < 0 || this.keys[row] === key) return row;
      slot = (slot + 1) & mask;
    }
  }

  private findOrAdd(key: number): number {
    const found = this.find(key);
    if (found >= 0) return found;
    if ((this.features + 1) * 2 > this.slots.length) this.growTable();
    const row = this.features++;
    this.keys[row] = key;
    this.place(key, row);
    this.rowStart[row] = this.entries;
    this.rowRoom[row] = 2;
    this.reserve(2);
    return row;
  }

  private place(key: number, row: number): void {
    const mask = this.slots.length - 1;
    let slot = key & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = row + 1;
  }

  private growTable(): void {
    const size = this.slots.length * 2;
    this.slots = new Int32Array(size);
    this.keys = grown(this.keys, new Int32Array(size / 2));
    this.rowStart = grown(this.rowStart, new Int32Array(size / 2));
    this.rowLength = grown(this.rowLength, new Uint8Array(size / 2));
    this.rowRoom = grown(this.rowRoom, new Uint8Array(size / 2));
    this.touched = grown(this.touched, new Int32Array(size / 2));
    for (let row = 0; row < this.features; row++) this.place(this.keys[row]!, row);
  }

  /** The entry of a feature's weight for a class; made where absent, moving the row to the end when it is full. */
  private entry(row: number, label: number): number {
    const from = this.rowStart[row]!;
    const length = this.rowLength[row]!;
    for (let e = from; e < from + length; e++) if (this.entryClass[e] === label) return e;
    if (length === this.rowRoom[row]) {
      const room = Math.min(255, length * 2);
      const to = this.entries;
      this.reserve(room);
      this.entryClass.copyWithin(to, from, from + length);
      this.entryWeight.copyWithin(to, from, from + length);
      this.entryTotal.copyWithin(to, from, from + length);
      this.entryStamp.copyWithin(to, from, from + length);
      this.rowStart[row] = to;
      this.rowRoom[row] = room;
    }
    const entry = this.rowStart[row]! + length;
    this.entryClass[entry] = label;
    this.entryWeight[entry] = 0;
    this.entryTotal[entry] = 0;
    this.entryStamp[entry] = this.time;
    this.rowLength[row]!++;
    return entry;
  }

  private reserve(room: number): void {
    this.entries += room;
    if (this.entries <= this.entryClass.length) return;
    const size = this.entryClass.length * 2;
    this.entryClass = grown(this.entryClass, new Uint8Array(size));
    this.entryWeight = grown(this.entryWeight, new Float32Array(size));
    this.entryTotal = grown(this.entryTotal, new Float64Array(size));
    this.entryStamp = grown(this.entryStamp, new Int32Array(size));
  }
}

function grown<A extends Uint8Array | Int32Array | Float32Array | Float64Array>(from: A, to: A): A {
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
