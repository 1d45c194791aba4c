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

/** A feature with so many weights is a frequent one. */
const FREQUENT = 4;

/** Classes that the kernel adds up at a time. */
const AT_ONCE = 16;

/** A frozen model: its tables in the memory of a kernel (`build/sparse.wat`) that adds up their weights. */
export class SparseModel implements Scorer {
  private readonly kernel: Kernel;
  /** What to score is written here: hashes, at most 256. */
  readonly features: Int32Array;

  constructor(weights: SparseWeights) {
    const { keys, lengths, entries } = weights;
    let classes = 0;
    for (const entry of entries) classes = Math.max(classes, (entry >> 8) + 1);
    const columns = Math.max(AT_ONCE, upTo(classes, AT_ONCE));
    const dense = Math.ceil(DENSE * columns);
    let denseRows = 0;
    for (const length of lengths) if (length >= dense) denseRows++;
    const slots = powerFrom(1.3 * keys.length);
    const filterBytes = powerFrom(4 * keys.length) / 8;
    const filter = TABLES + 8 * slots;
    const rows = upTo(filter + filterBytes, AT_ONCE);
    const layout = {
      table: TABLES,
      shift: Math.clz32(slots) + 1,
      tableMask: 8 * slots - 1,
      filter,
      filterMask: filterBytes - 1,
      entries: rows + denseRows * columns,
      columns,
    };
    this.kernel = kernelOf(layout, layout.entries + 2 * entries.length);
    this.features = this.kernel.features;
    // Frequent features first: they lie in the slots where they are looked for.
    const taken = fill(
      this.kernel.memory,
      layout,
      weights,
      { least: FREQUENT, most: 255, dense },
      { rows, entries: 0 },
    );
    fill(this.kernel.memory, layout, weights, { least: 0, most: FREQUENT - 1, dense }, taken);
  }

  /**
   * Add up the weights of the first `n` of {@link features}.
   *
   * @returns one sum a class, zeros behind; good until the next call
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

/** Write the features with so many weights; slots go by a key's high bits, so that memory is gone through once. */
function fill(
  memory: ArrayBuffer,
  layout: Layout,
  { keys, lengths, entries }: SparseWeights,
  { least, most, dense }: { readonly least: number; readonly most: number; readonly dense: number },
  taken: Taken,
): Taken {
  const slots = (layout.tableMask + 1) / 8;
  const table = new Int32Array(memory, layout.table, 2 * slots);
  const filter = new Int32Array(memory, layout.filter, (layout.filterMask + 1) / 4);
  const bytes = new Int8Array(memory);
  const kept = new Uint16Array(memory, layout.entries);
  let { rows, entries: next } = taken;
  for (let i = 0, entry = 0; i < keys.length; entry += lengths[i++]!) {
    const length = lengths[i]!;
    if (length < least || length > most) continue;
    const key = keys[i]!;
    filter[(key >>> 5) & (filter.length - 1)]! |= 1 << (key & 31);
    let slot = key >>> layout.shift;
    while (table[2 * slot + 1] !== 0) slot = (slot + 1) & (slots - 1);
    table[2 * slot] = key;
    if (length < dense) {
      table[2 * slot + 1] = (next << 8) | length;
      for (let e = entry; e < entry + length; e++) kept[next++] = entries[e]!;
    } else {
      table[2 * slot + 1] = ~rows;
      for (let e = entry; e < entry + length; e++) bytes[rows + (entries[e]! >> 8)] = entries[e]! & 0xff;
      rows += layout.columns;
    }
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
