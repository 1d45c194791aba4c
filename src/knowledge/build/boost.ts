import type { GrownTrees } from '../trees.js';

/** How trees are grown. */
export interface Growth {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Least sum of weights in a leaf. */
  readonly leaf: number;
  /** Shrinks leaf values. */
  readonly lambda: number;
  /** Share of the features a tree may ask for. */
  readonly columns: number;
  readonly seed: number;
}

const BINS = 64;

/**
 * Grow boosted trees for a yes-or-no question, over histograms of 64 bins a feature (as LightGBM does; Ke et al. 2017).
 * Deterministic for a seed.
 *
 * @param rows features of each example, all of one length
 * @param answers 1 or 0
 * @param weights how much each example counts
 */
export function growTrees(
  rows: readonly ArrayLike<number>[],
  answers: ArrayLike<number>,
  weights: ArrayLike<number>,
  growth: Growth,
): GrownTrees {
  const count = rows.length;
  const width = rows[0]?.length ?? 0;
  const edges: Float32Array[] = [];
  const binned: Uint8Array[] = [];
  for (let f = 0; f < width; f++) {
    const cut = edgesOf(rows, f);
    edges.push(cut);
    binned.push(Uint8Array.from(rows, (row) => binOf(cut, row[f]!)));
  }
  let positive = 0;
  let all = 0;
  for (let i = 0; i < count; i++) {
    positive += answers[i]! * weights[i]!;
    all += weights[i]!;
  }
  const bias = Math.log(Math.max(positive, 1) / Math.max(all - positive, 1));
  const scores = new Float64Array(count).fill(bias);
  const gradient = new Float64Array(count);
  const hessian = new Float64Array(count);
  const feature: number[] = [];
  const value: number[] = [];
  const right: number[] = [];
  const roots: number[] = [];
  let seed = growth.seed;
  const random = (): number => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const sumG = new Float64Array(BINS);
  const sumH = new Float64Array(BINS);
  const sumW = new Float64Array(BINS);

  const grow = (members: Int32Array, depth: number, columns: readonly number[]): void => {
    let g = 0;
    let h = 0;
    let w = 0;
    for (const i of members) {
      g += gradient[i]!;
      h += hessian[i]!;
      w += weights[i]!;
    }
    const node = feature.length;
    let bestGain = 1e-6;
    let bestFeature = -1;
    let bestBin = -1;
    if (depth > 0 && w >= 2 * growth.leaf) {
      const base = (g * g) / (h + growth.lambda);
      for (const f of columns) {
        const bins = binned[f]!;
        sumG.fill(0);
        sumH.fill(0);
        sumW.fill(0);
        for (const i of members) {
          const b = bins[i]!;
          sumG[b]! += gradient[i]!;
          sumH[b]! += hessian[i]!;
          sumW[b]! += weights[i]!;
        }
        let lg = 0;
        let lh = 0;
        let lw = 0;
        const last = edges[f]!.length;
        for (let b = 0; b < last; b++) {
          lg += sumG[b]!;
          lh += sumH[b]!;
          lw += sumW[b]!;
          if (lw < growth.leaf || w - lw < growth.leaf) continue;
          const gain = (lg * lg) / (lh + growth.lambda) + ((g - lg) * (g - lg)) / (h - lh + growth.lambda) - base;
          if (gain > bestGain) {
            bestGain = gain;
            bestFeature = f;
            bestBin = b;
          }
        }
      }
    }
    if (bestFeature === -1) {
      const leaf = (growth.rate * g) / (h + growth.lambda);
      feature.push(-1);
      value.push(leaf);
      right.push(0);
      for (const i of members) scores[i]! += leaf;
      return;
    }
    feature.push(bestFeature);
    value.push(edges[bestFeature]![bestBin]!);
    right.push(0);
    const bins = binned[bestFeature]!;
    grow(
      members.filter((i) => bins[i]! <= bestBin),
      depth - 1,
      columns,
    );
    right[node] = feature.length;
    grow(
      members.filter((i) => bins[i]! > bestBin),
      depth - 1,
      columns,
    );
  };

  const everyone = Int32Array.from({ length: count }, (_, i) => i);
  for (let t = 0; t < growth.trees; t++) {
    for (let i = 0; i < count; i++) {
      const p = 1 / (1 + Math.exp(-scores[i]!));
      gradient[i] = (answers[i]! - p) * weights[i]!;
      hessian[i] = Math.max(p * (1 - p), 1e-4) * weights[i]!;
    }
    const columns: number[] = [];
    for (let f = 0; f < width; f++) if (edges[f]!.length > 0 && random() < growth.columns) columns.push(f);
    roots.push(feature.length);
    grow(everyone, growth.depth, columns);
  }
  return {
    roots: Int32Array.from(roots),
    feature: Int16Array.from(feature),
    value: Float32Array.from(value),
    right: Int32Array.from(right),
    bias,
  };
}

/** Upper edges of the bins of a feature but the last, so that each bin holds about as many examples. */
function edgesOf(rows: readonly ArrayLike<number>[], f: number): Float32Array {
  const sorted = Float32Array.from(rows, (row) => row[f]!).sort();
  const distinct = sorted.filter((v, i) => i === 0 || v !== sorted[i - 1]);
  if (distinct.length <= BINS) return distinct.subarray(0, distinct.length - 1);
  const edges: number[] = [];
  for (let b = 1; b < BINS; b++) {
    const edge = sorted[Math.floor((b * sorted.length) / BINS)]!;
    if (edge !== edges[edges.length - 1] && edge !== sorted[sorted.length - 1]) edges.push(edge);
  }
  return Float32Array.from(edges);
}

function binOf(edges: Float32Array, value: number): number {
  const single = Math.fround(value);
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (single <= edges[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}
