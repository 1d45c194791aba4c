/** Gradient-boosted decision trees as they are grown and stored: all trees' nodes in parallel arrays. */
export interface GrownTrees {
  /** The root of each tree, as an index into the arrays below. */
  readonly roots: ArrayLike<number>;
  /** The feature a node asks for; -1 for a leaf. */
  readonly feature: ArrayLike<number>;
  /** Below or at it: left (the next node); above: right. A leaf's own value. */
  readonly value: ArrayLike<number>;
  readonly right: ArrayLike<number>;
  readonly bias: number;
}

/** How deep trees are grown at most. */
export const DEPTH = 4;
const PLACES = 2 ** DEPTH;

/** The same trees, each filled up to the full depth. */
export interface Trees {
  /** Of each tree 2^DEPTH places; the root at 1, the children of p at 2p and 2p + 1. */
  readonly feature: Int32Array;
  readonly value: Float64Array;
  /** Of each tree 2^DEPTH leaves. */
  readonly leaves: Float64Array;
  readonly bias: number;
}

/**
 * Fill trees up.
 *
 * @throws RangeError where one is deeper than DEPTH
 */
export function fillUp({ roots, feature, value, right, bias }: GrownTrees): Trees {
  const features = new Int32Array(roots.length * PLACES);
  const values = new Float64Array(features.length);
  const leaves = new Float64Array(features.length);
  const fill = (first: number, place: number, node: number): void => {
    const leaf = feature[node]! < 0;
    if (place >= PLACES) {
      if (!leaf) throw new RangeError(`a tree deeper than ${DEPTH}`);
      leaves[first + place - PLACES] = value[node]!;
      return;
    }
    features[first + place] = leaf ? 0 : feature[node]!;
    values[first + place] = leaf ? Infinity : value[node]!;
    fill(first, place * 2, leaf ? node : node + 1);
    fill(first, place * 2 + 1, leaf ? node : right[node]!);
  };
  for (let t = 0; t < roots.length; t++) fill(t * PLACES, 1, roots[t]!);
  return { feature: features, value: values, leaves, bias };
}

/**
 * The log-odds that the trees give a row of features, which begins at `at`. The way down is reckoned and written out:
 * with a branch at each node, which a processor guesses wrongly every other time, it takes three times as long.
 */
export function logOdds({ feature, value, leaves, bias }: Trees, row: Float64Array, at: number): number {
  let sum = bias;
  for (let first = 0; first < feature.length; first += PLACES) {
    let place = first + 1;
    place = 2 * place - first + Number(row[at + feature[place]!]! > value[place]!);
    place = 2 * place - first + Number(row[at + feature[place]!]! > value[place]!);
    place = 2 * place - first + Number(row[at + feature[place]!]! > value[place]!);
    place = 2 * place - first + Number(row[at + feature[place]!]! > value[place]!);
    sum += leaves[place - PLACES]!;
  }
  return sum;
}
