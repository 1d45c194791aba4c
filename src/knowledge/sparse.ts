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

/** At most so many features are scored at once: the sum of so many signed bytes fits in sixteen bits. */
const MOST_FEATURES = 256;

/** A row of at least so many weights is kept with one for every class: to add it up no class is looked up. */
const LONG = 24;

/** Long rows are added so many at a time: the sums are then read and written a quarter as often. */
const AT_ONCE = 4;

/** A feature with so many weights is a frequent one. */
const FREQUENT = 4;

/** A frozen model: open addressing, key and place of the row side by side in memory. */
export class SparseModel implements Scorer {
  /**
   * For slot s: key at 2s, row at 2s + 1; 0 is an empty slot. A short row is its first entry << 8 | number of entries,
   * a long one the complement of the place in `long` where it begins.
   */
  private readonly table: Int32Array;
  /** A bit for each value of a key's low bits, set where a feature has it. */
  private readonly filter: Int32Array;
  private readonly entries: Uint16Array;
  /** Long rows behind an empty one: the weights of two classes to a number, the even one's in the high half. */
  private readonly long: Int32Array;
  /** Of the features being scored: those that have weights, their rows, the sums of two classes to a number, all sums. */
  private readonly known = new Int32Array(MOST_FEATURES + 1);
  private readonly shortRows = new Int32Array(MOST_FEATURES + 1);
  private readonly longRows = new Int32Array(MOST_FEATURES + AT_ONCE);
  private readonly pairs: Int32Array;
  private sums = new Int32Array(0);

  constructor(weights: SparseWeights) {
    const { keys, lengths, entries } = weights;
    let longs = 0;
    let classes = 0;
    for (let i = 0, entry = 0; i < lengths.length; entry += lengths[i++]!) {
      if (lengths[i]! < LONG) continue;
      longs++;
      for (let e = entry; e < entry + lengths[i]!; e++) classes = Math.max(classes, (entries[e]! >> 8) + 1);
    }
    this.entries = entries;
    this.pairs = new Int32Array((classes + 1) >> 1);
    this.long = new Int32Array((longs + 1) * this.pairs.length);
    this.filter = new Int32Array(powerFrom(4 * keys.length) / 32);
    this.table = new Int32Array(powerFrom(1.3 * keys.length) * 2);
    // Frequent features first: they lie in the slots where they are looked for.
    this.fill(weights, FREQUENT, 255);
    this.fill(weights, 0, FREQUENT - 1);
  }

  /** Take in the features with so many weights; slots go by a key's high bits, so that memory is gone through once. */
  private fill({ keys, lengths, entries }: SparseWeights, least: number, most: number): void {
    const { table, filter, long } = this;
    const shift = shiftOf(table);
    const slots = table.length / 2;
    let place = this.pairs.length;
    for (let i = 0, entry = 0; i < keys.length; entry += lengths[i++]!) {
      const length = lengths[i]!;
      if (length < least || length > most) continue;
      const key = keys[i]!;
      filter[(key >>> 5) & (filter.length - 1)]! |= 1 << (key & 31);
      let slot = key >>> shift;
      while (table[2 * slot + 1] !== 0) slot = (slot + 1) & (slots - 1);
      table[2 * slot] = key;
      if (length < LONG) table[2 * slot + 1] = (entry << 8) | length;
      else {
        table[2 * slot + 1] = ~place;
        for (let e = entry; e < entry + length; e++) {
          const label = entries[e]! >> 8;
          long[place + (label >> 1)]! += label % 2 === 0 ? weightOf(entries[e]!) << 16 : weightOf(entries[e]!);
        }
        place += this.pairs.length;
      }
    }
  }

  /**
   * Add up the weights of the active features.
   *
   * @param features hashes; the first `n` count, at most 256
   * @param out one sum a class, overwritten
   */
  score(features: Int32Array, n: number, out: Float64Array): void {
    if (this.sums.length !== out.length) this.sums = new Int32Array(out.length);
    this.sums.fill(0);
    this.add(features, n, this.sums);
    out.set(this.sums);
  }

