/**
 * Weights of a linear model over hashed features: what a model file holds, and the table that scores with it.
 */

import { kernelOf, TABLES, type Kernel, type Layout } from './sparse-kernel.js';

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

/** A row with weights for so great a share of the classes is kept with one for every class. */
const DENSE = 1 / 8;
/** And one with so many: fewer are copied at a time. */
const MOST_COPIED = 16;

/** A feature with so many weights is a frequent one. */
const FREQUENT = 4;

/** Rows for every class lie on multiples of so many bytes. */
const ALIGNED = 16;

/** A bucket of the table: so many keys, then their rows, of four bytes each. */
const PLACES = 8;
const BUCKET = 64;

/** The two high bits of a row tell how it is kept. */
const SPARSE_ROW = 2 << 30;
const DENSE_ROW = 3 << 30;

/** A frozen model: its tables in the memory of a kernel (`build/sparse.wat`) that adds up their weights. */
export class SparseModel implements Scorer {
  private readonly kernel: Kernel;
  /** What to score is written here: hashes, at most 256. */
  readonly features: Int32Array;

  constructor(weights: SparseWeights) {
    const { keys, lengths, entries } = weights;
    let classes = 0;
    for (const entry of entries) classes = Math.max(classes, (entry >> 8) + 1);
    const columns = Math.max(ALIGNED, upTo(classes, ALIGNED));
    const dense = Math.min(MOST_COPIED, Math.ceil(DENSE * columns));
    let denseRows = 0;
    for (const length of lengths) if (length >= dense) denseRows++;
    const buckets = powerFrom((1.3 * keys.length) / PLACES);
    const filterBytes = powerFrom(4 * keys.length) / 8;
    const filter = TABLES + BUCKET * buckets;
    const rows = upTo(filter + filterBytes, ALIGNED);
    const layout = {
      table: TABLES,
      shift: Math.clz32(buckets) + 1,
      tableMask: BUCKET * buckets - 1,
      filter,
      filterMask: filterBytes - 1,
      entries: rows + denseRows * columns,
      columns,
    };
    this.kernel = kernelOf(layout, layout.entries + 2 * (entries.length + MOST_COPIED));
    this.features = this.kernel.features;
    // Frequent features first: they lie in the buckets where they are looked for.
    const taken = fill(
      this.kernel.memory,
      layout,
      weights,
      { least: FREQUENT, most: 255, dense },
      { rows, entries: 0 },
    );
    fill(this.kernel.memory, layout, weights, { least: 1, most: FREQUENT - 1, dense }, taken);
  }

  /**
   * Add up the weights of the first `n` of {@link features}.
   *
   * @returns one sum a class, anything behind; good until the next call
   */
  sums(n: number): Int16Array {
    this.kernel.sum(n);
    return this.kernel.sums;
  }

  /** The same of features that lie elsewhere; one sum a class of `out`, overwritten. */
  score(features: Int32Array, n: number, out: Float64Array): void {
    // Copied one by one: so few are sooner copied than handed over.
    for (let i = 0; i < n; i++) this.features[i] = features[i]!;
    const sums = this.sums(n);
    for (let label = 0; label < out.length; label++) out[label] = sums[label]!;
  }
}

/** How far the rows of a model have been written: the place of the next dense one, the number of the next entry. */
interface Taken {
  readonly rows: number;
  readonly entries: number;
}

/** Write the features with so many weights; buckets go by a key's high bits, so that memory is gone through once. */
function fill(
  memory: ArrayBuffer,
  layout: Layout,
  { keys, lengths, entries }: SparseWeights,
  { least, most, dense }: { readonly least: number; readonly most: number; readonly dense: number },
  taken: Taken,
): Taken {
  const places = (layout.tableMask + 1) / 4;
  const table = new Int32Array(memory, layout.table, places);
  const filter = new Int32Array(memory, layout.filter, (layout.filterMask + 1) / 4);
  const bytes = new Int8Array(memory);
  const kept = new Uint16Array(memory, layout.entries);
  let { rows, entries: next } = taken;
  for (let i = 0, entry = 0; i < keys.length; entry += lengths[i++]!) {
    const length = lengths[i]!;
    if (length < least || length > most) continue;
    const key = keys[i]!;
    filter[(key >>> 5) & (filter.length - 1)]! |= 1 << (key & 31);
    let row: number;
    if (length <= 2 && entries[entry + length - 1]! >> 8 < 128) {
      row = entries[entry]! | (length === 2 ? entries[entry + 1]! << 16 : 0);
      // Weights of nothing need no place
      if (row === 0) continue;
    } else if (length < dense) {
      row = SPARSE_ROW | (next << 4) | length;
      for (let e = entry; e < entry + length; e++) kept[next++] = entries[e]!;
    } else {
      row = DENSE_ROW | rows;
      for (let e = entry; e < entry + length; e++) bytes[rows + (entries[e]! >> 8)] = entries[e]! & 0xff;
      rows += layout.columns;
    }
    let place = (key >>> layout.shift) * 2 * PLACES + PLACES;
    while (table[place] !== 0) place = place % PLACES < PLACES - 1 ? place + 1 : (place + 1 + PLACES) % places;
    table[place - PLACES] = key;
    table[place] = row;
  }
  return { rows, entries: next };
}

/** The least power of two that isn't below n, at least 1024. */
function powerFrom(n: number): number {
  return 2 ** Math.max(10, Math.ceil(Math.log2(n)));
}

/** The least multiple of `unit` that isn't below n. */
function upTo(n: number, unit: number): number {
  return Math.ceil(n / unit) * unit;
}

/** One step of a hash: mixes a value into a state. Start with the template's number, then its values. */
export function mix(state: number, value: number): number {
  let h = imul(state ^ value, 0x9e3779b1);
  h ^= h >>> 15;
  h = imul(h, 0x85ebca6b);
  return h ^ (h >>> 13);
}
