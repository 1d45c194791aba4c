import type { Days } from '../edtf.js';

/** Stretches of days, in the order of their first day, with a tree of the latest last days above them. */
export interface Intervals {
  readonly ids: readonly string[];
  readonly firsts: Float64Array;
  readonly lasts: Float64Array;
  /** A heap-shaped tree: node 1 covers all, node i has children 2i and 2i+1, the leaves begin at `leaves`. */
  readonly latest: Float64Array;
  readonly leaves: number;
}

/** Index stretches for `overlapping`; O(n log n). */
export function makeIntervals(entries: readonly (readonly [id: string, days: Days])[]): Intervals {
  const sorted = [...entries].sort(
    ([a, left], [b, right]) => compare(left.first, right.first) || compare(left.last, right.last) || (a < b ? -1 : 1),
  );
  let leaves = 1;
  while (leaves < sorted.length) leaves *= 2;
  const latest = new Float64Array(2 * leaves).fill(-Infinity);
  sorted.forEach(([, days], index) => (latest[leaves + index] = days.last));
  for (let index = leaves - 1; index >= 1; index--) latest[index] = Math.max(latest[2 * index]!, latest[2 * index + 1]!);
  return {
    ids: sorted.map(([id]) => id),
    firsts: Float64Array.from(sorted, ([, days]) => days.first),
    lasts: Float64Array.from(sorted, ([, days]) => days.last),
    latest,
    leaves,
  };
}

/** Subtraction would make NaN of two open ends. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The ids of all that share a day with the given stretch, earliest first; O((1 + answers) log n). */
export function overlapping(intervals: Intervals, within: Days): string[] {
  const { ids, firsts, latest, leaves } = intervals;
  // Those that begin after the stretch's end are a tail of the list.
  let end = 0;
  for (let low = 0, high = ids.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (firsts[middle]! <= within.last) low = end = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  const visit = (node: number, from: number, to: number): void => {
    if (from >= end || latest[node]! < within.first) return;
    if (node >= leaves) {
      const id = ids[from];
      if (id !== undefined) found.push(id);
      return;
    }
    const middle = (from + to) >> 1;
    visit(2 * node, from, middle);
    visit(2 * node + 1, middle, to);
  };
  visit(1, 0, leaves);
  return found;
}