  /** The same in whole numbers, on top of what `out` holds. */
  add(features: Int32Array, n: number, out: Int32Array): void {
    const { known, shortRows, longRows } = this;
    const count = sift(this.filter, features, n, known);
    const shorts = look(this.table, known, count, shortRows, longRows);
    if (count > shorts) addLong(this.long, longRows, count - shorts, this.pairs, out);
    addShort(this.entries, shortRows, shorts, out);
  }
}

/** The least power of two that isn't below n, at least 1024. */
function powerFrom(n: number): number {
  return 2 ** Math.max(10, Math.ceil(Math.log2(n)));
}

/** How far a key is shifted to give the number of a slot. */
function shiftOf(table: Int32Array): number {
  return Math.clz32(table.length >> 1) + 1;
}

function weightOf(entry: number): number {
  return (entry << 24) >> 24;
}

// What follows is most of the work of tagging and parsing. Arrays are arguments, for fields would be read again and
// again; and nothing branches on what no processor foresees: whether a feature has weights, and whether many.

/** Write the features that the filter lets through, nearly all of them with weights, to `known`; returns their number. */
function sift(filter: Int32Array, features: Int32Array, n: number, known: Int32Array): number {
  const words = filter.length - 1;
  let count = 0;
  for (let i = 0; i < n; i++) {
    const key = features[i]!;
    known[count] = key;
    count += (filter[(key >>> 5) & words]! >>> (key & 31)) & 1;
  }
  return count;
}

/** Part their rows into short and long ones; returns the number of short ones. A feature without weights has an empty row. */
function look(
  table: Int32Array,
  known: Int32Array,
  count: number,
  shortRows: Int32Array,
  longRows: Int32Array,
): number {
  const shift = shiftOf(table);
  const mask = (table.length >> 1) - 1;
  let shorts = 0;
  for (let i = 0; i < count; i++) {
    const key = known[i]!;
    let slot = key >>> shift;
    while (table[2 * slot] !== key && table[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
    const row = table[2 * slot + 1]!;
    shortRows[shorts] = row;
    longRows[i - shorts] = ~row;
    shorts += 1 - (row >>> 31);
  }
  return shorts;
}

/** Add long rows to `out`. */
function addLong(long: Int32Array, rows: Int32Array, count: number, pairs: Int32Array, out: Int32Array): void {
  // The empty row makes the last four full.
  for (let i = count; i < count + AT_ONCE; i++) rows[i] = 0;
  pairs.fill(0);
  for (let i = 0; i < count; i += AT_ONCE) {
    const a = rows[i]!;
    const b = rows[i + 1]!;
    const c = rows[i + 2]!;
    const d = rows[i + 3]!;
    for (let k = 0; k < pairs.length; k++) pairs[k]! += long[a + k]! + long[b + k]! + long[c + k]! + long[d + k]!;
  }
  for (let k = 0; k < pairs.length; k++) {
    const odd = (pairs[k]! << 16) >> 16;
    out[2 * k]! += (pairs[k]! - odd) >> 16;
    if (2 * k + 1 < out.length) out[2 * k + 1]! += odd;
  }
}

/** Add rows of entries to `out`. */
function addShort(entries: Uint16Array, rows: Int32Array, count: number, out: Int32Array): void {
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    const to = (row >>> 8) + (row & 0xff);
    for (let e = row >>> 8; e < to; e++) {
      const entry = entries[e]!;
      out[entry >> 8]! += weightOf(entry);
    }
  }
}

/** One step of a hash: mixes a value into a state. Start with the template's number, then its values. */
export function mix(state: number, value: number): number {
  let h = imul(state ^ value, 0x9e3779b1);
  h ^= h >>> 15;
  h = imul(h, 0x85ebca6b);
  return h ^ (h >>> 13);
}
