import type { SparseWeights } from '../sparse.js';

/**
 * The mean of several models over the same features and classes: what they agree on stays, what chance taught one of
 * them fades (McDonald, Hall and Mann 2010). Costs nothing when used, unlike asking each.
 *
 * @param models frozen by the same rule, so that their scales are alike
 * @param least weights whose mean is smaller are dropped
 */
export function mixWeights(models: readonly SparseWeights[], least: number): SparseWeights {
  const rows = new Map<number, Map<number, number>>();
  for (const { keys, lengths, entries } of models) {
    let e = 0;
    keys.forEach((key, i) => {
      const row = rows.get(key) ?? new Map<number, number>();
      rows.set(key, row);
      for (const end = e + lengths[i]!; e < end; e++) {
        const label = entries[e]! >> 8;
        row.set(label, (row.get(label) ?? 0) + ((entries[e]! << 24) >> 24));
      }
    });
  }
  const keys: number[] = [];
  const lengths: number[] = [];
  const entries: number[] = [];
  for (const [key, row] of [...rows].sort((a, b) => (a[0] >>> 0) - (b[0] >>> 0))) {
    const kept = [...row]
      .map(([label, sum]): [number, number] => [label, sum / models.length])
      .filter(([, mean]) => Math.abs(mean) >= least)
      .sort((a, b) => a[0] - b[0]);
    if (kept.length === 0) continue;
    for (const [label, mean] of kept) entries.push((label << 8) | (Math.round(mean) & 0xff));
    keys.push(key);
    lengths.push(kept.length);
  }
  return { keys: Int32Array.from(keys), lengths: Uint8Array.from(lengths), entries: Uint16Array.from(entries) };
}
