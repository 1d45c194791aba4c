/** Gradient-boosted decision trees: all trees' nodes in parallel arrays. */
export interface Trees {
  /** The root of each tree, as an index into the arrays below. */
  readonly roots: Int32Array;
  /** The feature a node asks for; -1 for a leaf. */
  readonly feature: Int16Array;
  /** Below or at it: left (the next node); above: right. A leaf's own value. */
  readonly value: Float32Array;
  readonly right: Int32Array;
  readonly bias: number;
}

/** The log-odds that the trees give a row of features. */
export function logOdds(trees: Trees, row: Float64Array): number {
  const { roots, feature, value, right } = trees;
  let sum = trees.bias;
  for (let t = 0; t < roots.length; t++) {
    let node = roots[t]!;
    for (let f = feature[node]!; f >= 0; f = feature[node]!) node = row[f]! <= value[node]! ? node + 1 : right[node]!;
    sum += value[node]!;
  }
  return sum;
}
